import type { ThreadNode } from '@reeve/contract';
import type { ObjectKind } from '@reeve/domain';

export type Direction = 'why' | 'so_what';

/** The thread turned upright: a trunk, a place where it splits in two, and a trunk again. */
export interface Spine {
  readonly before: readonly ThreadNode[];
  /** What the numbers rest on. */
  readonly counted: readonly ThreadNode[];
  /** Information from people and devices. */
  readonly told: readonly ThreadNode[];
  readonly after: readonly ThreadNode[];
}

/** Asked first, in the order of the loop; a meeting only where a priority was set in it. */
const ASKED: readonly ObjectKind[] = [
  'meeting',
  'control_strategy',
  'priority',
  'gap',
  'requirement',
  'collection_task',
  'patrol_question',
];
/** Counted from crimes, and reported by people: two ways that meet in a judgement. */
const COUNTED: readonly ObjectKind[] = ['import_batch', 'analysis_run', 'finding'];
const TOLD: readonly ObjectKind[] = ['report', 'entity', 'statement'];
/** What was made and done of it. */
const DONE: readonly ObjectKind[] = [
  'hypothesis_matrix',
  'threat_assessment',
  'judgement',
  'product',
  'workshop',
  'document',
  'nomination',
  'edition',
  'comment',
  'workshop_session',
  'concept',
  'readiness',
  'person_nomination',
  'agenda_item',
  'meeting',
  'decision',
  'allocation_plan',
  'task',
  'notice',
  'shift_sheet',
  'outcome',
  'debrief',
  'evaluation',
  'document',
  'edition',
  'comment',
  'nomination',
  'workshop',
  'workshop_session',
  'concept',
  'readiness',
];

/**
 * Lays out the result of a walk. `why` reads from the result down to the requirement, `so_what` from the requirement to the result. Inside
 * a kind the nearer comes first, then the earlier, then the reference, so that the order is always the same.
 */
export function layOutSpine(nodes: readonly ThreadNode[], direction: Direction): Spine {
  const isWhy = direction === 'why';
  const prioritised = Math.min(...nodes.filter(({ kind }) => kind === 'priority').map(({ hop }) => hop));
  // The meeting that set a priority is behind it, and not next to the decision that rests on it.
  const isBehind = ({ kind, hop }: ThreadNode): boolean => isWhy && kind === 'meeting' && hop > prioritised;
  const pick = (kinds: readonly ObjectKind[]): readonly ThreadNode[] => {
    const order = isWhy ? kinds.toReversed() : kinds;
    return nodes
      .filter((node) => kinds.includes(node.kind) && (node.kind !== 'meeting' || isBehind(node) === (kinds === ASKED)))
      .toSorted(
        (a, b) =>
          order.indexOf(a.kind) - order.indexOf(b.kind) ||
          a.hop - b.hop ||
          compare(a.at ?? '', b.at ?? '') ||
          compare(a.reference, b.reference),
      );
  };
  const [asked, done] = [pick(ASKED), pick(DONE)];
  return { before: isWhy ? done : asked, counted: pick(COUNTED), told: pick(TOLD), after: isWhy ? asked : done };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every node in the order it is read, which is the order of `j` and `k`. */
export function readingOrder(spine: Spine): readonly ThreadNode[] {
  return [...spine.before, ...spine.counted, ...spine.told, ...spine.after];
}
