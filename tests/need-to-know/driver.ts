import * as contract from '@reeve/contract';
import { GROUP } from '../support/people.ts';
import { MARKING, NO_QUESTION_FAILS, tip } from '../support/story.ts';
import type { Given } from '../support/world.ts';

/** Ids the drivers aim at: what the reader may see, and what he may not (in world A such ids name nothing). */
export interface Targets {
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
  /** Words that stand in visible rows, in hidden rows only, and nowhere. */
  readonly words: readonly string[];
  /** References of visible and of hidden objects. */
  readonly references: readonly string[];
}

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const each =
  (make: (id: string) => Given<contract.Operation>): Driver =>
  ({ visible, hidden }) =>
    [...visible, ...hidden].map(make);
const VERSIONS = [1, 2, 7];
const step =
  (input: object): Driver =>
  ({ visible, hidden }) =>
    [...visible, ...hidden].flatMap((id) =>
      VERSIONS.map((version) => ({ params: { id }, input: { version, ...input } })),
    );
const REASON = { reason: 'tried by the harness' };

/**
 * How each operation is called by the harness. An operation without a driver fails the build: a new route is born under
 * the two-world comparison.
 */
export const DRIVERS: Readonly<Record<string, Driver>> = {
  checkReport: step({ passed: true, answers: NO_QUESTION_FAILS, reason: '' }),
  createReport: () => [{ input: { draft: tip() }, key: 'harness-create-1' }, { input: { draft: {} } }],
  eraseReport: step(REASON),
  evaluateReport: step({
    grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    rationale: 'tried by the harness',
    marking: MARKING,
  }),
  fileReport: step({ to: 'collated', ...REASON }),
  findByReference: ({ references }) =>
    [...references, 'RP-00000', 'nonsense'].map((reference) => ({ params: { reference } })),
  listPersonas: () => [{}],
  listReports: () => [
    {},
    { query: { limit: 2 } },
    { query: { state: 'collated' } },
    { query: { state: 'erased' } },
    { query: { group: GROUP } },
    { query: { group: 'DRUGS' } },
    { query: { priority: 'low' } },
    { query: { mine: 'yes' } },
    { query: { limit: 200 } },
  ],
  previewReaders: () => [
    {
      input: {
        classification: 'restricted',
        handling: { codes: ['H0'], conditions: '' },
        tlp: 'TLP:AMBER',
        group: GROUP,
        purpose: 'P2',
      },
    },
  ],
  readCodeLists: () => [{}],
  readHealth: () => [{}],
  readHome: () => [{}],
  readLog: () => [{}],
  readOpenApi: () => [{}],
  readReport: each((id) => ({ params: { id } })),
  readSession: () => [{}],
  readThread: ({ visible, hidden }) =>
    [...visible, ...hidden].flatMap((id) =>
      ['why', 'so_what', 'both'].map((direction) => ({ params: { kind: 'report', id }, query: { direction } })),
    ),
  returnReport: step(REASON),
  revalidateReport: step({ reviewOn: '2026-10-01', ...REASON }),
  sanitiseReport: step({ subject: 'By the harness', text: 'Tried by the harness.', residualRisk: 'low', note: '' }),
  saveDraft: step({ draft: tip() }),
  search: ({ words }) => words.flatMap((q) => [{ query: { q } }, { query: { q, kind: 'report', limit: 1 } }]),
  setExerciseClock: () => [{ input: { now: '2026-09-27T09:00:00+01:00' } }],
  setLocale: () => [{ input: { locale: 'fr' } }],
  setPurpose: () => [{ input: { purpose: 'P9', justification: 'tried by the harness', caseRef: null } }],
  signIn: () => [{ input: { login: 'nobody-here', password: 'wrong' } }],
  signInAsPersona: () => [{ input: { login: 'ivo', kind: 'cli' } }, { input: { login: 'nobody-here', kind: 'cli' } }],
  signOut: () => [],
  submitReport: step({}),
  takeReport: step(REASON),
};

/** The last thing done with a session. */
export const LAST: readonly string[] = ['signOut'];

/** Operations in the order they are driven: readings first, so that nothing is compared only after it was changed. */
export function drivenOperations(): readonly contract.Operation[] {
  return contract.OPERATIONS.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
}
