import { countWords } from '../text/block-words.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/**
 * A State or organisation names an expert; he accepts or declines; conflicts are checked; he takes up his role; it ends
 * (domain brief §8.2).
 */
export const NOMINATION_STATES = [
  'nominated',
  'accepted',
  'declined',
  'cleared',
  'refused',
  'appointed',
  'ended',
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

export const NOMINATION_MACHINE: StateMachine<NominationState> = {
  nominated: ['accepted', 'declined'],
  accepted: ['cleared', 'refused', 'declined'],
  cleared: ['appointed', 'declined'],
  appointed: ['ended'],
  declined: [],
  refused: [],
  ended: [],
};

/** Steps that are the nominee's own, where he has an account: nobody accepts for somebody else. */
export const NOMINEE_STEPS: readonly NominationState[] = ['accepted', 'declined'];

export type NominationRefusal = 'no_such_step' | 'not_nominee' | 'not_review' | 'own_nomination';

/**
 * Who moves a nomination. The nominee accepts and declines himself, where he has an account; where he has none, who steers the
 * review writes down what he answered. Who steers clears, refuses, appoints and ends, and nobody in his own case. That nobody is
 * appointed without acceptance and a cleared conflict check follows from the machine.
 */
export function mayMoveNomination(
  from: NominationState,
  to: NominationState,
  actor: { readonly accountId: string; readonly steers: boolean },
  nomineeId: string | undefined,
): Verdict<NominationRefusal> {
  const step = mayStep(NOMINATION_MACHINE, from, to);
  if (!step.allowed) return step;
  const isNominee = nomineeId === actor.accountId;
  if (NOMINEE_STEPS.includes(to) && nomineeId !== undefined) return isNominee ? ALLOWED : refused('not_nominee');
  if (!actor.steers) return refused('not_review');
  return isNominee ? refused('own_nomination') : ALLOWED;
}

/** Told by whoever wants to tell it, and reported as a sum only. */
export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export interface Balance {
  readonly people: number;
  readonly byState: readonly { readonly state: string; readonly people: number }[];
  readonly byCapacity: readonly { readonly capacity: string; readonly people: number }[];
  /**
   * `undefined` where fewer than five have told: few of a group could be recognised. Of the others a number from one to four is
   * `null`, and the next larger one with it where it alone could be worked out from the sum.
   */
  readonly byGender: Readonly<Record<Gender | 'not_told', number | null>> | undefined;
}

/** Fewer people than this are not told as a number. */
const FEWEST = 5;

/** Numbers of one whole whose sum is known: those that are small are kept back, and none can be worked out from the others. */
export function keepBackSmall<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number | null>> {
  const order = (Object.keys(counts) as Key[]).toSorted((a, b) => counts[a] - counts[b]); // its own keys
  const told = order.filter((key) => counts[key] > 0);
  const kept = new Set(told.filter((key) => counts[key] < FEWEST));
  const sum = (): number => [...kept].reduce((all, key) => all + counts[key], 0);
  for (const next of told) if (kept.size > 0 && (kept.size < 2 || sum() < FEWEST)) kept.add(next);
  return Object.fromEntries(order.map((key) => [key, kept.has(key) ? null : counts[key]])) as Record<
    Key,
    number | null
  >; // one entry for each key
}

/** Who takes part, by State and gender. People are never listed by gender. */
export function balanceOf(
  people: readonly { readonly state: string; readonly capacity: string; readonly gender: Gender | undefined }[],
): Balance {
  const told = people.filter((person) => person.gender !== undefined).length;
  const count = (gender: Gender | undefined): number => people.filter((person) => person.gender === gender).length;
  const tally = (key: 'state' | 'capacity'): readonly (readonly [string, number])[] =>
    [...countWords(people.map((person) => person[key]))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    people: people.length,
    byState: tally('state').map(([state, n]) => ({ state, people: n })),
    byCapacity: tally('capacity').map(([capacity, n]) => ({ capacity, people: n })),
    byGender:
      told < FEWEST
        ? undefined
        : keepBackSmall({
            female: count('female'),
            male: count('male'),
            other: count('other'),
            not_told: count(undefined),
          }),
  };
}
