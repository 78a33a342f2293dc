import { colleagueNames, reasonsAskedFor, reasonsGiven, type ReadWithReason } from '../access/access-reason.ts';
import { isUnacknowledged } from '../access/acknowledgement.ts';
import type { ActorTx } from '../access/actor.ts';

/** What a reader must give before the text of a report is shown: a reason, or acceptance of its conditions. */
export type TextGate = 'reason' | 'acknowledgement';

/** The released text of a report for a list: the text, or what the report's own page requires first. */
export type ReportText = { readonly text: string } | { readonly asks: TextGate };

/**
 * Returns the released texts of these reports as far as this reader may read them now. A text in a list is an access as on its page: one
 * that requires a reason or an acknowledgement there is not shown here. Costs at most four queries, and one for each report with
 * conditions.
 */
export async function reportTexts(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, ReportText>> {
  if (ids.length === 0) return new Map();
  const reports = await tx.db
    .selectFrom('report')
    .select(['id', 'sanitised_text', 'case_ref', 'label_id'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...ids])
    .execute();
  const persons = await tx.db
    .selectFrom('person_involvement')
    .select(['report_id', 'name', 'category', 'minor'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', 'in', [...ids])
    .execute();
  const [given, colleagues] = [await reasonsGiven(tx, ids), await colleagueNames(tx)];
  const texts = new Map<string, ReportText>();
  for (const report of reports) {
    const look: ReadWithReason = {
      kind: 'report',
      id: report.id,
      caseRef: report.case_ref ?? undefined,
      compartments: tx.partsOf(report.label_id).compartments,
      persons: persons.filter((person) => person.report_id === report.id),
    };
    const asked = await reasonsAskedFor(tx, look, colleagues);
    const of = { kind: 'report' as const, id: report.id, labelId: report.label_id };
    // An unreleased report has no text to show here.
    if (report.sanitised_text === null) texts.set(report.id, { text: '' });
    else if (asked.length > 0 && !given.has(report.id)) texts.set(report.id, { asks: 'reason' });
    else if (await isUnacknowledged(tx, of)) texts.set(report.id, { asks: 'acknowledgement' });
    else texts.set(report.id, { text: report.sanitised_text ?? '' });
  }
  return texts;
}
