import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a word is in the glossary once', () => {
  const words = readFileSync('docs/GLOSSARY.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1]?.trim());
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
