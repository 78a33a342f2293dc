import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** The sheet of one assessor, as far as this person may see it: their own, and those handed in once the sheets are open. */
export interface StoredAssessmentSheet {
  readonly id: string;
  readonly assessorId: string;
  readonly entries: unknown;
  readonly handedInAt: Date | null;
}

export async function assessmentSheets(tx: ActorTx, assessmentId: string): Promise<readonly StoredAssessmentSheet[]> {
  const rows = await tx.db
    .selectFrom('assessment_sheet')
    .select(['id', 'assessor_id', 'entries', 'handed_in_at'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('assessment_id', '=', assessmentId)
    .orderBy('assessor_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assessorId: row.assessor_id,
    entries: row.entries,
    handedInAt: row.handed_in_at,
  }));
}

/**
 * Saves one’s own sheet; with `handIn` it is closed.
 *
 * @param labelId the label of the assessment at this moment
 */
export async function saveAssessmentSheet(
  tx: ActorTx,
  sheet: {
    readonly assessmentId: string;
    readonly labelId: number;
    readonly entries: readonly object[];
    readonly handIn?: boolean;
  },
): Promise<void> {
  const changed = {
    label_id: sheet.labelId,
    entries: JSON.stringify(sheet.entries),
    handed_in_at: sheet.handIn === true ? tx.now() : null,
    saved_at: tx.now(),
  };
  await tx.db
    .insertInto('assessment_sheet')
    .values({
      ...changed,
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      assessment_id: sheet.assessmentId,
      assessor_id: tx.person.accountId,
      recorded_at: tx.recordedAt(),
    })
    .onConflict((of) => of.constraint('assessment_sheet_one_each').doUpdateSet(changed))
    .execute();
}

/** How many judgements rest on an assessment, of those this person may see, and how they turned out. */
export async function judgementsOn(
  tx: ActorTx,
  assessmentId: string,
): Promise<{ readonly judgements: number; readonly cameTrue: number; readonly open: number }> {
  const { rows } = await sql<{ judgements: number; came_true: number; open: number }>`
    select count(*)::int as judgements, count(*) filter (where j.state = 'resolved_true')::int as came_true,
      count(*) filter (where j.state = 'made')::int as open
    from thread t join judgement j on j.agency_id = t.agency_id and j.id = t.from_id
    where t.agency_id = ${tx.person.agencyId} and t.to_id = ${assessmentId} and t.from_kind = 'judgement' and j.state <> 'withdrawn'`.execute(
    tx.db,
  );
  const [row] = rows;
  return { judgements: row?.judgements ?? 0, cameTrue: row?.came_true ?? 0, open: row?.open ?? 0 };
}
