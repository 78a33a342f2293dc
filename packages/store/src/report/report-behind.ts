import type { ActorTx } from '../access/actor.ts';
import type { ReportRowStored } from '../schema/schema.ts';
import { shownSubject } from './report-words.ts';

/** A released report from which statements were made. */
export type ReportBehind = Pick<
  ReportRowStored,
  | 'id'
  | 'label_id'
  | 'reference'
  | 'subject'
  | 'unit_name'
  | 'occurred_on'
  | 'area_code'
  | 'submitted_at'
  | 'sanitised_text'
>;

/** The reports with these ids, as far as this person may see them, by reference. */
export async function reportsBehind(tx: ActorTx, ids: readonly string[]): Promise<readonly ReportBehind[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('report')
    .select([
      'id',
      'label_id',
      'reference',
      'subject',
      'unit_name',
      'occurred_on',
      'area_code',
      'submitted_at',
      'sanitised_text',
    ])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...ids])
    .orderBy('reference')
    .execute();
  return rows.map((row) => ({ ...row, subject: shownSubject(tx, row) }));
}
