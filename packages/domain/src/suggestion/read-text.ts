import type { Language } from '../language.ts';
import { sentencesIn, type Token } from '../person/written-word/token.ts';
import { fold } from '../person/suspected-name/word-lists.ts';
import { firstFrom } from './mention.ts';
import type { MentionClass } from './words/mention-words.ts';
import { classesOf, hasClass } from './words/word-class.ts';

/** A word, number or mark of the text. */
export interface ReadToken extends Token {
  readonly sentence: number;
  /** First of its sentence or its line: a capital there says nothing. */
  readonly isFirst: boolean;
  /** All letters are capitals, and there are at least three. */
  readonly isAllCapitals: boolean;
  /** A capitalised word in bare Latin letters; any other as it is. */
  readonly folded: string;
}

/** A text with its tokens, as the recognisers read it. */
export interface ReadText {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly ReadToken[];
  /** True if the word of a token is in a class of the language; false outside the text. */
  is(at: number, name: MentionClass): boolean;
  /** The words between two tokens that follow each other, usually blanks. */
  between(at: number): string;
  /** Index of the first token that starts at or after an offset. */
  tokenFrom(offset: number): number;
  /**
   * True if one of the `reach` tokens before an offset, in its sentence and not beyond a semicolon, is of the class.
   */
  hasBefore(offset: number, name: MentionClass, reach: number): boolean;
  /** True if both tokens exist and belong to the same sentence. */
  isSameSentence(one: number, other: number): boolean;
}

const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]+$/u;

/** Names return in a text and in the next one: their folded forms are kept, up to a bound. */
const folds = new Map<string, string>();
const MOST_FOLDS = 50_000;
function foldedWord(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (folds.size < MOST_FOLDS) folds.set(word, folded);
  return folded;
}

/** Reads a text once for all recognisers. Cost: linear in its length. */
export function readText(text: string, language: Language): ReadText {
  const tokens: ReadToken[] = [];
  for (const [sentence, found] of sentencesIn(text, language, []).entries())
    for (const [nth, { from, to, word, isCapital }] of found.tokens.entries())
      tokens.push({
        from,
        to,
        word,
        isCapital,
        sentence,
        isFirst: nth === 0,
        isAllCapitals: isCapital && to - from > 2 && ALL_CAPITALS.test(text.slice(from, to)),
        folded: isCapital ? foldedWord(word) : word,
      });
  const starts = tokens.map(({ from }) => from);
  const classes = tokens.map(({ word }) => classesOf(word, language));
  const is = (at: number, name: MentionClass): boolean => {
    const bits = classes[at];
    return bits !== undefined && hasClass(bits, name);
  };
  const tokenFrom = (offset: number): number => firstFrom(starts, offset);
  return {
    text,
    language,
    tokens,
    is,
    tokenFrom,
    between: (at) => text.slice(tokens[at]?.to ?? 0, tokens[at + 1]?.from ?? text.length),
    hasBefore(offset, name, reach) {
      const end = tokenFrom(offset);
      const { sentence } = tokens[end] ?? tokens[end - 1] ?? { sentence: -1 };
      for (let at = end - 1; at >= Math.max(0, end - reach); at -= 1) {
        if (tokens[at]?.sentence !== sentence || tokens[at]?.word === ';') return false;
        if (is(at, name)) return true;
      }
      return false;
    },
    isSameSentence: (one, other) => tokens[one] !== undefined && tokens[one]?.sentence === tokens[other]?.sentence,
  };
}
