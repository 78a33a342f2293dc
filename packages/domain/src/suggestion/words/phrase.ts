import { formIndex } from '../../person/written-word/form-index.ts';
import type { ReadText } from '../read-text.ts';
import type { ClassBits } from './class-bits.ts';
import { listed } from './word-class.ts';

/** A phrase found in a text: its tokens and its meaning. */
export interface FoundPhrase<Value> {
  readonly at: number;
  readonly length: number;
  readonly value: Value;
}

/** Finds phrases of a list, the longest at each token. */
export interface PhraseIndex<Value> {
  /** The longest phrase that starts at a token, inside its sentence. */
  findAt(read: ReadText, at: number): FoundPhrase<Value> | undefined;
}

/** Most words of an index whose phrases are remembered; a text of names would otherwise fill the memory. */
const MOST_REMEMBERED = 50_000;

/**
 * An index over phrases written with underscores, each word a form (`steal*_car`).
 *
 * @param begins the class of the words that begin one, which answers for most words without a look-up
 * Cost of `findAt`: one look-up for a word met before, and one comparison for each phrase that starts with the word.
 */
export function phraseIndex<Value>(
  phrases: readonly (readonly [phrase: string, value: Value])[],
  begins?: ClassBits,
): PhraseIndex<Value> {
  const index = formIndex(
    phrases.map(([phrase, value]) => {
      const [first = '', ...rest] = phrase.split('_');
      return [first, { rest: rest.map(readForm), value }] as const;
    }),
  );
  type Starts = ReturnType<typeof index.find>;
  const remembered = new Map<string, Starts>();
  /** The longer first: the first that fits is the longest. */
  const startsWith = (word: string): Starts => {
    const known = remembered.get(word);
    if (known) return known;
    const found = index.find(word).toSorted((a, b) => b.rest.length - a.rest.length);
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, found);
    return found;
  };
  return {
    findAt(read, at) {
      if (begins !== undefined && !read.is(at, begins)) return undefined;
      const word = read.token(at)?.word;
      if (word === undefined) return undefined;
      for (const { rest, value } of startsWith(word))
        if (isNext(read, at, rest)) return { at, length: rest.length + 1, value };
      return undefined;
    },
  };
}

/** A form of a word: without an end the whole word. */
interface Form {
  readonly start: string;
  readonly end: string | undefined;
}

function readForm(form: string): Form {
  const [start = '', end] = form.split('*');
  return { start, end };
}

/** True if the words after a token, in its sentence, have the forms. */
function isNext(read: ReadText, at: number, forms: readonly Form[]): boolean {
  let next = at;
  for (const form of forms) {
    next += 1;
    if (!hasForm(read.word(next), form)) return false;
  }
  return next === at || read.isSameSentence(at, next);
}

const hasForm = (word: string, { start, end }: Form): boolean =>
  end === undefined ? word === start : word.startsWith(start) && word.endsWith(end);

/** Phrases of a list, each with itself as the value; `phrase=value` gives another. */
export const phrasesIn = (list: string): readonly (readonly [string, string])[] =>
  listed(list).map((entry) => {
    const [phrase = '', value] = entry.split('=');
    return [phrase, value ?? phrase];
  });
