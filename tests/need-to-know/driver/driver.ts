import * as contract from '@reeve/contract';
import { ALL_YES, type LoopIds } from '@reeve/testing/loop.ts';
import { GROUP, RAW, SECOND_GROUP, SPECIAL, accountId } from '@reeve/testing/people.ts';
import { MARKING, NO_QUESTION_FAILS, tip } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { HiddenNames } from '../hidden-arguments.ts';
import { REVIEW_DRIVERS, type ReviewTargets } from './review-driver.ts';
import { WORKSHOP_DRIVERS } from './workshop-driver.ts';
import { RELEASE_DRIVERS, SENDING_DRIVERS, type SendingTargets } from './sending-driver.ts';
import { CONCEPT_DRIVERS, READINESS_DRIVERS } from './concept-driver.ts';
import { PERSON_NOMINATION_DRIVERS, type NominationTargets } from './person-nomination-driver.ts';
import { RETENTION_DRIVERS } from './retention-driver.ts';
import { SPECIAL_DRIVERS, type SpecialTargets } from './special-driver.ts';
import { SESSION_DRIVERS } from './session-driver.ts';
import { BRIEFING_DRIVERS } from './briefing-driver.ts';
import { DESK_DRIVERS } from './desk-driver.ts';
import { MEETING_DRIVERS } from './meeting-driver.ts';
import { HYPOTHESIS_DRIVERS } from './hypothesis-driver.ts';
import { ALLOCATION_DRIVERS } from './allocation-driver.ts';
import { MEASURE_DRIVERS } from './measure-driver.ts';
import { STRATEGY_DRIVERS } from './strategy-driver.ts';
import { THREAT_ASSESSMENT_DRIVERS } from './threat-assessment-driver.ts';
import { IDENTITY_DRIVERS } from './identity-driver.ts';
import { STATEMENT_DRIVERS } from './statement-driver.ts';
import { SUGGESTION_DRIVERS } from './suggestion-driver.ts';
import { THREAT_DRIVERS, type ThreatTargets } from './threat-driver.ts';

/** Ids the drivers use: those the reader can see, and those they cannot (in world A such ids name nothing). */
export interface Targets extends ReviewTargets, SendingTargets, SpecialTargets, ThreatTargets, NominationTargets {
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
  /** One record of every kind of the loop, visible and hidden. */
  readonly records: { readonly visible: LoopIds; readonly hidden: LoopIds };
  /** Words that occur in visible rows, in hidden rows only, and nowhere. */
  readonly words: readonly string[];
  /** References of visible and of hidden objects. */
  readonly references: readonly string[];
  /** Sets of areas: the first is never removed, the last is hidden. */
  readonly areaSets: readonly string[];
  /** Break-glass openings of the review desk. */
  readonly openings: readonly string[];
  /** Data sets and statements of coverage, visible and hidden. */
  readonly dataSets: readonly string[];
  /** Names of objects that exist in one of two worlds alone, to be sent in any place of any call. */
  readonly named: HiddenNames;
  /** At most so many calls of an operation, drawn for the tree and the reader; in a proof all of them. */
  readonly callsEach: number;
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
/** The visible and the hidden record of a kind. */
const both = ({ records }: Targets, kind: keyof LoopIds): readonly string[] => [
  records.visible[kind] ?? '',
  records.hidden[kind] ?? '',
];
const ofKind =
  (kind: keyof LoopIds, make: (id: string) => Given<contract.Operation>): Driver =>
  (targets) =>
    both(targets, kind).map(make);
/** Releasable objects: reports and products. */
const released = (targets: Targets): readonly { readonly kind: 'report' | 'product'; readonly id: string }[] => [
  ...[...targets.visible, ...targets.hidden].map((id) => ({ kind: 'report' as const, id })),
  ...both(targets, 'product').map((id) => ({ kind: 'product' as const, id })),
];
const readBoth = (kind: keyof LoopIds): Driver => ofKind(kind, (id) => ({ params: { id } }));
const listAll: Driver = () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }];
const moveBoth =
  (kind: keyof LoopIds, ...states: readonly string[]): Driver =>
  (targets) =>
    both(targets, kind).flatMap((id) =>
      states.flatMap((to) => VERSIONS.map((version) => ({ params: { id }, input: { version, to, ...REASON } }))),
    );
