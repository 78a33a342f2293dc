import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const hits = (text: string, marks: readonly string[]): string[] =>
  highlight(text, marks)
    .filter((stretch) => stretch.hit)
    .map((stretch) => stretch.text);

test('marks whole words only, wherever they occur', () => {
  expect(hits('Watches and a watch; nightwatch, watch', ['watch'])).toEqual(['watch', 'watch']);
  expect(hits('Карас и Карасева', ['Карас'])).toEqual(['Карас']);
});

test('marks a number with its blanks, and not its groups apart', () => {
  expect(hits('van RV 52 QLM at 52', ['52', 'RV 52 QLM'])).toEqual(['RV 52 QLM', '52']);
});

test('signs of patterns are taken as they are', () => {
  expect(hits('a.c abc (van) a.c', ['a.c', '.*', ''])).toEqual(['a.c', 'a.c']);
});

test('the stretches give the text back, each at its place', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(text), (written, marks) => {
      const stretches = highlight(written, marks);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(written);
      for (const { at, text: part } of stretches) expect(written.slice(at, at + part.length)).toBe(part);
    }),
  );
});
