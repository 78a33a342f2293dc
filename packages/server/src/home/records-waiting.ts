import type { readHome, ReplyOf } from '@reeve/contract';
import {
  addDays,
  mayPerform,
  PRODUCT_RULES,
  readableOn,
  STRATEGY_SIGNER,
  type FunctionName,
  type Measure,
  type ProductType,
} from '@reeve/domain';
import { recordsInStatesQuery, type ActorTx, type RecordInState, type RecordKind, type Together } from '@reeve/store';
import { markingOf } from '../marking.ts';
import type { AssessmentBody } from '../threat-assessment/body.ts';
import { readWarnings } from '../threat-assessment/counted-warnings.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const EACH = 20;
const WEEK_DAYS = 7;
const ASSESSMENT_PARTS = ['assessorIds', 'handedIn', 'warnings'];

/** Records of the loop that may wait for this person: their own tasks and requirements, and what their function decides on. */
export function recordQueries(tx: ActorTx) {
  const asked = (...[, kind, states, filter]: Parameters<typeof recordsInStatesQuery>) =>
    mayHold(tx, kind) ? recordsInStatesQuery(tx, kind, states, filter) : undefined;
  const own = (kind: RecordKind, states: readonly string[]) =>
    asked(tx, kind, states, { ownerId: tx.person.accountId, each: EACH });
  const anybodys = (kind: RecordKind, states: readonly string[], parts: readonly string[] = []) =>
    asked(tx, kind, states, { each: EACH, parts });
  const may = (act: FunctionName): boolean => mayPerform(tx.actor.roles, act);
  return {
    strategies: tx.actor.roles.includes(STRATEGY_SIGNER) ? anybodys('control_strategy', ['draft']) : undefined,
    proposed: may('approve_requirement') ? anybodys('requirement', ['proposed']) : undefined,
    requirements: own('requirement', ['approved', 'tasked', 'partially_answered']),
    collections: own('collection_task', ['assigned', 'accepted', 'in_progress']),
    products: anybodys('product', ['drafting', 'peer_review'], ['authorIds', 'review']),
    judgements: may('review_product') ? anybodys('judgement', ['in_review']) : undefined,
    updates: may('assess')
      ? asked(tx, 'product', ['approved', 'disseminated'], {
          each: EACH,
          parts: ['authorIds', 'type'],
          dueBefore: addDays(tx.today, 1),
        })
      : undefined,
    assessments: may('assess')
      ? anybodys('threat_assessment', ['scoring', 'comparing', 'peer_review', 'approved'], ASSESSMENT_PARTS)
      : undefined,
    nominatedPersons: may('approve_person_nomination') ? anybodys('person_nomination', ['asked']) : undefined,
    plans: may('decide') ? anybodys('allocation_plan', ['proposed'], ['weekFrom']) : undefined,
    meetings: may('run_meeting') ? anybodys('meeting', ['called']) : undefined,
    notices: may('write_notice') ? anybodys('notice', ['draft']) : undefined,
    tasks: own('task', ['assigned', 'accepted', 'in_progress', 'blocked']),
    done: may('evaluate_result') ? anybodys('task', ['done'], ['measure']) : undefined,
  };
}
type Found = Together<ReturnType<typeof recordQueries>>;

/** True if this person can see records of a kind at all: by their posts, or, for a product, as its author or reviewer. */
export const mayHold = (tx: ActorTx, kind: RecordKind): boolean => kind === 'product' || tx.kinds.includes(kind);

/**
 * Returns those of the records that wait for this person.
 *
 * @param warned ids of assessments with a crossed line (`assessmentsWarned`)
 */
