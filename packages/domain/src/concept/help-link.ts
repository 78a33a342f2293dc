import { OBJECT_KINDS, type ObjectKind } from '../reference.ts';
import { STAGE_OF, type Stage } from '../record/stage.ts';

/** The topics of the guidebook that a page can link to, with their blocks. The ids never change. */
export const HELP_TOPICS = {
  loop: 'b-59VAZR45',
  thread: 'b-G8PSKP5V',
  two_people: 'b-GFSNDPMY',
  priorities: 'b-JVBTY6BM',
  requirement: 'b-J0ZTYCRE',
  collection: 'b-8WW5E5D9',
  report: 'b-F3MPVWTC',
  category: 'b-E9DBG7JM',
  sanitising: 'b-08ZD8GGB',
  recorded_crime: 'b-2XRVV7HT',
  grading: 'b-HSCHTA3X',
  statement: 'b-Z2XGVWVN',
  entity: 'b-3FKCX21B',
  methods: 'b-Z4YG7DD2',
  counts: 'b-BVFPSBK3',
  maps: 'b-EQBAHEYR',
  judgement: 'b-G6KYCFMK',
  products: 'b-WXSD22F2',
  product_review: 'b-CE42GMPY',
  meeting: 'b-G7MHZ5VT',
  decision: 'b-5QHKMV80',
  measure: 'b-C5RMH70D',
  legality: 'b-KRAFQYJR',
  task: 'b-5A5NQ5RN',
  outcome: 'b-9R1HT7NA',
  result: 'b-1GXRP9YW',
  early_reading: 'b-SRGCCXK5',
  need_to_know: 'b-X52BCFXG',
  reason: 'b-YBMY2VRF',
  log: 'b-6BESCH1Q',
  disclosure: 'b-SS469PQE',
  law: 'b-FEAJKV1M',
  never: 'b-7WBBHA94',
  draft_review: 'b-0CD21SYK',
  comment: 'b-MD2GBHAC',
  edition: 'b-E5NK3B6N',
  capacity: 'b-82JTT2DK',
  workshop: 'b-E6QHJ6P8',
  concept: 'b-MJY89PG5',
  readiness: 'b-CZXTN41R',
} as const satisfies Readonly<Record<string, string>>;
export type HelpTopic = keyof typeof HELP_TOPICS;

const STAGE_TOPICS: Readonly<Record<Stage, readonly HelpTopic[]>> = {
  direct: ['requirement', 'priorities'],
  gather: ['two_people', 'report'],
  know: ['entity', 'statement'],
  analyse: ['methods', 'counts'],
  assess: ['judgement', 'product_review'],
  decide: ['decision', 'measure'],
  act: ['task', 'outcome'],
  evaluate: ['result', 'early_reading'],
  protect: ['log', 'law'],
};

const KIND_TOPICS: Readonly<Record<ObjectKind, readonly HelpTopic[]>> = {
  gap: ['requirement'],
  requirement: ['requirement', 'collection'],
  collection_task: ['collection', 'law'],
  patrol_question: ['collection'],
  report: ['two_people', 'sanitising'],
  import_batch: ['recorded_crime'],
  entity: ['entity', 'category'],
  statement: ['statement'],
  analysis_run: ['methods', 'counts'],
  finding: ['methods', 'counts'],
  hypothesis_matrix: ['judgement'],
  threat_assessment: ['priorities', 'judgement'],
  judgement: ['judgement'],
  product: ['products', 'product_review'],
  priority: ['priorities'],
  control_strategy: ['priorities'],
  meeting: ['meeting', 'decision'],
  agenda_item: ['meeting'],
  person_nomination: ['legality', 'category'],
  decision: ['measure', 'legality'],
  allocation_plan: ['priorities', 'measure'],
  task: ['task', 'measure'],
  notice: ['legality', 'category'],
  shift_sheet: ['task', 'collection'],
  debrief: ['outcome', 'result'],
  outcome: ['outcome'],
  evaluation: ['result', 'early_reading'],
  document: ['draft_review'],
  edition: ['edition'],
  comment: ['comment'],
  nomination: ['capacity'],
  workshop: ['workshop', 'draft_review'],
  workshop_session: ['workshop'],
  concept: ['concept'],
  readiness: ['readiness'],
};

/** Pages that belong to no one kind of object. */
const PAGE_TOPICS = {
  home: ['loop', 'never'],
  search: ['need_to_know', 'reason'],
  new_report: ['grading', 'category'],
  recorded_crime: ['recorded_crime'],
  where_and_when: ['maps', 'methods'],
  thread: ['thread', 'need_to_know'],
  disclosure: ['disclosure'],
  recipients: ['law', 'disclosure'],
  log: ['log', 'reason'],
} as const satisfies Readonly<Record<string, readonly HelpTopic[]>>;

export type HelpSubject = Stage | ObjectKind | keyof typeof PAGE_TOPICS;
const TOPICS: Readonly<Record<HelpSubject, readonly HelpTopic[]>> = { ...STAGE_TOPICS, ...KIND_TOPICS, ...PAGE_TOPICS };

/** All subjects with help. */
export const HELP_SUBJECTS = Object.keys(TOPICS) as readonly HelpSubject[]; // the keys are exactly HelpSubject

/**
 * Returns the guidebook topics for a stage, a kind of object or a page, the most useful first.
 *
 * @example helpFor('workshop_session') // => ['workshop']
 */
export function helpFor(subject: HelpSubject): readonly HelpTopic[] {
  return TOPICS[subject];
}

/** For each stage of the loop the blocks of the guidebook that explain it: its own, and those of its objects. */
export const HELP: Readonly<Record<Stage, readonly string[]>> = {
  direct: blocksOf('direct'),
  gather: blocksOf('gather'),
  know: blocksOf('know'),
  analyse: blocksOf('analyse'),
  assess: blocksOf('assess'),
  decide: blocksOf('decide'),
  act: blocksOf('act'),
  evaluate: blocksOf('evaluate'),
  protect: blocksOf('protect'),
};

function blocksOf(stage: Stage): readonly string[] {
  const topics = OBJECT_KINDS.flatMap((kind) => (STAGE_OF[kind] === stage ? KIND_TOPICS[kind] : []));
  return [...new Set([...STAGE_TOPICS[stage], ...topics])].map((topic) => HELP_TOPICS[topic]);
}
