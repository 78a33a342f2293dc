import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../main.ts';

const folder = new URL('../../../../docs/methods/', import.meta.url);

/** Every `$ npx reeve analyse …` and `$ npx reeve link …` of the method pages with the output printed below it. */
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const page = readFileSync(new URL(file, folder), 'utf8');
    return Array.from(page.matchAll(/^```console\n([\s\S]*?)^```$/gm), ([, block = '']) => block)
      .flatMap((block) => block.split(/^\$ npx reeve /m).slice(1))
      .filter((example) => /^(?:analyse|link) /.test(example))
      .map((example) => [file, ...splitOnce(example, '\n')] as const);
  });

test('the method pages contain worked examples', () => {
  expect(new Set(examples.map(([file]) => file))).toContain('results.md');
  expect(new Set(examples.map(([file]) => file))).toContain('weekly-count.md');
  expect(new Set(examples.map(([file]) => file))).toContain('linkage.md');
});

test.each(examples)('%s: “%s” prints the output on the page', async (_, call, answer) => {
  const printed: string[] = [];
  const write = (text: string): void => void printed.push(text);
  expect(await main(call.split(' '), { out: write, err: write })).toBe(0);
  expect(printed.join('\n')).toBe(answer.trimEnd());
});

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
