import { firstFrom, type Mention, type MentionKind } from '../mention.ts';
import type { ReadText } from '../read-text.ts';

/** A text with its mentions, by token. A mention is given by its number in the order of the text. */
export interface MentionedText {
  readonly read: ReadText;
  readonly mentions: readonly Mention[];
  /** First and last token of each mention. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** True if a token belongs to a mention. */
  isInside(token: number): boolean;
  /** Key of the thing a mention names. */
  thingOf(nth: number): string;
  /** First token of the sentence of a token, and the token after its last. */
  sentenceOf(token: number): readonly [from: number, until: number];
  /** Mentions of a kind that begin in a range of tokens, the end excluded. */
  within(from: number, until: number, kinds: readonly MentionKind[]): readonly number[];
  /** The nearest mention of a kind before or after a token in its sentence, at most `reach` tokens away. */
  near(token: number, kinds: readonly MentionKind[], step: 1 | -1, reach: number): number | undefined;
}

/** Longest mention looked for backwards, in tokens. */
const LONGEST = 12;

/** @param mentions in the order of the text, none overlapping @param at thing of each mention by its offset */
export function mentionedText(
  read: ReadText,
  mentions: readonly Mention[],
  at: ReadonlyMap<number, string>,
): MentionedText {
  const first = mentions.map(({ from }) => read.tokenFrom(from));
  const last = mentions.map(({ to }, nth) => Math.max(first[nth] ?? 0, read.tokenFrom(to) - 1));
  const inside = new Uint8Array(read.tokens.length);
  for (const [nth, from] of first.entries()) inside.fill(1, from, (last[nth] ?? from) + 1);
  const bounds = sentenceBounds(read, mentions, last);
  const sentenceOf = (token: number): readonly [number, number] => {
    const nth = firstFrom(bounds, token + 1);
    return [bounds[nth - 1] ?? 0, bounds[nth] ?? read.tokens.length];
  };
  const within = (from: number, until: number, kinds: readonly MentionKind[]): readonly number[] => {
    const found: number[] = [];
    for (let nth = firstFrom(first, from); (first[nth] ?? until) < until; nth += 1) {
      const mention = mentions[nth];
      if (mention && kinds.includes(mention.kind)) found.push(nth);
    }
    return found;
  };
  return {
    read,
    mentions,
    first,
    last,
    isInside: (token) => inside[token] === 1,
    thingOf: (nth) => at.get(mentions[nth]?.from ?? -1) ?? `mention:${nth}`,
    sentenceOf,
    within,
    near(token, kinds, step, reach) {
      const [from, until] = sentenceOf(token);
      if (step > 0) return within(token + 1, Math.min(until, token + reach + 1), kinds)[0];
      return within(Math.max(from, token - reach - LONGEST), token, kinds).findLast((nth) => {
        const end = last[nth] ?? token;
        return end < token && token - end <= reach;
      });
    },
  };
}

/** First tokens of the sentences. One ends at "Hafengasse 7. Der Fahrer" too, where the point could be an ordinal's. */
function sentenceBounds(read: ReadText, mentions: readonly Mention[], last: readonly number[]): readonly number[] {
  const ends = new Set<number>();
  for (const [nth, { to }] of mentions.entries())
    if (/^[.!]\s+\p{Lu}/u.test(read.text.slice(to, to + 8))) ends.add((last[nth] ?? 0) + 1);
  return [...read.tokens.keys()].filter(
    (at) => at === 0 || read.tokens[at]?.sentence !== read.tokens[at - 1]?.sentence || ends.has(at),
  );
}