export function recordsWaiting(tx: ActorTx, found: Found, warned: ReadonlySet<string>): readonly Item[] {
  const {
    strategies,
    proposed,
    requirements,
    collections,
    products,
    judgements,
    updates,
    assessments,
    nominatedPersons,
    plans,
    meetings,
    notices,
    tasks,
    done,
  } = found;
  const me = tx.person.accountId;
  const may = (act: FunctionName): boolean => mayPerform(tx.actor.roles, act);
  const items = (
    stage: Item['stage'],
    what: Item['what'],
    kind: RecordKind,
    rows: readonly RecordInState[],
  ): readonly Item[] => rows.map((row) => itemOf(tx, { stage, what, kind }, row));
  const notMine = (row: RecordInState): boolean => row.created_by !== me;
  const drafting = products.filter(isIn('drafting')).filter((row) => authorsOf(row).includes(me));
  const underReview = products.filter(isIn('peer_review')).filter((row) => !authorsOf(row).includes(me));
  const toReview = may('review_product') ? underReview.filter((row) => reviewerOf(row) === undefined) : [];
  const scored = assessments.filter(isIn('scoring'));
  const compared = [
    ...scored.filter((row) => row.created_by === me && allHandedIn(row)),
    ...assessments.filter(isIn('comparing')).filter((row) => isInvolved(row, me)),
  ];
  const reviewed = underReview.filter((row) => reviewerOf(row) !== undefined && reviewerOf(row) !== me);
  return [
    ...items('direct', 'sign_strategy', 'control_strategy', strategies),
    ...items('direct', 'decide_requirement', 'requirement', proposed.filter(notMine)),
    ...items('direct', 'task_requirement', 'requirement', requirements.filter(isIn('approved'))),
    ...items('direct', 'answer_requirement', 'requirement', requirements.filter(isIn('tasked', 'partially_answered'))),
    ...items('direct', 'accept_collection', 'collection_task', collections.filter(isIn('assigned'))),
    ...items('direct', 'finish_collection', 'collection_task', collections.filter(isIn('accepted', 'in_progress'))),
    ...items('assess', 'finish_product', 'product', drafting),
    ...items('assess', 'review_product', 'product', toReview),
    ...items('assess', 'review_judgement', 'judgement', judgements.filter(notMine)),
    ...items('assess', 'approve_product', 'product', may('approve_product') ? reviewed : []),
    ...items(
      'assess',
      'update_warning',
      'product',
      updates.filter((row) => authorsOf(row).includes(me) && isUpdated(row)),
    ),
    ...items(
      'assess',
      'heed_warning',
      'threat_assessment',
      assessments.filter(({ id }) => warned.has(id)),
    ),
    ...items(
      'assess',
      'score_threats',
      'threat_assessment',
      scored.filter((row) => owesSheet(row, me)),
    ),
    ...items('assess', 'compare_threats', 'threat_assessment', compared),
    ...items(
      'assess',
      'approve_assessment',
      'threat_assessment',
      may('approve_product') ? assessments.filter(isIn('peer_review')).filter((row) => !isInvolved(row, me)) : [],
    ),
    ...items('decide', 'decide_person_nomination', 'person_nomination', nominatedPersons.filter(notMine)),
    ...items('decide', 'adopt_plan', 'allocation_plan', plansToAdopt(tx, plans)),
    ...items('decide', 'hold_meeting', 'meeting', meetings),
    ...items('act', 'release_notice', 'notice', notices.filter(notMine)),
    ...items('act', 'accept_task', 'task', tasks.filter(isIn('assigned'))),
    ...items('act', 'finish_task', 'task', tasks.filter(isIn('accepted', 'in_progress', 'blocked'))),
    ...items('evaluate', 'evaluate_task', 'task', done.filter(measureIn).map(dueWhenReadable)),
  ];
}

/** Plans of others whose week is not over, due on the day their week begins. A plan of a past week can only be withdrawn. */
export function plansToAdopt(tx: ActorTx, plans: readonly RecordInState[]): readonly RecordInState[] {
  return plans.flatMap((row) => {
    const { weekFrom } = row.body as { readonly weekFrom: string }; // written only through its contract
    const waits = row.created_by !== tx.person.accountId && tx.today < addDays(weekFrom, WEEK_DAYS);
    return waits ? [{ ...row, due_on: weekFrom }] : [];
  });
}

function itemOf(tx: ActorTx, of: Pick<Item, 'stage' | 'what' | 'kind'>, row: RecordInState): Item {
  return {
    ...of,
    id: row.id,
    reference: row.reference,
    title: row.title,
    grade: null,
    urgency: null,
    dueOn: row.due_on,
    since: row.created_at.toISOString(),
    reminder: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

const isIn =
  (...states: readonly string[]) =>
  (row: RecordInState): boolean =>
    states.includes(row.state);

/** Returns the measure of a task; its body is written only through its contract. Without one there is nothing to evaluate. */
const measureIn = (row: RecordInState): Measure | undefined =>
  (row.body as { measure?: Measure | null }).measure ?? undefined;

/** A done task is due for evaluation on the first day its measure can be read, not on its own due date. */
function dueWhenReadable(row: RecordInState): RecordInState {
  const measure = measureIn(row);
  return measure ? { ...row, due_on: readableOn(measure) } : row;
}

/** Authors and reviewer of a product; its body is written only through its contract. */
function authorsOf(row: RecordInState): readonly string[] {
  return (row.body as { authorIds?: readonly string[] | null }).authorIds ?? [];
}
const isUpdated = (row: RecordInState): boolean =>
  PRODUCT_RULES[(row.body as { type: ProductType }).type].updateIn !== undefined;
function reviewerOf(row: RecordInState): string | undefined {
  return (row.body as { review?: { byId: string } | null }).review?.byId;
}

/** Parts of a threat assessment; its body is written only through its contract. */
const assessmentParts = (row: RecordInState) =>
  row.body as Pick<AssessmentBody, 'assessorIds' | 'handedIn' | 'warnings'>;
const owesSheet = (row: RecordInState, accountId: string): boolean =>
  assessmentParts(row).assessorIds.includes(accountId) && !assessmentParts(row).handedIn.includes(accountId);
const allHandedIn = (row: RecordInState): boolean =>
  assessmentParts(row).handedIn.length === assessmentParts(row).assessorIds.length;
const isInvolved = (row: RecordInState, accountId: string): boolean =>
  row.created_by === accountId || assessmentParts(row).assessorIds.includes(accountId);
/** The ids of assessments with a warning indicator that is crossed today; counted ones are read only if there are any. */
export async function assessmentsWarned(tx: ActorTx, { assessments }: Found): Promise<ReadonlySet<string>> {
  const all = assessments.flatMap((row) => assessmentParts(row).warnings);
  const read = await readWarnings(tx, all);
  const isCrossed = (id: string): boolean => read.get(id)?.standing.is === 'crossed';
  const warned = assessments.filter((row) => assessmentParts(row).warnings.some(({ id }) => isCrossed(id)));
  return new Set(warned.map(({ id }) => id));
}
