import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { isJoined, spanOf, takenTokens } from './capital-run.ts';

/** Shortest single word that names a body again. */
const SHORTEST = 4;

/** Further mentions of bodies already found, with the same words: "Pugni Neri" before "membro dei Pugni Neri". */
export function repeatedBodies(read: ReadText, named: readonly Mention[]): readonly Mention[] {
  const names = new Map<string, readonly string[]>();
  for (const { kind, value } of named) {
    const words = kind === 'organisation' ? value.split(' ') : [];
    const [first = ''] = words;
    const isPlain = words.length > 1 || (first.length >= SHORTEST && !isGivenName(first, read.language === 'ru'));
    if (first !== '' && isPlain && !names.has(first)) names.set(first, words);
  }
  if (names.size === 0) return [];
  const taken = takenTokens(read, named);
  const found: Mention[] = [];
  for (const [at, { folded, isCapital }] of read.tokens.entries()) {
    const words = isCapital && taken[at] !== 1 ? names.get(folded) : undefined;
    if (words && isThere(read, at, words, taken))
      found.push({ kind: 'organisation', ...spanOf(read, { at, end: at + words.length }), value: words.join(' ') });
  }
  return found;
}

const isThere = (read: ReadText, at: number, words: readonly string[], taken: Uint8Array): boolean =>
  words.every(
    (word, nth) =>
      read.token(at + nth)?.folded === word && taken[at + nth] !== 1 && (nth === 0 || isJoined(read, at + nth - 1)),
  );
