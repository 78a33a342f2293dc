import type { Birth } from '../date/birth.ts';
import { firstFrom, type Mention, type MentionKind } from '../mention.ts';
import type { ReadText } from '../read-text.ts';

/** A text with its mentions, by token. A mention is given by its number in the order of the text. */
export interface MentionedText {
  readonly read: ReadText;
  readonly mentions: readonly Mention[];
  /** Dates that are births, by the number of their mention. */
  readonly births: ReadonlyMap<number, Birth>;
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
  /** For some things of a kind that begin before a token, the first mention of each: of two at least, if there are two. */
  someBefore(token: number, kinds: readonly MentionKind[], except: string | undefined): readonly number[];
  /** The nearest mention of a kind before or after a token in its sentence, at most `reach` tokens away. */
  near(token: number, kinds: readonly MentionKind[], step: 1 | -1, reach: number): number | undefined;
}

/** Longest mention looked for backwards, in tokens. */
const LONGEST = 12;
const NEXT_SENTENCE = /^[.!]\s+\p{Lu}/u;
/** Tokens of the longest sentence that people write, a list of names and addresses among them. */
const LONGEST_SENTENCE = 300;

/** @param mentions in the order of the text, none overlapping @param at thing of each mention by its offset */
export function mentionedText(
  read: ReadText,
  mentions: readonly Mention[],
  at: ReadonlyMap<number, string>,
  births: ReadonlyMap<number, Birth>,
): MentionedText {
  const first = mentions.map(({ from }) => read.tokenFrom(from));
  const last = mentions.map(({ to }, nth) => Math.max(first[nth] ?? 0, read.tokenFrom(to) - 1));
  const inside = new Uint8Array(read.tokens.length);
  for (const [nth, from] of first.entries()) inside.fill(1, from, (last[nth] ?? from) + 1);
  const thingOf = (nth: number): string => at.get(mentions[nth]?.from ?? -1) ?? `mention:${nth}`;
  const firsts = firstOfThings(mentions, thingOf);
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
    births,
    first,
    last,
    isInside: (token) => inside[token] === 1,
    thingOf,
    sentenceOf,
    within,
    someBefore: (token, kinds, except) =>
      kinds
        .flatMap((kind) => firsts.get(kind) ?? [])
        .filter((nth) => (first[nth] ?? token) < token && thingOf(nth) !== except)
        .toSorted((a, b) => a - b),
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

/** Two things, and one that is left out: more are not asked for. */
const FIRSTS = 3;

/** The first mentions of the first things of each kind. */
function firstOfThings(
  mentions: readonly Mention[],
  thingOf: (nth: number) => string,
): ReadonlyMap<MentionKind, readonly number[]> {
  const firsts = new Map<MentionKind, number[]>();
  for (const [nth, { kind }] of mentions.entries()) {
    const known = firsts.get(kind) ?? [];
    if (known.length < FIRSTS && !known.some((one) => thingOf(one) === thingOf(nth))) firsts.set(kind, [...known, nth]);
  }
  return firsts;
}

/**
 * First tokens of the sentences. One ends at "Hafengasse 7. Der Fahrer" too, where the point could be an ordinal's. A longer one is
 * read in pieces: what a word states is sought in its sentence, for each word.
 */
function sentenceBounds(read: ReadText, mentions: readonly Mention[], last: readonly number[]): readonly number[] {
  const begins = new Uint8Array(read.tokens.length + 1);
  for (const [nth, { to }] of mentions.entries())
    if (NEXT_SENTENCE.test(read.text.slice(to, to + 8))) begins[(last[nth] ?? 0) + 1] = 1;
  const bounds: number[] = [];
  let [bound, sentence] = [0, -1];
  for (const [at, token] of read.tokens.entries()) {
    if (token.sentence === sentence && begins[at] !== 1 && at - bound < LONGEST_SENTENCE) continue;
    bounds.push(at);
    [bound, sentence] = [at, token.sentence];
  }
  return bounds;
}

/** The person written directly before a mention, with at most their birth between, and where the words between begin. */
export function personBeside(
  { mentions, births }: MentionedText,
  nth: number,
): { readonly person: number; readonly from: number } | undefined {
  const before = mentions[nth - 1];
  if (!before) return undefined;
  if (before.kind === 'person') return { person: nth - 1, from: before.to };
  const of = births.get(nth - 1)?.of;
  return of === nth - 2 ? { person: of, from: before.to } : undefined;
}
