import { readFileSync } from 'node:fs';

/** Words and turns that docs/STYLE.md §13 has a plainer word for, as whole words. */
const IDIOMS = [
  'whoever',
  'anew',
  'once more',
  'somebody',
  'anybody',
  'he|she|his|him|her|himself|herself',
  'beside',
  '(?:by|of) itself',
  'told|tells',
  'said',
  'stands?|stood',
  'lies',
  'lets? go',
  'put aside',
  'throw(?:n|s)? away',
  'mend(?:s|ed)?',
  '(?:became|becomes|become) of',
  'steers?',
  '(?:brought|bring|brings|came|comes|come) in',
  '(?:taken|take|takes) (?:out|up)',
  'come by',
  'in hand',
  'goes out',
  'ought',
];
const PATTERN = new RegExp(`\\b(?:${IDIOMS.join('|')})\\b`, 'gi');

/** Comments and the names of tests: what a source file says in prose. */
const PROSE =
  /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|\b(?:test|describe)(?:\.\w+(?:\([^\n]*?\))?)*\(\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`)|\.describe\(\s*'(?:[^'\\\n]|\\.)*'/g;

/** The prose of a file: all of a document or of texts, the comments and test names of a source. */
export function proseOf(file: string, text: string): string {
  if (/\.(?:md|json)$/.test(file)) return text;
  return [...text.matchAll(PROSE)].map(([prose]) => prose).join('\n');
}

/** Returns the idioms in a text, each as often as it occurs. */
export const idiomsIn = (text: string): readonly string[] => text.match(PATTERN) ?? [];

/** Counts the idioms of a file's prose. */
export const countIdioms = (file: string): number => idiomsIn(proseOf(file, readFileSync(file, 'utf8'))).length;
