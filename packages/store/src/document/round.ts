import { ReeveError, roundState, type ReviewRound, type RoundState } from '@reeve/domain';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { ReviewRoundRow } from '../schema/document.ts';

export type StoredRound = Selectable<ReviewRoundRow>;

/** A moved deadline: the old one, who moved it, when and why. */
export interface RoundExtension {
  readonly closedAt: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A reminder written by hand: author, time and text. */
export interface RoundReminder {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export async function insertRound(
  tx: ActorTx,
  labelId: number,
  round: {
    readonly documentId: string;
    readonly editionId: string;
    readonly kind: StoredRound['kind'];
    readonly note: string;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly remindBefore: readonly number[];
  },
): Promise<string> {
  if (round.closesAt <= round.opensAt)
    throw new ReeveError('invalid_input', 'A round ends after it has begun. Nothing was saved.', {
      fields: ['closesAt'],
    });
  const id = tx.uuid();
  await tx.db
    .insertInto('review_round')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: labelId,
      document_id: round.documentId,
      edition_id: round.editionId,
      kind: round.kind,
      note: round.note,
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      broken_at: null,
      broken_by: null,
      extensions: JSON.stringify([]),
      remind_before: [...round.remindBefore],
      reminders: JSON.stringify([]),
      version: 1,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Rounds of a document this person may see, oldest first. */
export async function roundsOf(tx: ActorTx, documentId: string): Promise<readonly StoredRound[]> {
  return tx.db
    .selectFrom('review_round')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .orderBy('opens_at')
    .orderBy('id')
    .execute();
}

/** Returns the state of a round now, by the agency's clock. */
export function stateOfRound(tx: ActorTx, round: StoredRound): RoundState {
  return roundState(timesOf(round), tx.now().getTime());
}

/** The times of a round, as input of the rules. */
export function timesOf({ kind, opens_at, closes_at, broken_at }: StoredRound): ReviewRound {
  return { kind, opensMs: opens_at.getTime(), closesMs: closes_at.getTime(), brokenMs: broken_at?.getTime() };
}

/** Rounds of these documents, latest end first. @param documents as a query of their ids */
export function roundsQuery(tx: ActorTx, documents: RawBuilder<string>): Query<StoredRound> {
  return {
    text: sql<StoredRound>`
    select * from review_round where agency_id = ${tx.person.agencyId} and document_id in ${documents}
    order by closes_at desc, id`,
    instants: ['opens_at', 'closes_at', 'broken_at', 'recorded_at'],
    show: (row) => row,
  };
}

/** Picks from `roundsQuery` the open round of each document; of several, the one that ends first. */
export const openRounds = (tx: ActorTx, rounds: readonly StoredRound[]): ReadonlyMap<string, StoredRound> =>
  new Map(rounds.filter((row) => stateOfRound(tx, row) === 'open').map((row) => [row.document_id, row]));

/** Handwritten reminders of a round, oldest first. */
export const remindersOf = (round: StoredRound): readonly RoundReminder[] =>
  round.reminders as readonly RoundReminder[]; // written only by changeRound

/** True if comments on a document can be submitted now. */
export async function isRoundOpen(tx: ActorTx, documentId: string): Promise<boolean> {
  return (await roundsOf(tx, documentId)).some((round) => stateOfRound(tx, round) === 'open');
}

/** Moves the deadline of a round, breaks its silence or adds a reminder, at the version its editor saw. */
export async function changeRound(
  tx: ActorTx,
  id: string,
  version: number,
  change: (round: StoredRound) => {
    readonly closesAt?: Date;
    readonly extension?: RoundExtension;
    readonly reminder?: RoundReminder;
    readonly broken?: boolean;
  },
): Promise<StoredRound> {
  const round = await tx.db
    .selectFrom('review_round')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!round) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  const to = change(round);
  const extensions = [...(round.extensions as readonly RoundExtension[]), ...(to.extension ? [to.extension] : [])]; // written only here
  const reminders = [...remindersOf(round), ...(to.reminder ? [to.reminder] : [])];
  const { numUpdatedRows } = await tx.db
    .updateTable('review_round')
    .set({
      version: version + 1,
      extensions: JSON.stringify(extensions),
      reminders: JSON.stringify(reminders),
      ...(to.closesAt ? { closes_at: to.closesAt } : {}),
      ...(to.broken ? { broken_at: tx.now(), broken_by: tx.person.accountId } : {}),
    })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
    );
  return round;
}
