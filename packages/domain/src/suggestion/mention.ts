import type { TextSpan } from '../person/written-word/span.ts';

/** Kinds of thing a text can name. */
export const MENTION_KINDS = [
  'person',
  'organisation',
  'vehicle',
  'plate',
  'phone',
  'email',
  'account',
  'document',
  'address',
  'place',
  'date',
  'offence',
  'amount',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Words of a text that seem to name something. It is an indication for a person to decide on, never knowledge. */
export interface Mention extends TextSpan {
  readonly kind: MentionKind;
  /**
   * The form in which two mentions of one thing are equal: digits of a phone with its country code, letters and digits
   * of a plate, a day as `2026-03-24`; otherwise the folded words.
   */
  readonly value: string;
}

/**
 * Returns the mentions of highest priority that do not overlap, in the order of the text.
 *
 * @param layers mentions by priority, the first layer first; inside a layer the longer wins, then the earlier
 */
export function withoutOverlap(layers: readonly (readonly Mention[])[]): readonly Mention[] {
  const kept: Mention[] = [];
  const taken = new Uint8Array(lastEnd(layers));
  for (const layer of layers)
    for (const mention of layer.length > 1 ? layer.toSorted(byLength) : layer) {
      if (isTaken(taken, mention)) continue;
      taken.fill(1, mention.from, mention.to);
      kept.push(mention);
    }
  return kept.toSorted((a, b) => a.from - b.from);
}

const lastEnd = (layers: readonly (readonly Mention[])[]): number =>
  layers.reduce((end, layer) => layer.reduce((last, { to }) => Math.max(last, to), end), 0);

/** @param taken the characters of the text that belong to a mention: 1 */
function isTaken(taken: Uint8Array, { from, to }: TextSpan): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return true;
  return false;
}

const byLength = (a: Mention, b: Mention): number => b.to - b.from - (a.to - a.from) || a.from - b.from;

/** The first index whose number is at least `limit`, by bisection. */
export function firstFrom(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
