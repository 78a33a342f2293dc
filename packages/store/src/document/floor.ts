import { ReeveError } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { SpeakerRow, WordingRow } from '../schema/document.ts';

/** Tables a wording in a session, under the next letter. */
export async function insertWording(
  tx: ActorTx,
  session: { readonly id: string; readonly labelId: number },
  commentId: string,
  text: string,
): Promise<{ readonly id: string; readonly letter: string }> {
  const before = (await wordingsOf(tx, session.id)).filter((wording) => wording.comment_id === commentId);
  const letter = String.fromCharCode(65 + before.length);
  if (before.length >= 26)
    throw new ReeveError('state_forbids', 'There are twenty-six wordings on the table. Withdraw some first.');
  const id = tx.uuid();
  await tx.db
    .insertInto('wording')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: session.labelId,
      session_id: session.id,
      comment_id: commentId,
      letter,
      text,
      author_id: tx.person.accountId,
      author_name: tx.name,
      withdrawn: false,
      at: tx.now(),
    })
    .execute();
  return { id, letter };
}

export async function wordingsOf(tx: ActorTx, sessionId: string): Promise<readonly Selectable<WordingRow>[]> {
  return tx.db
    .selectFrom('wording')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', sessionId)
    .orderBy('at')
    .orderBy('letter')
    .orderBy('id')
    .execute();
}

/** Tabled wordings for comments, in any session. */
export async function wordingsOn(
  tx: ActorTx,
  commentIds: readonly string[],
): Promise<readonly Pick<Selectable<WordingRow>, 'id' | 'comment_id'>[]> {
  return tx.db
    .selectFrom('wording')
    .select(['id', 'comment_id'])
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`comment_id = any(${[...commentIds]}::uuid[])`)
    .where('withdrawn', '=', false)
    .execute();
}

/** Makes a comment the current one of a session, replacing the previous one. */
export async function putOnTable(
  tx: ActorTx,
  session: { readonly id: string; readonly labelId: number },
  commentId: string,
): Promise<void> {
  const put = { label_id: session.labelId, comment_id: commentId, put_by: tx.person.accountId, put_at: tx.now() };
  await tx.db
    .insertInto('on_table')
    .values({ agency_id: tx.person.agencyId, session_id: session.id, ...put })
    .onConflict((conflict) => conflict.columns(['agency_id', 'session_id']).doUpdateSet(put))
    .execute();
}

/** The comment on the table of a session, or undefined if none was tabled yet. */
export async function onTable(tx: ActorTx, sessionId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('on_table')
    .select('comment_id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.comment_id;
}

/** The requests for the floor of a session, in order. */
export async function speakersOf(tx: ActorTx, sessionId: string): Promise<readonly Selectable<SpeakerRow>[]> {
  return tx.db
    .selectFrom('speaker')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', sessionId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/** Requests the floor: once, until the person has had it. */
export async function askForFloor(
  tx: ActorTx,
  session: { readonly id: string; readonly labelId: number },
  delegation: string,
): Promise<string> {
  const all = await speakersOf(tx, session.id);
  const waiting = all.find((speaker) => speaker.account_id === tx.person.accountId && speaker.ended_at === null);
  if (waiting) return waiting.id;
  // The order of requests also holds while the clock of an exercise is stopped.
  const last = all.at(-1)?.asked_at.getTime() ?? 0;
  const asked_at = new Date(Math.max(tx.now().getTime(), last + 1));
  const id = tx.uuid();
  await tx.db
    .insertInto('speaker')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: session.labelId,
      session_id: session.id,
      account_id: tx.person.accountId,
      name: tx.name,
      delegation,
      asked_at,
      given_at: null,
      ended_at: null,
    })
    .execute();
  return id;
}

/** Gives a person the floor, or removes them from the list; the previous speaker has ended. */
export async function moveFloor(
  tx: ActorTx,
  sessionId: string,
  speakerId: string,
  to: 'speaks' | 'ended',
): Promise<void> {
  const at = tx.now();
  if (to === 'speaks')
    await tx.db
      .updateTable('speaker')
      .set({ ended_at: at })
      .where('agency_id', '=', tx.person.agencyId)
      .where('session_id', '=', sessionId)
      .where('given_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute();
  const { numUpdatedRows } = await tx.db
    .updateTable('speaker')
    .set(to === 'speaks' ? { given_at: at } : { ended_at: at })
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', sessionId)
    .where('id', '=', speakerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ReeveError('not_found', 'There is nothing here that you may see.');
}

/** Withdraws a wording from the table; it stays on record. */
export async function withdrawWording(tx: ActorTx, id: string): Promise<void> {
  await tx.db
    .updateTable('wording')
    .set({ withdrawn: true })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
}

/** Returns a wording this person may see; missing and invisible ones are indistinguishable. */
export async function loadWording(tx: ActorTx, id: string): Promise<Selectable<WordingRow>> {
  const row = await tx.db
    .selectFrom('wording')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

/** Returns a request for the floor this person may see; throws as `loadWording`. */
export async function loadSpeaker(tx: ActorTx, id: string): Promise<Selectable<SpeakerRow>> {
  const row = await tx.db
    .selectFrom('speaker')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}
