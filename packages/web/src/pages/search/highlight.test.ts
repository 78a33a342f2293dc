import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const hits = (text: string, question: string): string[] =>
  highlight(text, question)
    .filter((stretch) => stretch.hit)
    .map((stretch) => stretch.text);

test('words that begin with a sought word are marked, whatever their case', () => {
  expect(hits('Watches and a watch; nightwatch', 'watch')).toEqual(['Watches', 'watch']);
  expect(hits('Карас и Карасева', 'карас')).toEqual(['Карас', 'Карасева']);
});

test('signs of patterns in the question are taken as they are', () => {
  expect(hits('a.c abc (van)', '.* (van) [')).toEqual(['van']);
});

test('the stretches give the text back, each at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, question) => {
      const stretches = highlight(text, question);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      for (const { at, text: part } of stretches) expect(text.slice(at, at + part.length)).toBe(part);
    }),
  );
});
