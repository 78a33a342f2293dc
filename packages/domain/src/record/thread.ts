import { mayEvaluate } from './evaluation.ts';
import type { Measure } from './measure.ts';
import type { ObjectKind } from '../reference.ts';
import { THREAD_LINE } from './stage.ts';

/**
 * How one object cites another. An edge runs *from* the citing object *to* its basis, so walking along edges answers
 * "why?" and walking against them answers "so what?". Only `about` is reversed (`leadsTo`).
 */
export const RELATIONS = [
  'serves', // requirement, decision → priority; sub-question, question for patrols → requirement; collection task, report → requirement
  'answers', // report → collection task, question for patrols
  'made_from', // statement → report
  'about', // statement → entity
  'computed_from', // analysis run, evaluation → import batch
  'found_by', // finding → analysis run
  'rests_on', // judgement → finding, hypothesis matrix, report, statement; hypothesis matrix → finding, report, statement; priority → product, evaluation; nomination of a person → report; product → nomination of a person
  'cites', // control strategy → priority; shift sheet → task, notice, question for patrols; product → judgement, finding, report
  'raised_by', // agenda item → the object that put it there; gap → what showed it; requirement → gap
  'decided_on', // decision → product, agenda item
  'ordered_by', // task, notice → decision
  'result_of', // outcome → task; debrief → task, shift sheet
  'measures', // evaluation → task, outcome
  'corroborates', // report → report, independent
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The bounds of a walk; a cut is reported. */
export const THREAD_BOUNDS = { hops: 12, objects: 2000 } as const;

export interface ThreadEnd {
  readonly kind: ObjectKind;
  readonly id: string;
}
export interface ThreadEdge {
  readonly from: ThreadEnd;
  readonly relation: Relation;
  readonly to: ThreadEnd;
}

export type ThreadDirection = 'why' | 'so_what';

/**
 * Returns the target of an edge from one of its ends, or `undefined` if it does not lead on from there.
 *
 * An entity has no row that could cite anything: its statements name it, and they are its content. So it rests on them,
 * although the edge `about` runs from the statement to it.
 *
 * @example leadsTo({ from: 'statement', relation: 'about', to: 'entity' }, 'entity', 'why') // => 'statement'
 */
export function leadsTo(
  edge: { readonly from: string; readonly relation: Relation; readonly to: string },
  at: string,
  direction: ThreadDirection,
): string | undefined {
  const [start, end] =
    (direction === 'why') === (edge.relation !== 'about') ? [edge.from, edge.to] : [edge.to, edge.from];
  return start === at ? end : undefined;
}

/**
 * Kinds whose existence a reader can know without access to the record: acts of direction and management, if a record
 * they can see rests on them. Intelligence content (a report, a statement, an entity, a finding, a judgement) is never
 * among them.
 */
export const EXISTENCE_KNOWN: readonly ObjectKind[] = [
  'control_strategy',
  'priority',
  'gap',
  'requirement',
  'collection_task',
  'import_batch',
  'product',
  'meeting',
  'agenda_item',
  'decision',
  'allocation_plan',
  'task',
];

/**
 * Returns the steps of the line that are missing between present steps. Analysis (a finding) and reporting (a report, a
 * statement) substitute for each other: where one is present, the other is no gap.
 *
 * @example lineGaps(new Set(['requirement', 'report', 'statement', 'judgement'])) // => ['collection_task']
 */
export function lineGaps(present: ReadonlySet<ObjectKind>): readonly ObjectKind[] {
  const places = THREAD_LINE.map((kind) => present.has(kind));
  const first = places.indexOf(true);
  const last = places.lastIndexOf(true);
  const isCounted = present.has('finding');
  const isReported = present.has('report') || present.has('statement');
  return THREAD_LINE.filter((kind, place) => {
    if (place <= first || place >= last || present.has(kind)) return false;
    if (kind === 'finding') return !isReported;
    if (kind === 'collection_task' || kind === 'report' || kind === 'statement') return isReported || !isCounted;
    return true;
  });
}

/** Where a thread is broken: a record that must rest on another and does not. */
export const THREAD_BREAKS = ['decision_without_product', 'task_without_decision', 'result_without_measure'] as const;
export type ThreadBreak = (typeof THREAD_BREAKS)[number];

/** A day after every period of a measure. */
const PERIOD_OVER = '9999-12-31';

/**
 * True if a task had a measure with a comparison, fixed before it began, so that its result can be called evaluated
 * (I14).
 */
export function hasFixedMeasure(task: {
  readonly measure?: Measure | undefined;
  readonly registeredOn?: string | undefined;
}): boolean {
  const { measure, registeredOn } = task;
  return registeredOn !== undefined && mayEvaluate({ state: 'done', measure, registeredOn }, PERIOD_OVER).allowed;
}
