import type { ActorTx } from './access/actor.ts';
import type { StoredRecord } from './record/record.ts';

/** Every concept this person may see, by reference. */
export async function allConcepts(tx: ActorTx): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom('concept')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('reference')
    .execute();
}

export type SheetMoment = 'before' | 'after';

/** A sheet without its owner, who is known only to themselves. */
export interface StoredSheet {
  readonly roundId: string;
  readonly moment: SheetMoment;
  readonly answers: unknown;
  readonly isMine: boolean;
}

/** The sheets of a concept, for their sums and for showing each person their own. */
export async function sheetsOf(tx: ActorTx, conceptId: string): Promise<readonly StoredSheet[]> {
  const rows = await tx.db
    .selectFrom('agreement_sheet')
    .select(['round_id', 'moment', 'answers', 'account_id'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('concept_id', '=', conceptId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    roundId: row.round_id,
    moment: row.moment as SheetMoment, // checked by the table
    answers: row.answers,
    isMine: row.account_id === tx.person.accountId,
  }));
}

/** Keep this person's sheet; a later one replaces the earlier one. */
export async function putSheet(
  tx: ActorTx,
  of: {
    readonly conceptId: string;
    readonly labelId: number;
    readonly roundId: string;
    readonly moment: SheetMoment;
    readonly answers: object;
  },
): Promise<void> {
  const answers = JSON.stringify(of.answers);
  const now = tx.recordedAt();
  await tx.db
    .insertInto('agreement_sheet')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: of.labelId,
      concept_id: of.conceptId,
      round_id: of.roundId,
      moment: of.moment,
      account_id: tx.person.accountId,
      answers,
      recorded_at: now,
    })
    .onConflict((conflict) =>
      conflict.constraint('agreement_sheet_once').doUpdateSet({ label_id: of.labelId, answers, recorded_at: now }),
    )
    .execute();
}

/** Sheets keep the label of their concept, also after it rises. */
export async function relabelSheets(tx: ActorTx, conceptId: string, labelId: number): Promise<void> {
  await tx.db
    .updateTable('agreement_sheet')
    .set({ label_id: labelId })
    .where('agency_id', '=', tx.person.agencyId)
    .where('concept_id', '=', conceptId)
    .execute();
}
