import { GAP_ARISES_FROM } from '../collection/gap.ts';
import type { ObjectKind } from '../reference.ts';
import type { Relation } from './thread.ts';

/**
 * The kinds an object can rest on, and by which relation: the shape of the golden thread. A pair that is not in the
 * table cannot be cited.
 */
const MAY_CITE: Partial<Readonly<Record<ObjectKind, Partial<Readonly<Record<ObjectKind, Relation>>>>>> = {
  // The knowledge and decisions it was based on, and the results for or against it.
  priority: {
    product: 'rests_on',
    judgement: 'rests_on',
    finding: 'rests_on',
    evaluation: 'rests_on',
    threat_assessment: 'rests_on',
    meeting: 'raised_by',
    decision: 'raised_by',
  },
  // Its priorities, and what they were chosen on.
  control_strategy: {
    priority: 'cites',
    product: 'rests_on',
    judgement: 'rests_on',
    finding: 'rests_on',
    evaluation: 'rests_on',
    threat_assessment: 'rests_on',
    meeting: 'raised_by',
  },
  gap: Object.fromEntries(GAP_ARISES_FROM.map((kind) => [kind, 'raised_by' as const])),
  // A sub-question serves its requirement.
  requirement: {
    requirement: 'serves',
    priority: 'serves',
    gap: 'raised_by',
    decision: 'raised_by',
    product: 'raised_by',
  },
  collection_task: { requirement: 'serves' },
  patrol_question: { requirement: 'serves' },
  report: { requirement: 'serves', collection_task: 'answers', patrol_question: 'answers', report: 'corroborates' },
  statement: { report: 'made_from', entity: 'about' },
  analysis_run: { import_batch: 'computed_from' },
  finding: { analysis_run: 'found_by', requirement: 'serves' },
  hypothesis_matrix: { report: 'rests_on', statement: 'rests_on', finding: 'rests_on', requirement: 'serves' },
  // What its values rest on, and the assessment before it.
  threat_assessment: {
    report: 'rests_on',
    statement: 'rests_on',
    finding: 'rests_on',
    hypothesis_matrix: 'rests_on',
    judgement: 'rests_on',
    product: 'rests_on',
    evaluation: 'rests_on',
    threat_assessment: 'rests_on',
    requirement: 'serves',
    meeting: 'raised_by',
  },
  judgement: {
    threat_assessment: 'rests_on',
    hypothesis_matrix: 'rests_on',
    finding: 'rests_on',
    report: 'rests_on',
    statement: 'rests_on',
    judgement: 'rests_on',
    requirement: 'serves',
  },
  product: {
    judgement: 'cites',
    hypothesis_matrix: 'cites',
    threat_assessment: 'cites',
    finding: 'cites',
    report: 'cites',
    // Of a subject profile: the adopted nomination of its person.
    person_nomination: 'rests_on',
    requirement: 'serves',
    priority: 'serves',
  },
  agenda_item: {
    product: 'raised_by',
    requirement: 'raised_by',
    task: 'raised_by',
    finding: 'raised_by',
    priority: 'raised_by',
    threat_assessment: 'raised_by',
    allocation_plan: 'raised_by',
    person_nomination: 'raised_by',
    evaluation: 'raised_by',
    control_strategy: 'raised_by',
    gap: 'raised_by',
    // Sent up by a meeting below, or ordered and never begun.
    decision: 'raised_by',
    meeting: 'serves',
  },
  // The one report whose link names the person.
  person_nomination: { report: 'rests_on', priority: 'serves' },
  decision: {
    product: 'decided_on',
    agenda_item: 'decided_on',
    finding: 'decided_on',
    person_nomination: 'decided_on',
    priority: 'serves',
  },
  // What shows that the person or thing is looked for; the order itself is a text.
  notice: { report: 'rests_on', statement: 'rests_on', decision: 'ordered_by' },
  // What the shift does, looks for and asks.
  shift_sheet: {
    task: 'cites',
    finding: 'cites',
    notice: 'cites',
    patrol_question: 'cites',
    allocation_plan: 'rests_on',
  },
  debrief: { task: 'result_of', shift_sheet: 'result_of' },
  // The crimes it was computed from, what it serves, and the plan of the week before.
  allocation_plan: {
    import_batch: 'computed_from',
    control_strategy: 'serves',
    priority: 'serves',
    decision: 'ordered_by',
    meeting: 'raised_by',
    allocation_plan: 'rests_on',
  },
  task: { decision: 'ordered_by', allocation_plan: 'ordered_by' },
  outcome: { task: 'result_of' },
  evaluation: { task: 'measures', outcome: 'measures', analysis_run: 'found_by', import_batch: 'computed_from' },
  // The mandate whose key findings led to the text.
  document: {
    meeting: 'raised_by',
    decision: 'raised_by',
    finding: 'raised_by',
    product: 'raised_by',
    workshop: 'raised_by',
  },
  edition: { document: 'serves', comment: 'rests_on' },
  comment: { edition: 'cites' },
  nomination: { document: 'serves' },
  // Its documents, its mandate, and its other papers.
  workshop: {
    document: 'serves',
    meeting: 'raised_by',
    decision: 'raised_by',
    edition: 'cites',
    product: 'cites',
  },
  workshop_session: {
    workshop: 'serves',
    comment: 'cites',
    document: 'cites',
    edition: 'cites',
    product: 'cites',
    meeting: 'cites',
    decision: 'cites',
  },
  concept: { edition: 'cites', workshop_session: 'decided_on' },
  readiness: { edition: 'rests_on', concept: 'cites' },
};

/** Returns the relation by which one kind cites another, or `undefined` if it cannot. */
export function relationOf(from: ObjectKind, to: ObjectKind): Relation | undefined {
  return MAY_CITE[from]?.[to];
}

/** Kinds that cannot include an unverified mention: a report that names one must be re-categorised first (I4). */
export const NEEDS_VERIFIED_PERSONS: readonly ObjectKind[] = [
  'finding',
  'hypothesis_matrix',
  'judgement',
  'notice',
  'product',
  'threat_assessment',
];
