import { isAsked, relationOf, type LabelParts, type PatrolQuestionState } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { insertEdge } from '../thread/thread.ts';
import { objectCard } from './object.ts';
import { insertRecord, recordsByIds, type StoredRecord } from './record.ts';

export interface NewPatrolQuestion {
  readonly text: string;
  /** Empty if it is asked everywhere. */
  readonly area: string;
  readonly lastOn: string;
  /** Chosen by the person who releases it; the requirement's own marking is not joined. */
  readonly marking: Omit<LabelParts, 'agencyId'>;
  readonly requirementId: string;
}

/**
 * Releases a question for patrols from a requirement. It does not cite the requirement, whose marking would then be its
 * own: the edge between the two is written separately and is seen only by those who may see both.
 *
 * @throws ReeveError not_found — a requirement this person may not see
 */
export async function releasePatrolQuestion(
  tx: ActorTx,
  { text, area, lastOn, marking, requirementId }: NewPatrolQuestion,
): Promise<{ readonly id: string; readonly reference: string; readonly version: number }> {
  const requirement = await objectCard(tx, 'requirement', requirementId);
  const { labelId, ...made } = await insertRecord(tx, 'patrol_question', {
    title: text,
    state: 'released' satisfies PatrolQuestionState,
    body: { text, area, lastOn },
    cites: [],
    marking,
    ownerId: undefined,
    dueOn: lastOn,
  });
  const relation = relationOf('patrol_question', 'requirement');
  if (relation) await insertEdge(tx, { kind: 'patrol_question', id: made.id, labelId }, relation, requirement);
  return made;
}

/** The questions patrols are asked today, of those this person may see under the present purpose, the soonest to end first. */
export async function askedOfPatrols(tx: ActorTx): Promise<readonly StoredRecord[]> {
  const rows = await tx.db
    .selectFrom('patrol_question')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'released')
    .where('due_on', '>=', tx.today)
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST_ASKED)
    .execute();
  return rows;
}

/** Questions patrols are asked at most: more are read by no one on a phone. */
const MOST_ASKED = 30;

/** The questions for patrols released from a requirement, newest first, and whether each is still asked. */
export async function patrolQuestionsOf(
  tx: ActorTx,
  requirementId: string,
): Promise<readonly { readonly row: StoredRecord; readonly isAsked: boolean }[]> {
  const edges = await tx.db
    .selectFrom('thread')
    .select('from_id')
    .where('to_id', '=', requirementId)
    .where('from_kind', '=', 'patrol_question')
    .execute();
  const rows = await recordsByIds(
    tx,
    'patrol_question',
    edges.map((edge) => edge.from_id),
  );
  return rows.map((row) => ({
    row,
    isAsked: isAsked({ state: row.state as PatrolQuestionState, lastOn: row.due_on ?? '' }, tx.today), // held by a constraint
  }));
}
