import * as domain from '@reeve/domain';
import { ALLOWED, ROLES, type PolicyActor, type PolicyRow, type Role } from '@reeve/domain';
import fc from 'fast-check';
import { anyActor, anyDay, anyRow, recordOf, toOracle } from './any-access.ts';
import {
  oracleDecides,
  oracleErases,
  oracleHoldAtMost,
  oracleOpening,
  oracleProposes,
  oracleShowsRow,
  type OraclePerson,
} from './desk-oracle.ts';

/** The rules of the desk under test: the domain's own, or some that were broken on purpose. */
type Desk = Pick<
  typeof import('@reeve/domain'),
  'couldReadOnLastDay' | 'holdAtMost' | 'mayAskOpening' | 'mayDecideOutcome' | 'mayEraseReport' | 'mayProposeOutcome'
>;

interface Acting {
  readonly accountId: string;
  readonly roles: readonly Role[];
}
/** Any roles, more often one that works at the desk: without them few openings would be allowed. */
const anyActing: fc.Arbitrary<Acting> = fc.record({
  accountId: fc.constantFrom('1', '2', '3', '4'),
  roles: fc.array(fc.constantFrom(...ROLES, 'intelligence_officer', 'head_of_intelligence'), {
    minLength: 1,
    maxLength: 3,
  }),
});
const anyAuthor = fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: undefined });
/** About the days around the end of a hold and its thirty days, and a leap day. */
const anyEnd = fc.integer({ min: 1, max: 70 }).map((day) => dayOf('2026-01-20', day));
const dayOf = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const oracle = ({ accountId, roles }: Acting): OraclePerson => ({ id: accountId, roles: [...roles] });

/** A question to both: what each answers. */
export interface DeskQuestion {
  readonly any: fc.Arbitrary<unknown>;
  readonly both: (desk: Desk, given: never) => readonly [unknown, unknown];
}
const question = <G>(
  any: fc.Arbitrary<G>,
  both: (desk: Desk, given: G) => readonly [unknown, unknown],
): DeskQuestion => ({
  any,
  both,
});

const DESK = {
  'who sees a row': question(
    fc.record({ actor: anyActor, row: anyRow, today: anyDay }),
    (desk, { actor, row, today }: { actor: PolicyActor; row: PolicyRow; today: string }) => [
      desk.couldReadOnLastDay(actor, row, today),
      oracleShowsRow(toOracle(actor, row.visibleUntil ?? today), toOracle(actor, today), recordOf(row), today),
    ],
  ),
  'who proposes': question(fc.record({ who: anyActing, author: anyAuthor }), (desk, { who, author }) => [
    desk.mayProposeOutcome(who, author).allowed,
    oracleProposes(oracle(who), author ?? null),
  ]),
  'who decides': question(
    fc.record({ who: anyActing, proposer: fc.constantFrom('1', '2', '3', '4'), author: anyAuthor }),
    (desk, { who, proposer, author }) => [
      desk.mayDecideOutcome(who, { proposerId: proposer, authorId: author }).allowed,
      oracleDecides(oracle(who), proposer, author ?? null),
    ],
  ),
  'who opens by break-glass': question(
    fc.record({ askedBy: anyActing, openedFor: anyActing, second: anyActing }),
    (desk, { askedBy, openedFor, second }) => [
      desk.mayAskOpening({ askedBy, openedFor, second }).allowed,
      oracleOpening(oracle(askedBy), oracle(openedFor), oracle(second)),
    ],
  ),
  'what may be erased': question(
    fc.record({ openProceeding: fc.boolean(), holdsUntil: fc.array(anyEnd, { maxLength: 3 }), today: anyEnd }),
    (desk, { openProceeding, holdsUntil, today }) => [
      desk.mayEraseReport({ openProceeding, holdsUntil }, today).allowed,
      oracleErases(openProceeding, holdsUntil, today),
    ],
  ),
  'how long a hold may be': question(
    fc.record({
      today: fc.integer({ min: 0, max: 4000 }).map((day) => dayOf('2027-01-01', day)),
      more: fc.integer({ min: -3, max: 3 }),
    }),
    (desk, { today, more }) => {
      const until = dayOf(oracleHoldAtMost(today), more);
      return [until <= desk.holdAtMost(today), more <= 0];
    },
  ),
} as const;
export const DESK_QUESTIONS: Readonly<Record<keyof typeof DESK, DeskQuestion>> = DESK;

/** Asks the desk and its oracle until they differ or `decisions` are made. */
export function compareDesk({ any, both }: DeskQuestion, desk: Desk, decisions: number) {
  let allowed = 0;
  for (const given of fc.sample(any, { numRuns: decisions, seed: 20260927 })) {
    const [decided, expected] = both(desk, given as never); // of this very question
    if (decided === true) allowed += 1;
    if (decided !== expected) return { allowed, differs: given };
  }
  return { allowed, differs: undefined };
}

/** Rules broken by hand: each must be noticed. */
export const BROKEN_DESKS: readonly {
  readonly name: string;
  readonly question: keyof typeof DESK;
  readonly broken: Partial<Desk>;
}[] = [
  { name: 'the author proposes', question: 'who proposes', broken: { mayProposeOutcome: () => ALLOWED } },
  {
    name: 'the proposer decides',
    question: 'who decides',
    broken: { mayDecideOutcome: (who, by) => domain.mayProposeOutcome(who, by.authorId) },
  },
  {
    name: 'a group joined since opens a row',
    question: 'who sees a row',
    broken: { couldReadOnLastDay: (actor, { label }, today) => domain.mayRead(actor, label, today).allowed },
  },
  {
    name: 'a group left since still opens a row',
    question: 'who sees a row',
    broken: {
      couldReadOnLastDay: (actor, { label, visibleUntil }, today) =>
        domain.mayRead(actor, label, visibleUntil ?? today).allowed,
    },
  },
  {
    name: 'the reviewer answers for themselves',
    question: 'who opens by break-glass',
    broken: { mayAskOpening: (of) => domain.mayAskOpening({ ...of, second: { ...of.second, accountId: 'another' } }) },
  },
  {
    name: 'a hold ends without its thirty days',
    question: 'what may be erased',
    broken: {
      mayEraseReport: ({ openProceeding, holdsUntil }, today) =>
        openProceeding || holdsUntil.some((end) => end >= today)
          ? domain.mayEraseReport({ openProceeding: true, holdsUntil }, today)
          : ALLOWED,
    },
  },
  {
    name: 'a proceeding keeps nothing',
    question: 'what may be erased',
    broken: {
      mayEraseReport: ({ holdsUntil }, today) => domain.mayEraseReport({ openProceeding: false, holdsUntil }, today),
    },
  },
  {
    name: 'a hold lasts a day too long',
    question: 'how long a hold may be',
    broken: { holdAtMost: (today) => dayOf(domain.holdAtMost(today), 1) },
  },
];
