import { errorsIn } from './edit-distance.ts';

/** The parts of which `search_keys` of the database stores two together. */
const partsOf = (length: number): number => (length <= 5 ? 3 : 4);
const SHORTEST = 3;

/**
 * Returns the keys of which a word within the permitted errors of `word` has at least one, without their label. An error
 * changes one part of a word, so two of the others are unchanged; exchanged neighbours in two parts are tried in their order.
 */
export function nearKeys(word: string): readonly string[] {
  const errors = errorsIn(word);
  if (errors === 0) return [];
  const keys = new Set(oneError(word));
  if (errors === 2) {
    for (const other of exchanged(word)) for (const key of oneError(other)) keys.add(key);
    for (const key of twoErrors(word)) keys.add(key);
  }
  return [...keys];
}

/** Returns the words with two neighbouring letters exchanged. */
export function exchanged(word: string): readonly string[] {
  const all = Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = [word[at], word[at + 1]];
    return word.slice(0, at) + other + one + word.slice(at + 2);
  });
  return all.filter((one) => one !== word);
}

/** Words with one error: in three parts any two may be unchanged, in four the first or the last two, or the outer ones. */
function* oneError(word: string): Generator<string> {
  for (const longer of [-1, 0, 1]) {
    const length = word.length + longer;
    if (length < SHORTEST) continue;
    const last = partsOf(length) - 1;
    yield* key(word, length, [0, 0], [1, 0]);
    yield* key(word, length, [last - 1, longer], [last, longer]);
    if (last === 2 || longer === 0) yield* key(word, length, [0, 0], [last, longer]);
  }
}

/** Words of six letters and more with two errors, in two of their four parts. */
function* twoErrors(word: string): Generator<string> {
  for (const longer of [-2, -1, 0, 1, 2]) {
    const length = word.length + longer;
    yield* key(word, length, [0, 0], [1, 0]);
    yield* key(word, length, [2, longer], [3, longer]);
    yield* key(word, length, [0, 0], [3, longer]);
    // How many letters the error before an inner part inserted; the other error makes up the rest.
    for (const shift of [-2, -1, 0, 1, 2]) {
      if (Math.abs(shift) + Math.abs(longer - shift) > 2) continue;
      yield* key(word, length, [0, 0], [2, shift]);
      yield* key(word, length, [1, shift], [3, longer]);
      yield* key(word, length, [1, shift], [2, shift]);
    }
  }
}

/** A part of the longer word and how far it is shifted against the typed one. */
type Part = readonly [part: number, shift: number];

/** Yields the key of a word of `length` in which two parts are as typed; nothing where a part would be outside the word. */
function* key(word: string, length: number, [i, shiftI]: Part, [j, shiftJ]: Part): Generator<string> {
  const parts = partsOf(length);
  const cut = (part: number): number => Math.floor((length * part) / parts);
  const ofWord = (part: number, shift: number): string | undefined => {
    const [from, to] = [cut(part) - shift, cut(part + 1) - shift];
    return from < 0 || to > word.length ? undefined : word.slice(from, to);
  };
  const [one, other] = [ofWord(i, shiftI), ofWord(j, shiftJ)];
  if (one !== undefined && other !== undefined) yield `=${length}.${i}${j}.${one}${other}`;
}
