import { countWords } from '../text/block-words.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/**
 * A State or organisation names an expert; they accept or decline; conflicts are checked; they take up the role; it
 * ends (domain brief §8.2).
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

/** Steps only the nominee can take, if they have an account: no one accepts on another's behalf. */
export const NOMINEE_STEPS: readonly NominationState[] = ['accepted', 'declined'];

export type NominationRefusal = 'no_such_step' | 'not_nominee' | 'not_review' | 'own_nomination';

/**
 * Returns who can move a nomination. Nominees with an account accept and decline themselves; for the others a review
 * lead records their answer. Review leads clear, refuse, appoint and end, but not in their own case. The machine
 * ensures that no one is appointed without acceptance and a cleared conflict check.
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

/** Stated voluntarily, and reported only as totals. */
export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export interface Balance {
  readonly people: number;
  readonly byState: readonly { readonly state: string; readonly people: number }[];
  readonly byCapacity: readonly { readonly capacity: string; readonly people: number }[];
  /**
   * `undefined` if fewer than five have stated theirs: members of a small group could be recognised. Among the others a
   * number from one to four is `null`, and so is the next larger one if the total would reveal the first.
   */
  readonly byGender: Readonly<Record<Gender | 'not_told', number | null>> | undefined;
}

/** Smaller numbers of people are not reported. */
const FEWEST = 5;

/** Suppresses the small numbers of a whole whose total is known, so that none can be derived from the others. */
export function keepBackSmall<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number | null>> {
  const order = (Object.keys(counts) as Key[]).toSorted((a, b) => counts[a] - counts[b]); // its own keys
  const positive = order.filter((key) => counts[key] > 0);
  const kept = new Set(positive.filter((key) => counts[key] < FEWEST));
  const sum = (): number => [...kept].reduce((all, key) => all + counts[key], 0);
  for (const next of positive) if (kept.size > 0 && (kept.size < 2 || sum() < FEWEST)) kept.add(next);
  return Object.fromEntries(order.map((key) => [key, kept.has(key) ? null : counts[key]])) as Record<
    Key,
    number | null
  >; // one entry for each key
}

/** Counts participants by State and gender. People are never listed by gender. */
export function balanceOf(
  people: readonly { readonly state: string; readonly capacity: string; readonly gender: Gender | undefined }[],
): Balance {
  const stated = people.filter((person) => person.gender !== undefined).length;
  const count = (gender: Gender | undefined): number => people.filter((person) => person.gender === gender).length;
  const tally = (key: 'state' | 'capacity'): readonly (readonly [string, number])[] =>
    [...countWords(people.map((person) => person[key]))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    people: people.length,
    byState: tally('state').map(([state, n]) => ({ state, people: n })),
    byCapacity: tally('capacity').map(([capacity, n]) => ({ capacity, people: n })),
    byGender:
      stated < FEWEST
        ? undefined
        : keepBackSmall({
            female: count('female'),
            male: count('male'),
            other: count('other'),
            not_told: count(undefined),
          }),
  };
}
