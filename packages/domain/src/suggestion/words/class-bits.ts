import { MENTION_CLASSES, type MentionClass } from './mention-words.ts';

/**
 * A set of word classes: bit n of `low` is class n of `MENTION_CLASSES`, bit n of `high` class n + 31.
 */
export interface ClassBits {
  readonly low: number;
  readonly high: number;
}

const HALF = 31;
const NUMBER = Object.fromEntries(MENTION_CLASSES.map((name, nth) => [name, nth])) as Readonly<
  Record<MentionClass, number>
>; // every name is a key

/** The classes of most words of a text: comparing with it answers without looking a class up. */
export const NO_CLASSES: ClassBits = { low: 0, high: 0 };

export function classBits(names: readonly MentionClass[]): ClassBits {
  if (names.length === 0) return NO_CLASSES;
  let [low, high] = [0, 0];
  for (const name of names) {
    const nth = NUMBER[name];
    if (nth < HALF) low |= 1 << nth;
    else high |= 1 << (nth - HALF);
  }
  return { low, high };
}

/** True if the set contains the class. */
export function hasClass(bits: ClassBits, name: MentionClass): boolean {
  if (bits === NO_CLASSES) return false;
  const nth = NUMBER[name];
  return nth < HALF ? (bits.low & (1 << nth)) !== 0 : (bits.high & (1 << (nth - HALF))) !== 0;
}

/** True if the two sets share a class. */
export const isOneOf = (one: ClassBits, other: ClassBits): boolean =>
  (one.low & other.low) !== 0 || (one.high & other.high) !== 0;
