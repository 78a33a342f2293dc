import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayMoveReport,
  PRIORITIES,
  REPORT_MACHINE,
  REPORT_STATES,
  type ReportActors,
  type ReportState,
} from './report.ts';
import { ROLES, type Role } from '../access/role.ts';
import { mayStep } from '../state-machine.ts';

/** The chains of domain brief §1.2, verbatim. "From any state → erased" is added below. */
const CHAINS = [
  'draft → submitted → under_evaluation → evaluated → sanitised → quality_assured → collated → archived',
  'under_evaluation → returned → draft',
  'sanitised | quality_assured → evaluated',
  'collated | archived → under_evaluation',
  'quarantined → submitted',
];
const STEPS = new Set([
  ...CHAINS.flatMap((chain) => {
    const links = chain.split(' → ').map((link) => link.split(' | '));
    return links.slice(1).flatMap((tos, i) => (links[i] ?? []).flatMap((from) => tos.map((to) => `${from} → ${to}`)));
  }),
  ...REPORT_STATES.filter((state) => state !== 'erased').map((state) => `${state} → erased`),
]);
const PAIRS = REPORT_STATES.flatMap((from) => REPORT_STATES.map((to) => [from, to] as const));

describe('the states of a report', () => {
  test('are exactly those of the chains; there is none called expired', () => {
    const named = new Set([...STEPS].flatMap((step) => step.split(' → ')));
    expect([...REPORT_STATES].toSorted()).toEqual([...named].toSorted());
    expect(PAIRS).toHaveLength(11 * 11);
    expect(STEPS.size).toBe(7 + 2 + 2 + 2 + 1 + 10);
  });

  test.each(PAIRS)('from %s only the brief’s arrows lead to %s', (from, to) => {
    const arrow = STEPS.has(`${from} → ${to}`);
    expect(mayStep(REPORT_MACHINE, from, to)).toEqual(
      arrow ? { allowed: true } : { allowed: false, because: 'no_such_step' },
    );
  });

  test('lead everywhere to erasure, which is final', () => {
    expect(REPORT_MACHINE.erased).toEqual([]);
    for (const state of REPORT_STATES.filter((one) => one !== 'erased'))
      expect(REPORT_MACHINE[state]).toContain('erased');
  });
});

/** Four officers of one intelligence unit, each with one part in the report but the last. */
const ACTORS: ReportActors = { authorId: 'author', graderId: 'grader', sanitiserId: 'sanitiser' };
const PEOPLE = ['author', 'grader', 'sanitiser', 'third'] as const;
const move = (
  from: ReportState,
  to: ReportState,
  accountId: string,
  roles: readonly Role[] = ['intelligence_officer'],
  hands = ACTORS,
): ReturnType<typeof mayMoveReport> => mayMoveReport(from, to, { accountId, roles }, hands);

