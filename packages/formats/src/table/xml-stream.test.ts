import { expect, test } from 'vitest';
import { xmlReader } from './xml-stream.ts';

const elementOf = (attributes: number): Uint8Array =>
  new TextEncoder().encode(
    `<x xmlns:n="urn:n"${Array.from({ length: attributes - 1 }, (_, at) => ` ${at % 2 === 0 ? 'n:' : ''}a${at}="1"`).join('')}/>`,
  );

/** Names of the elements that are read. */
function read(...elements: readonly Uint8Array[]): readonly string[] {
  const names: string[] = [];
  const feed = xmlReader({ open: (name) => void names.push(name) });
  feed(new TextEncoder().encode('<all>'), false);
  for (const bytes of elements) feed(bytes, false);
  feed(new TextEncoder().encode('</all>'), true);
  return names;
}

test('reads consecutive elements of 256 attributes', () => {
  expect(read(elementOf(256), elementOf(256))).toEqual(['all', 'x', 'x']);
});

test('refuses an element of 257 attributes in a sentence', () => {
  expect(() => read(elementOf(257))).toThrow(
    expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining('256 attributes') }),
  );
});

test('refuses attributes before their element is complete', () => {
  const feed = xmlReader({});
  const begin = new TextDecoder().decode(elementOf(300)).slice(0, -2);
  expect(() => feed(new TextEncoder().encode(begin), false)).toThrow(
    expect.objectContaining({ code: 'invalid_input' }),
  );
});
