import type { Language } from '../language.ts';
import { sentencesIn, type Token } from '../person/written-word/token.ts';
import { firstFrom } from './mention.ts';
import { isOneOf, type ClassBits } from './words/class-bits.ts';
import { wordReader } from './words/word-class.ts';

/** A word, number or mark of the text. */
export interface ReadToken extends Token {
  readonly sentence: number;
  /** First of its sentence or its line: a capital there says nothing. */
  readonly isFirst: boolean;
  /** A capitalised word in bare Latin letters; any other as it is. */
  readonly folded: string;
  /** Begins with a digit. */
  readonly isNumber: boolean;
  /** The word classes of the language it is in. */
  readonly classes: ClassBits;
}

/** A text with its tokens, as the recognisers read it. A question about a token outside the text has the answer no. */
export class ReadText {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly ReadToken[];
  private readonly starts: readonly number[];

  constructor(text: string, language: Language, tokens: readonly ReadToken[]) {
    this.text = text;
    this.language = language;
    this.tokens = tokens;
    this.starts = tokens.map(({ from }) => from);
  }

  /** The token at an index; undefined outside the text. An array is slow to answer for an index below 0. */
  token(at: number): ReadToken | undefined {
    return at >= 0 && at < this.tokens.length ? this.tokens[at] : undefined;
  }

  /** The word of a token; empty outside the text. */
  word(at: number): string {
    return this.token(at)?.word ?? '';
  }

  /** True if a token begins with a capital. */
  isCapital(at: number): boolean {
    return this.token(at)?.isCapital ?? false;
  }

  /** True if a token begins with a digit. */
  isNumber(at: number): boolean {
    return this.token(at)?.isNumber ?? false;
  }

  /** True if the word of a token is in a class of the language, or in one of several. */
  is(at: number, classes: ClassBits): boolean {
    const token = this.token(at);
    return token !== undefined && isOneOf(token.classes, classes);
  }

  /** The words between two tokens that follow each other, usually blanks. */
  between(at: number): string {
    return this.text.slice(this.token(at)?.to ?? 0, this.token(at + 1)?.from ?? this.text.length);
  }

  /** Index of the first token that starts at or after an offset. */
  tokenFrom(offset: number): number {
    return firstFrom(this.starts, offset);
  }

  /** True if one of the `reach` tokens before an offset, in its sentence and not beyond a semicolon, is of the class. */
  hasBefore(offset: number, classes: ClassBits, reach: number): boolean {
    const end = this.tokenFrom(offset);
    const sentence = (this.token(end) ?? this.token(end - 1))?.sentence;
    for (let at = end - 1; at >= Math.max(0, end - reach); at -= 1) {
      const token = this.token(at);
      if (token?.sentence !== sentence || token?.word === ';') return false;
      if (this.is(at, classes)) return true;
    }
    return false;
  }

  /** True if both tokens exist and belong to the same sentence. */
  isSameSentence(one: number, other: number): boolean {
    const token = this.token(one);
    return token !== undefined && token.sentence === this.token(other)?.sentence;
  }
}

/** Reads a text once for all recognisers. Cost: linear in its length. */
export function readText(text: string, language: Language): ReadText {
  const tokens: ReadToken[] = [];
  const readWord = wordReader(language);
  for (const [sentence, found] of sentencesIn(text, language, []).entries())
    for (const [nth, { from, to, word, isCapital, isAllCapitals }] of found.tokens.entries()) {
      const { classes, folded, isNumber } = readWord(word);
      tokens.push({
        from,
        to,
        word,
        isCapital,
        sentence,
        isFirst: nth === 0,
        isAllCapitals,
        folded: isCapital ? folded : word,
        isNumber,
        classes,
      });
    }
  return new ReadText(text, language, tokens);
}