/** Creates one that rests on the visible record, and tries to create one that rests on the hidden one. */
const createOn =
  (kind: keyof LoopIds, input: object): Driver =>
  (targets) =>
    both(targets, kind).map((id) => ({
      input: {
        title: 'By the harness',
        marking: MARKING,
        ownerId: OWNER,
        dueOn: '2026-12-01',
        cites: [{ kind, id }],
        ...input,
      },
    }));
const OWNER = accountId('ivo');
const WEEK = (key: string) => ({
  offenceType: `burglary_${key}`,
  areas: [`${key}-T`],
  weekOf: '2026-04-14',
  baselineWeeks: 12,
});
/** Every question about where and when, of crimes of one type. */
const QUESTIONS = (key: string): readonly contract.EventParameters[] => {
  const selection = {
    types: [`burglary_${key}`],
    areas: [],
    from: '2026-01-18',
    to: '2026-07-19',
    within: null,
    discovered: 'left_out' as const,
  };
  return [
    { method: 'density', selection, kernel: 'quartic', bandwidthM: 300, cellM: 100 },
    { method: 'hot_cells', selection, cellM: 250 },
    { method: 'clusters', selection, withinM: 100, leastEvents: 5 },
    {
      method: 'near_repeat',
      selection,
      distancesM: [0, 200, null],
      days: [0, 14, null],
      metric: 'euclidean',
      permutations: 99,
      seed: 1,
    },
    { method: 'hour_weekday', selection, longWindows: 'exclude' },
    { method: 'trend', selection, period: 'week' },
    { method: 'concentration', selection, samePlaceM: 1 },
    { method: 'place_forecast', selection, cellM: 250, testMonths: 1 },
  ];
};
const eachAreaSet: Driver = ({ areaSets }) => areaSets.map((id) => ({ params: { id } }));
/** Crimes of one type, counted in areas of a set. */
const IN_AREAS = (key: string, setId: string, code: string): contract.EventParameters => ({
  method: 'concentration',
  selection: {
    types: [`burglary_${key}`],
    areas: [],
    from: '2026-01-18',
    to: '2026-07-19',
    within: null,
    inAreas: { setId, codes: [code] },
    discovered: 'left_out',
  },
  samePlaceM: 1,
});
const EMPTY_PRODUCT = { scheme: 'PHIA' as const, gaps: '', limitations: '', authorIds: [], blocks: [] };
const REASON = { reason: 'tried by the harness' };

/**
 * The harness's calls of each operation. An operation without a driver fails the build: every new route is covered by
 * the two-world comparison.
 */
