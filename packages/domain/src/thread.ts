import type { ObjectKind } from './reference.ts';

/**
 * How one object cites another. An edge runs *from* the citing object *to* what it rests on, so walking along edges answers
 * "why?" and walking against them answers "so what?".
 */
export const RELATIONS = [
  'serves', // requirement → priority; collection task, report → requirement
  'answers', // report → collection task
  'made_from', // statement → report
  'about', // statement → entity
  'computed_from', // analysis run → import batch
  'found_by', // finding → analysis run
  'rests_on', // judgement → finding, report, statement
  'cites', // product → judgement, finding, report
  'raised_by', // agenda item → the object that put it there
  'decided_on', // decision → product, agenda item
  'ordered_by', // task → decision
  'result_of', // outcome → task
  'measures', // evaluation → task, outcome
  'corroborates', // report → report, independent
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The bounds of a walk; when it cuts, it says so. */
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
