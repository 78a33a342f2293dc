import type { MentionedText } from './mentioned-text.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { IS } from '../words/class-bits.ts';

/** Longest list of names read as one. */
const MOST_LISTED = 8;

/** Returns a mention with those it is listed with, as "Karas, Dragan and Beggs"; a list has a word for "and". */
export function listedWith(text: MentionedText, words: RelationIndex, nth: number): readonly number[] {
  const { read, mentions, first, last } = text;
  let hasAnd = false;
  const isJoined = (one: number, other: number): boolean => {
    if (mentions[one]?.kind !== mentions[other]?.kind) return false;
    const [from, until] = [(last[one] ?? 0) + 1, first[other] ?? 0];
    if (until - from < 1 || until - from > 2 || text.sentenceOf(from)[1] <= until) return false;
    const between = read.tokens.slice(from, until).map(({ word }) => word);
    const isAnd = between.some((word) => words.and.has(word));
    if (!between.every((word) => word === ',' || words.and.has(word) || read.is(from + 1, IS.title))) return false;
    hasAnd ||= isAnd;
    return true;
  };
  // The plate of a listed vehicle names the same thing and is passed over.
  const step = (at: number, by: 1 | -1): number => {
    let next = at + by;
    while (mentions[next]?.kind === 'plate' && text.thingOf(next) === text.thingOf(by > 0 ? at : next + by)) next += by;
    return next;
  };
  const found = [nth];
  for (let at = nth, next = step(at, -1); next >= 0 && found.length < MOST_LISTED && isJoined(next, at);) {
    found.unshift(next);
    [at, next] = [next, step(next, -1)];
  }
  for (let at = nth, next = step(at, 1); next < mentions.length && found.length < MOST_LISTED && isJoined(at, next);) {
    found.push(next);
    [at, next] = [next, step(next, 1)];
  }
  return hasAnd ? found : [nth];
}
