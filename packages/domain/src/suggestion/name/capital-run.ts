import type { TextSpan } from '../../person/written-word/span.ts';
import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';

/** Neighbouring tokens, `end` exclusive. */
export interface TokenRun {
  readonly at: number;
  readonly end: number;
}

/** Between two words of one name: a blank, a hyphen, an apostrophe, or the dot of an initial. */
const JOINED = /^(?:[ \u00a0]|-|['’]|\.[ \u00a0-]?)$/u;

export function isJoined(read: ReadText, at: number): boolean {
  if (!read.isSameSentence(at, at + 1)) return false;
  const between = read.between(at);
  if (between === ' ') return true;
  if (!JOINED.test(between)) return false;
  if (!between.startsWith('.')) return true;
  return isInitial(read, at) || read.is(at, IS.title) || read.is(at, IS.streetBefore) || read.is(at, IS.placeBefore);
}

export function isInitial(read: ReadText, at: number): boolean {
  const token = read.token(at);
  return (
    token !== undefined &&
    token.isCapital &&
    token.to - token.from <= 2 &&
    token.word.length <= 2 &&
    read.text.charAt(token.to) === '.'
  );
}

const NO_NAME = classBits([IS.notName, IS.title, IS.personRole]);

/** True for a capitalised word that can be part of a name. */
export const isNameWord = (read: ReadText, at: number): boolean => read.isCapital(at) && !read.is(at, NO_NAME);

/**
 * The words that belong to a name from a token on, at most `most`: capitalised ones, and small words between two of
 * them ("van der Meer", "rue de la Paix").
 */
export function nameEnd(read: ReadText, start: number, most: number, isPart = isNameWord): number {
  let end = start;
  for (let at = start; at < start + most && at < read.tokens.length; at += 1) {
    if (at > start && !isJoined(read, at - 1)) break;
    if (isPart(read, at) || isInitial(read, at)) end = at + 1;
    else if (!(at > start && (read.is(at, IS.particle) || isNumeral(read, at) || isInsideHyphens(read, at)))) break;
  }
  return end;
}

/** "Esch-sur-Alzette": a small word between two hyphens. */
const isInsideHyphens = (read: ReadText, at: number): boolean =>
  read.between(at - 1) === '-' && read.between(at) === '-' && read.isCapital(at + 1);

/** "XIV", "8 Mars" in names of streets. */
const isNumeral = (read: ReadText, at: number): boolean => /^(?:\d{1,2}|[ivx]{1,5})$/u.test(read.word(at));

export const spanOf = (read: ReadText, { at, end }: TokenRun): TextSpan => ({
  from: read.token(at)?.from ?? 0,
  to: read.token(end - 1)?.to ?? 0,
});

/** Folded words of a span, by which two mentions of one name are compared. */
export const foldedWords = (read: ReadText, { at, end }: TokenRun): string =>
  read.tokens
    .slice(at, end)
    .map(({ folded }) => folded)
    .join(' ');

/** Tokens that belong to a mention already found. */
export function takenTokens(read: ReadText, spans: readonly TextSpan[]): Uint8Array {
  const taken = new Uint8Array(read.tokens.length);
  for (const { from, to } of spans)
    for (let at = read.tokenFrom(from); (read.token(at)?.from ?? to) < to; at += 1) taken[at] = 1;
  return taken;
}