describe('who can move a report', () => {
  const AUTHOR = ['author'];
  const OTHERS = ['grader', 'sanitiser', 'third'];
  const THIRD = ['third'];
  const UNIT = [...PEOPLE];
  test.each<[ReportState, ReportState, readonly string[]]>([
    // "the author drafts and submits"
    ['draft', 'submitted', AUTHOR],
    ['draft', 'erased', AUTHOR],
    ['returned', 'draft', AUTHOR],
    ['returned', 'erased', AUTHOR],
    // "a named human who is not the author grades or returns"; stage 4 is one officer's who is not the author
    ['submitted', 'under_evaluation', OTHERS],
    ['under_evaluation', 'evaluated', OTHERS],
    ['under_evaluation', 'returned', OTHERS],
    ['evaluated', 'sanitised', OTHERS],
    // "the checker, neither author nor grader nor sanitiser, passes or fails the sanitised text"
    ['sanitised', 'quality_assured', THIRD],
    ['sanitised', 'evaluated', THIRD],
    ['quality_assured', 'evaluated', THIRD],
    // "the intelligence unit collates, archives, re-opens and lets imports out of quarantine"
    ['quality_assured', 'collated', UNIT],
    ['collated', 'archived', UNIT],
    ['collated', 'under_evaluation', UNIT],
    ['archived', 'under_evaluation', UNIT],
    ['quarantined', 'submitted', UNIT],
  ])('from %s to %s: %j', (from, to, expected) => {
    expect(PEOPLE.filter((who) => move(from, to, who).allowed)).toEqual(expected);
  });

  test('gets the reason for the refusal', () => {
    expect(move('draft', 'submitted', 'third')).toEqual({ allowed: false, because: 'not_author' });
    expect(move('under_evaluation', 'evaluated', 'author')).toEqual({ allowed: false, because: 'is_author' });
    expect(move('sanitised', 'quality_assured', 'author')).toEqual({ allowed: false, because: 'is_author' });
    expect(move('sanitised', 'quality_assured', 'grader')).toEqual({ allowed: false, because: 'is_grader' });
    expect(move('sanitised', 'quality_assured', 'sanitiser')).toEqual({ allowed: false, because: 'is_sanitiser' });
    expect(move('collated', 'archived', 'third', ['submitting_officer'])).toEqual({ allowed: false, because: 'role' });
    expect(move('draft', 'archived', 'author')).toEqual({ allowed: false, because: 'no_such_step' });
  });

  const UNIT_STEPS = [...STEPS]
    .map((step) => step.split(' → ') as [ReportState, ReportState]) // built from REPORT_STATES and the chains
    .filter(([from, to]) => from !== 'draft' && from !== 'returned' && to !== 'erased');

  test.each(ROLES)('the role %s takes the intelligence unit’s steps only if it belongs to that unit', (role) => {
    const ofUnit = role === 'intelligence_officer' || role === 'head_of_intelligence';
    expect(UNIT_STEPS).toHaveLength(12);
    for (const [from, to] of UNIT_STEPS) expect(move(from, to, 'third', [role]).allowed).toBe(ofUnit);
  });

  test('only the author can move a draft, whatever the role of another; an author needs no unit to send it', () => {
    for (const role of ROLES) {
      expect(move('draft', 'submitted', 'third', [role]).allowed).toBe(false);
      expect(move('returned', 'draft', 'third', [role]).allowed).toBe(false);
      expect(move('draft', 'submitted', 'author', [role]).allowed).toBe(true);
    }
  });

  test('a submitted report is erased by the head of intelligence alone', () => {
    for (const from of REPORT_STATES.filter((state) => !['draft', 'returned', 'erased'].includes(state)))
      for (const role of ROLES)
        expect(move(from, 'erased', 'third', [role]).allowed).toBe(role === 'head_of_intelligence');
  });

  test('an import has no author among us, so none of us is refused as one', () => {
    const actors = { ...ACTORS, authorId: undefined };
    expect(move('submitted', 'under_evaluation', 'third', ['intelligence_officer'], actors).allowed).toBe(true);
    expect(move('draft', 'submitted', 'third', ['intelligence_officer'], actors).allowed).toBe(false);
  });
});

test('authors, graders and sanitisers never pass or fail the text, however many people handled the report', () => {
  const anyone = fc.constantFrom('1', '2', '3', '4');
  const anyActors = fc.record({
    authorId: fc.option(anyone, { nil: undefined }),
    graderId: fc.option(anyone, { nil: undefined }),
    sanitiserId: fc.option(anyone, { nil: undefined }),
  });
  const anyRoles = fc.uniqueArray(fc.constantFrom(...ROLES));
  fc.assert(
    fc.property(anyActors, anyone, anyRoles, (hands, me, roles) => {
      const mine = Object.values(hands).includes(me);
      for (const [from, to] of [
        ['sanitised', 'quality_assured'],
        ['sanitised', 'evaluated'],
        ['quality_assured', 'evaluated'],
      ] as const)
        // prettier-ignore
        expect(mine && move(from, to, me, roles, hands).allowed).toBe(false);
      if (hands.authorId === me) expect(move('under_evaluation', 'evaluated', me, roles, hands).allowed).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('no one can take a step that does not exist', () => {
  for (const [from, to] of PAIRS.filter(([a, b]) => !STEPS.has(`${a} → ${b}`)))
    for (const who of PEOPLE)
      expect(move(from, to, who, [...ROLES])).toEqual({ allowed: false, because: 'no_such_step' });
});

test('a report has one of three priorities', () => {
  expect(PRIORITIES).toEqual(['high', 'medium', 'low']);
});
