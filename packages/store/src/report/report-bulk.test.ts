import { EMPTY_DRAFT, type ReportState } from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '../access/actor.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import { insertBulkReports, type BulkReport } from './report-bulk.ts';
import { listReports } from './report-list.ts';
import { loadReport } from './report.ts';
import { findCandidates } from '../search/search.ts';
import type { Store } from '../store.ts';
import { historyOf } from '../record/transition.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  // Random numbers that repeat after two references.
  let calls = 0;
  store = database.open({ ...seededFactories('bulk'), random: () => (Math.floor((calls += 1) / 10) % 60) / 60 });
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const idOf = (login: string): string => acting(login).accountId;

function report(nth: number, state: ReportState): BulkReport {
  return {
    id: `00000000-0000-4000-9100-${String(nth).padStart(12, '0')}`,
    state,
    subject: `Raw subject ${nth}`,
    sanitisedSubject: `Clean subject ${nth}`,
    rawText: `Raw words ${nth}`,
    sanitisedText: `A "quoted" word, a \\backslash and the pier ${nth}`,
    sourceReference: 'SRC-1',
    provisionalGrade: { scheme: 'EU_4x4', source: 'X', info: '4' },
    grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    rationale: 'known to be so',
    marking: { classification: 'restricted', tlp: 'TLP:AMBER', handling: ['H0'], conditions: '', group: GROUP },
    purpose: 'P2',
    legalBasis: 'PA12',
    priority: 'low',
    residualRisk: 'none',
    occurredOn: '2026-09-01',
    areaCode: undefined,
    submittedAt: new Date(Date.UTC(2026, 8, 1, 9, nth)),
    reviewOn: '2027-09-01',
    maximumOn: '2028-09-01',
    originChainId: AGENCY,
    hands: { authorId: idOf('bela'), graderId: idOf('mara'), sanitiserId: idOf('dora'), checkerId: idOf('theo') },
    unit: { code: 'PATROL', name: 'Patrol', rawFile: 'NORTH' },
    graderUnitName: 'Intelligence',
    persons: [],
    draft: { ...EMPTY_DRAFT, subject: `Raw subject ${nth}` },
  };
}
const ALL = {
  state: undefined,
  priority: undefined,
  labelIds: undefined,
  ids: undefined,
  mine: false,
  after: undefined,
  limit: 50,
};

const STATES = ['draft', 'submitted', 'evaluated', 'collated', 'collated', 'archived', 'returned'] as const;

test('loads reports in any state, each under the label of that state, with unique references', async () => {
  await asActor(
    store,
    actAsSystem(AGENCY, SYSTEM, 'P2', 'test'),
    async (tx) => {
      const taken = new Set<string>();
      await insertBulkReports(
        tx,
        STATES.slice(0, 4).map((state, nth) => report(nth, state)),
        taken,
      );
      await insertBulkReports(
        tx,
        STATES.slice(4).map((state, nth) => report(nth + 4, state)),
        taken,
      );
      expect(taken.size).toBe(STATES.length);
    },
    { write: true },
  );
  await asActor(store, acting('ivo'), async (tx) => {
    const released = await listReports(tx, ALL);
    expect(released.map((row) => [row.state, row.subject])).toEqual([
      ['archived', 'Clean subject 5'],
      ['collated', 'Clean subject 4'],
      ['collated', 'Clean subject 3'],
    ]);
    expect(new Set(released.map((row) => row.reference)).size).toBe(3);
    expect((await findCandidates(tx, ['backslash', 'pier'], 'report')).length).toBe(3);
    const loaded = await loadReport(tx, released[1]?.id ?? '');
    expect(loaded.raw).toBeUndefined();
    expect(loaded.row.sanitised_text).toBe('A "quoted" word, a \\backslash and the pier 4');
    expect(loaded.grades.map((grade) => [grade.kind, `${grade.source}${grade.info}`, grade.grader])).toEqual([
      ['provisional', 'X4', 'Patrol'],
      ['record', 'B2', 'Mara'],
    ]);
    expect((await historyOf(tx, loaded.row.id)).map((line) => [line.to, line.by])).toEqual([
      ['submitted', 'Patrol'],
      ['under_evaluation', 'Mara'],
      ['evaluated', 'Mara'],
      ['sanitised', 'Dora'],
      ['quality_assured', 'Theo'],
      ['collated', 'Theo'],
    ]);
  });
  await asActor(store, acting('mara'), async (tx) => {
    const waiting = await listReports(tx, { ...ALL, state: 'submitted' });
    expect(waiting).toHaveLength(1);
    expect((await loadReport(tx, waiting[0]?.id ?? '')).raw?.open()).toMatchObject({
      subject: 'Raw subject 1',
      text: 'Raw words 1',
      sourceReference: 'SRC-1',
    });
  });
  await asActor(store, acting('bela'), async (tx) => {
    const own = await listReports(tx, { ...ALL, mine: true });
    expect(own.map((row) => row.state).toSorted()).toEqual([...STATES].toSorted());
  });
});