export const DRIVERS: Readonly<Record<string, Driver>> = {
  ...REVIEW_DRIVERS,
  ...WORKSHOP_DRIVERS,
  ...CONCEPT_DRIVERS,
  ...READINESS_DRIVERS,
  ...RETENTION_DRIVERS,
  ...PERSON_NOMINATION_DRIVERS,
  ...THREAT_DRIVERS,
  ...SPECIAL_DRIVERS,
  ...SENDING_DRIVERS,
  ...SESSION_DRIVERS,
  ...STATEMENT_DRIVERS,
  ...SUGGESTION_DRIVERS,
  ...ALLOCATION_DRIVERS,
  ...MEASURE_DRIVERS,
  ...RELEASE_DRIVERS,
  ...STRATEGY_DRIVERS,
  ...THREAT_ASSESSMENT_DRIVERS,
  ...DESK_DRIVERS,
  ...MEETING_DRIVERS,
  ...BRIEFING_DRIVERS,
  ...HYPOTHESIS_DRIVERS,
  ...IDENTITY_DRIVERS,
  checkLog: () => [{}],
  acknowledgeConditions: (targets) => released(targets).map((params) => ({ params })),
  // Only the last visible one: it makes the others' versions stale for the steps that follow.
  assessForDefence: (targets) =>
    step({ mayAssistDefence: 'yes', ...REASON })({ ...targets, visible: targets.visible.slice(-1) }),
  checkReport: step({ passed: true, answers: NO_QUESTION_FAILS, reason: '' }),
  chooseName: ofKind('statement', (id) => ({ params: { id }, input: {} })),
  closeDisclosureReview: (targets) =>
    [...targets.visible, ...targets.hidden].map((id) => ({
      params: { id },
      input: { outcome: 'tried by the harness' },
    })),
  createCollectionTask: createOn('requirement', {
    body: {
      instruction: 'tried',
      source: 'patrol',
      sourceType: '',
      legalBasis: 'PA12',
      necessityNote: 'tried',
      authorityType: 'none',
      authorityRef: '',
    },
  }),
  createJudgement: createOn('finding', {
    body: {
      statement: 'tried',
      scheme: 'PHIA',
      term: 'likely',
      confidence: 'low',
      basis: 'x',
      alternatives: 'x',
      wouldChangeIf: 'x',
      horizon: '',
    },
  }),
  createPriority: createOn('priority', {
    cites: [],
    body: { code: 'H', prevention: '', intelligence: '', enforcement: '', measure: '', reviewOn: '2026-12-01' },
  }),
  createProduct: (targets) => [
    ...createOn('judgement', { body: { ...EMPTY_PRODUCT, type: 'briefing' } })(targets),
    // A profile on the visible nomination, and on the hidden one.
    ...[targets.nominations.visible, targets.nominations.hidden].map(({ id }) => ({
      input: {
        title: 'By the harness',
        cites: [{ kind: 'person_nomination' as const, id }],
        body: { ...EMPTY_PRODUCT, type: 'subject_profile' as const },
      },
    })),
  ],
  createReport: () => [
    { input: { draft: tip() }, key: 'harness-create-1' },
    // The same request again is answered from memory; a different one under its key is refused.
    { input: { draft: tip() }, key: 'harness-create-1' },
    { input: { draft: {} }, key: 'harness-create-1' },
    { input: { draft: {} } },
  ],
  createRequirement: createOn('decision', {
    body: {
      question: 'Tried by the harness?',
      decisionServed: 'tried',
      kind: 'tactical',
      level: 'local',
      necessityNote: '',
      personalDataExpected: false,
      referredTo: '',
    },
  }),
  eraseLogTexts: () => [{ input: { seqs: [1], fields: ['query'], ...REASON } }],
  deleteSavedSearch: each((id) => ({ params: { id } })),
  disseminate: (targets) =>
    released(targets).flatMap(({ kind, id }) =>
      VERSIONS.map((version) => ({
        input: {
          kind,
          id,
          version,
          as: 'disseminate' as const,
          recipientId: targets.recipients[0] ?? '',
          legalBasis: 'PA12',
          completeness: 'tried',
        },
      })),
    ),
  eraseReport: step(REASON),
  evaluateReport: step({
    grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    rationale: 'tried by the harness',
    marking: MARKING,
  }),
  evaluateTask: (targets) =>
    both(targets, 'task').flatMap((id) =>
      VERSIONS.map((version) => ({ params: { id }, input: { version, lesson: 'tried' } })),
    ),
  exportLog: () => [{}, { query: { texts: 'no' } }],
  exportReports: () => [{}],
  fileReport: step({ to: 'collated', ...REASON }),
  findByReference: ({ references }) =>
    [...references, 'RP-00000', 'nonsense'].map((reference) => ({ params: { reference } })),
  // As `assessForDefence`: of the visible ones the last only.
  giveFeedback: (targets) =>
    step({ sentence: 'helped_in_part', ...REASON })({ ...targets, visible: targets.visible.slice(-1) }),
  giveReason: (targets) => [
    ...[...targets.visible, ...targets.hidden].map((id) => ({
      input: { kind: 'report' as const, id, justification: 'tried by the harness' },
    })),
    ...both(targets, 'entity').map((id) => ({
      input: { kind: 'entity' as const, id, justification: 'tried by the harness' },
    })),
  ],
  importCrimes: () => [{}],
  uploadImport: () => [{}],
  previewImport: each((id) => ({ params: { id }, input: { mapping: null } })),
  readUploadFaults: each((id) => ({ params: { id } })),
  commitImport: each((id) => ({ params: { id }, input: { mapping: null } })),
  commitAreas: each((id) => ({
    params: { id },
    input: { name: 'By the harness', source: 'tried', code: null, areaName: null },
  })),
  deleteAreaSet: ({ areaSets }) => areaSets.slice(1).map((id) => ({ params: { id } })),
  cancelImport: each((id) => ({ params: { id } })),
  listCollectionTasks: listAll,
  listAreaSets: () => [{}],
  readAreaSet: eachAreaSet,
  listBrokenThreads: () => [{}],
  listConsultationSamples: () => [{}],
  openSampledRecord: ({ visible, hidden }) =>
    [...visible, ...hidden].map((id) => ({ params: { id }, input: { seq: 1, ...REASON } })),
  openComplaintRecord: ({ references }) =>
    [...references, 'RP-00000'].map((reference) => ({ input: { reference, ...REASON } })),
  listCrimeFacets: ({ dataSets }) => [{}, ...dataSets.map((dataSetId) => ({ query: { dataSetId } }))],
  listDataSets: () => [{}],
  readDataSet: ({ dataSets }) => dataSets.map((id) => ({ params: { id } })),
  readCoverage: ({ dataSets }) => [
    { query: { from: '2026-01-01', to: '2026-10-01' } },
    { query: { from: '2026-01-01', to: '2026-10-01', areas: 'HIDDEN-T', maturityDays: 28 } },
    ...dataSets.map((dataSetId) => ({ query: { dataSetId, from: '2026-01-01', to: '2026-10-01' } })),
  ],
  stateCoverage: ({ dataSets }) =>
    dataSets.map((id) => ({
      params: { id },
      input: { kind: 'gap' as const, from: '2026-03-01', before: '2026-03-02', areas: [], offenceTypes: [], ...REASON },
    })),
  secondCoverage: ({ dataSets }) => dataSets.map((id) => ({ params: { id }, input: {} })),
  readBasemap: () => [{}],
  readCalibration: () => [{}],
  readGuidebook: () => [{}],
  readCrimeEvents: (targets) => [
    {},
    ...targets.dataSets.map((dataSetId) => ({ query: { dataSetId } })),
    { query: { type: 'burglary_HIDDEN' } },
    { query: { area: 'HIDDEN-T' } },
    { query: { from: '2026-04-01', to: '2026-05-01' } },
    ...both(targets, 'import_batch').map((batchId) => ({ query: { batchId } })),
  ],
  listCrimes: (targets) => [
    {},
    ...targets.dataSets.map((dataSetId) => ({ query: { dataSetId } })),
    { query: { limit: 1 } },
    { query: { type: 'burglary_HIDDEN' } },
    { query: { area: 'HIDDEN-T' } },
    ...both(targets, 'import_batch').map((batchId) => ({ query: { batchId, limit: 5 } })),
  ],
  listDisclosureReviews: () => [{}],
  listDisseminations: (targets) => released(targets).map((params) => ({ params })),
  listEntities: () => [{}, { query: { limit: 1 } }, { query: { kind: 'object' } }, { query: { q: 'object' } }],
  listEvaluations: listAll,
  listFindings: listAll,
  listImportBatches: listAll,
  listJudgements: listAll,
  listOutcomes: listAll,
  listPriorities: listAll,
  listProducts: listAll,
  listRequirements: listAll,
  listSavedSearches: () => [{}, { query: { alert: 'yes' } }],
  listStaff: () => [{}],
  listStatements: each((id) => ({ params: { id } })),
  listTasks: listAll,
  logCheckpointPdf: () => [{}],
  markConsultation: (targets) =>
    targets.hidden.map((id) => ({ params: { id }, input: { seq: 1, mark: 'validated' as const } })),
  markSavedSearchSeen: each((id) => ({ params: { id }, input: { until: '2026-12-01T00:00:00.000Z' } })),
  moveCollectionTask: moveBoth('collection_task', 'accepted'),
  moveJudgement: moveBoth('judgement', 'resolved_true'),
  movePriority: moveBoth('priority', 'signed'),
  moveProduct: moveBoth('product', 'drafting', 'disseminated'),
  moveRequirement: moveBoth('requirement', 'tasked', 'withdrawn'),
  moveTask: moveBoth('task', 'evaluated', 'cancelled'),
  productDocx: readBoth('product'),
  productPdf: readBoth('product'),
  taskPackPdf: readBoth('task'),
  proveLogEvent: () => [{ params: { seq: 1 } }, { params: { seq: 1_000_000 } }],
  readAnalysisRun: readBoth('analysis_run'),
  readCollectionTask: readBoth('collection_task'),
  readEntity: readBoth('entity'),
  readEntityPlaces: readBoth('entity'),
  readEvaluation: readBoth('evaluation'),
  readFinding: readBoth('finding'),
  readImportBatch: readBoth('import_batch'),
  readImportFaults: readBoth('import_batch'),
  readJudgement: readBoth('judgement'),
  readOutcome: readBoth('outcome'),
  readPriority: readBoth('priority'),
  readProduct: readBoth('product'),
  readRequirement: readBoth('requirement'),
  readTask: readBoth('task'),
  recordConsent: (targets) =>
    released(targets).map(({ kind, id }) => ({
      input: {
        kind,
        id,
        consent: 'pass_on' as const,
        recipientId: targets.recipients[0] ?? '',
        givenBy: 'the provider',
        givenReference: '',
      },
    })),
  releaseConsultationSample: () => [{ input: { unit: 'PATROL', month: '2026-08' } }],
  rerunAnalysis: readBoth('analysis_run'),
  retractStatement: ofKind('statement', (id) => ({ params: { id }, input: REASON })),
  listReaders: (targets) => [
    ...[...targets.visible, ...targets.hidden].map((id) => ({ params: { kind: 'report', id } })),
    ...(Object.keys(targets.records.visible) as (keyof LoopIds)[]).flatMap((kind) =>
      both(targets, kind).map((id) => ({ params: { kind, id } })),
    ), // the keys of LoopIds
  ],
  listReports: () => [
    {},
    { query: { limit: 2 } },
    { query: { state: 'collated' } },
    { query: { state: 'erased' } },
    { query: { group: GROUP } },
    { query: { group: 'DRUGS' } },
    { query: { priority: 'low' } },
    { query: { mine: 'yes' } },
    { query: { placed: 'yes', from: '2026-01-01', before: '2026-12-01' } },
    { query: { area: 'NORTH' } },
    { query: { limit: 200 } },
  ],
  previewReaders: ({ references }) =>
    [GROUP, SECOND_GROUP, SPECIAL, RAW, 'NOWHERE', ...references.flatMap((one) => [one, `${one}/CORE`])].flatMap(
      (group) =>
        ['P2', 'P3', 'P-NONE'].map((purpose) => ({
          input: {
            classification: 'restricted' as const,
            handling: { codes: ['H0' as const], conditions: '' },
            tlp: 'TLP:AMBER' as const,
            group,
            purpose,
          },
        })),
    ),
  readCodeLists: () => [{}],
  readConditions: (targets) => released(targets).map((params) => ({ params })),
  readHealth: () => [{}],
  readSystemState: () => [{}],
  readHome: () => [{}],
  readCommandHome: () => [{}],
  readKnowledgeWork: () => [{}],
  commandHomePdf: () => [{}],
  readOverview: () => [{}, { query: { year: 2025 } }],
  overviewPdf: () => [{}],
  readLog: ({ visible, hidden }) => [
    {},
    { query: { from: '2020-01-01', until: '2030-01-01', actorId: OWNER } },
    { query: { leftAfterErasure: 'yes' } },
    ...[visible, hidden].flatMap((ids) => ids.slice(0, 1).map((aboutId) => ({ query: { aboutId } }))),
  ],
  readLogStatus: () => [{}],
  readOpenApi: () => [{}],
  readReport: each((id) => ({ params: { id } })),
  readThread: (targets) => [
    ...[...targets.visible, ...targets.hidden].flatMap((id) =>
      ['why', 'so_what', 'both'].map((direction) => ({ params: { kind: 'report', id }, query: { direction } })),
    ),
    ...(Object.keys(targets.records.visible) as (keyof LoopIds)[]).flatMap((kind) =>
      both(targets, kind).map((id) => ({ params: { kind, id } })),
    ), // the keys of LoopIds
  ],
  returnReport: step(REASON),
  reviewProduct: ofKind('product', (id) => ({ params: { id }, input: { version: 3, answers: ALL_YES, note: '' } })),
  runEventAnalysis: ({ areaSets }) =>
    [
      ...['QUAY', 'HIDDEN'].flatMap(QUESTIONS),
      ...areaSets.flatMap((setId) => ['QUAY-T', 'NOWHERE'].map((code) => IN_AREAS('QUAY', setId, code))),
    ].map((input) => ({ input })),
  runWeeklyCount: () => [{ input: WEEK('QUAY') }, { input: WEEK('HIDDEN') }],
  sanitiseReport: step({ subject: 'By the harness', text: 'Tried by the harness.', residualRisk: 'low', note: '' }),
  saveProduct: ofKind('product', (id) => ({
    params: { id },
    input: { version: 3, title: 'By the harness', blocks: [], gaps: '', limitations: '' },
  })),
  saveDraft: step({ draft: tip() }),
  saveSearch: ({ words }) => words.map((q) => ({ input: { name: `By the harness: ${q}`, query: { q }, alert: true } })),
  search: ({ words }) =>
    words.flatMap((q) => [
      { query: { q } },
      { query: { q, kind: 'report', limit: 1 } },
      { query: { q, from: '2026-01-01', to: '2027-01-01', grades: 'EU_4x4:A,EU_4x4:B' } },
      { query: { q, group: GROUP } },
      { query: { q, group: 'DRUGS' } },
      { query: { q, area: 'QUAY', happenedFrom: '2026-01-01' } },
      ...[`${q}x`, `*${q.slice(1)}`, `${q.slice(0, 2)}?${q.slice(3)}`, q.slice(-4)].map((typed) => ({
        query: { q: typed },
      })),
    ]),
  submitReport: step({}),
  takeReport: step(REASON),
  undoImport: ofKind('import_batch', (id) => ({ params: { id }, input: REASON })),
};

/** The last actions of a session. */
export const LAST: readonly string[] = ['signOut'];

/**
 * Operations in the order they are driven: readings first, so that nothing is compared only after it was changed, then
 * changes, then the readings again, so that the effects of the changes are compared as well.
 */
export function drivenOperations(): readonly contract.Operation[] {
  const readings = contract.OPERATIONS.filter((operation) => operation.method === 'GET');
  return [...readings, ...contract.OPERATIONS.filter((operation) => operation.method !== 'GET'), ...readings];
}
