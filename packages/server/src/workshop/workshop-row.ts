import type { SessionBody, workshop } from '@reeve/contract';
import { ReeveError, steers, type Participant, type WorkshopState } from '@reeve/domain';
import {
  citedBy,
  citesOf,
  commentsByIds,
  commentsOf,
  isCore,
  loadRecord,
  participantOf,
  requireParticipant,
  type ActorTx,
  type ObjectCard,
  type StoredComment,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';

export type WorkshopBody = z.output<typeof workshop.create.input>['body'];
/** Bodies of workshops and sessions are written only through their contracts. */
export const workshopBody = (row: StoredRecord): WorkshopBody => row.body as WorkshopBody;
export const sessionBody = (row: Pick<StoredRecord, 'body'>): SessionBody => row.body as SessionBody;
export const stateOf = (row: StoredRecord): WorkshopState => row.state as WorkshopState; // stored only through the machine

/** True if this person leads the reviews of all documents of a workshop: their groups are in its label. */
export function steersAll(tx: ActorTx, labelId: number): boolean {
  return tx.partsOf(labelId).compartments.every((reference) => isCore(tx, reference));
}

/** Returns the documents of a workshop. */
export async function documentsOf(tx: ActorTx, workshopId: string): Promise<readonly ObjectCard[]> {
  return (await citesOf(tx, workshopId)).filter((card) => card.kind === 'document');
}

/** Returns the sessions of a workshop, in the order in which they begin. */
export async function sessionsOf(tx: ActorTx, workshopId: string): Promise<readonly StoredRecord[]> {
  const rows = [];
  for (const id of await citedBy(tx, workshopId, 'workshop_session'))
    rows.push(await loadRecord(tx, 'workshop_session', id));
  const begins = (row: StoredRecord): number => Date.parse(sessionBody(row).startsAt);
  return rows.toSorted((a, b) => begins(a) - begins(b));
}

/** Returns the documents of a session: those of its workshop. */
export async function documentIdsOf(tx: ActorTx, sessionId: string): Promise<readonly string[]> {
  const ids = [];
  for (const card of await citesOf(tx, sessionId))
    if (card.kind === 'workshop') ids.push(...(await documentsOf(tx, card.id)).map((document) => document.id));
  return ids;
}

/** A session, its documents, and this person's membership: of several reviews the one they lead. */
export interface SessionParticipation {
  readonly row: StoredRecord;
  readonly documentIds: readonly string[];
  readonly member: Participant;
}

/** Returns this person's membership in the reviews of a session, or undefined if they have none. */
export async function findParticipant(tx: ActorTx, documentIds: readonly string[]): Promise<Participant | undefined> {
  const members = [];
  for (const id of documentIds) members.push(await participantOf(tx, id));
  const own = members.filter((member) => member !== undefined);
  return own.find(steers) ?? own[0];
}

/** Returns a session with this person's membership. @throws ReeveError not_found; not_permitted — they are in no review of it */
export async function loadParticipation(tx: ActorTx, sessionId: string): Promise<SessionParticipation> {
  const row = await loadRecord(tx, 'workshop_session', sessionId);
  const documentIds = await documentIdsOf(tx, row.id);
  const member = (await findParticipant(tx, documentIds)) ?? (await requireParticipant(tx, documentIds[0] ?? row.id));
  return { row, documentIds, member };
}

/** More than any review has. */
const MOST = 50_000;

/** Returns the comments of each agenda item: those it names and those of its group, as far as this person can see them. */
export async function onAgenda(
  tx: ActorTx,
  row: StoredRecord,
  documentIds: readonly string[],
): Promise<readonly (readonly StoredComment[])[]> {
  const { agenda } = sessionBody(row);
  const clustered = new Map<string, StoredComment[]>();
  if (agenda.some((item) => item.cluster !== ''))
    for (const id of documentIds)
      for (const comment of await commentsOf(tx, id, { limit: MOST }))
        if (!['draft', 'in_delegation', 'withdrawn'].includes(comment.state))
          clustered.set(comment.cluster, [...(clustered.get(comment.cluster) ?? []), comment]);
  const named = new Map(
    (
      await commentsByIds(
        tx,
        agenda.flatMap((item) => item.commentIds),
      )
    ).map((comment) => [comment.id, comment]),
  );
  return agenda.map((item) => {
    const own = item.commentIds.map((id) => named.get(id)).filter((one) => one !== undefined);
    const cluster = item.cluster === '' ? [] : (clustered.get(item.cluster) ?? []);
    return [...own, ...cluster.filter((one) => !own.some((other) => other.id === one.id))];
  });
}

/** Refuses a workshop that ends before it begins. @throws ReeveError invalid_input */
export function refuseBackwards(body: WorkshopBody): void {
  if (body.to < body.from)
    throw new ReeveError('invalid_input', 'The last day is before the first. Nothing was saved.', { fields: ['to'] });
}
