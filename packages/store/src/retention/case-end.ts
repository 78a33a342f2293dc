import { addMonths, type LocalDate, type ProceedingOutcome } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { renewStatementDates } from '../knowledge/statement-due.ts';
import { reviewToday } from './review-trigger.ts';

/** Months a victim's or witness's link may be kept after the end of a case (domain brief §6.5). */
const AFTER_CASE_MONTHS = 12;
const OF_THE_CASE = ['c_victim', 'c_possible_victim', 'd_witness'];
/** Of whom the end of a case without a conviction speaks; a conviction may have been quashed. */
const ACCUSED = ['a_suspect_committed', 'a_suspect_about_to', 'b_convicted'];

/**
 * Starts the periods that run from the end of a case, in all its reports, readable or not by this person: links of victims and
 * witnesses are reviewed today and end a year after the case; if it ended without a conviction, the links of suspects and of convicted persons, and
 * with them their reports, are reviewed today (I18). No date is moved later.
 *
 * @returns the number of reports readable by this person that are due for review today
 */
export async function startCaseEndClocks(
  tx: ActorTx,
  proceeding: { readonly caseRef: string; readonly closedOn: LocalDate; readonly outcome: ProceedingOutcome },
): Promise<number> {
  const seen = tx.reads;
  return tx.sweeping(async () => {
    const { rows } = await sql<{ id: string; label_id: number }>`
      select id, label_id from report where agency_id = ${tx.person.agencyId} and case_ref = ${proceeding.caseRef} and state <> 'erased'
      order by id`.execute(tx.db);
    const end = addMonths(proceeding.closedOn, AFTER_CASE_MONTHS);
    const isCleared = proceeding.outcome === 'acquittal' || proceeding.outcome === 'no_further_action';
    let due = 0;
    for (const { id, label_id: labelId } of rows) {
      if ((await shortenLinks(tx, id, OF_THE_CASE, end)) > 0) await renewStatementDates(tx, id);
      if (!isCleared || (await shortenLinks(tx, id, ACCUSED, undefined)) === 0) continue;
      await reviewToday(tx, [id], 'cleared');
      if (seen.includes(labelId)) due += 1;
    }
    return due;
  });
}

/** @returns the number of links of these categories in the report */
async function shortenLinks(
  tx: ActorTx,
  reportId: string,
  categories: readonly string[],
  end: LocalDate | undefined,
): Promise<number> {
  const { numAffectedRows } = await sql`update person_involvement set review_on = least(review_on, ${tx.today}::date),
      visible_until = least(visible_until, ${tx.today}::date), maximum_on = least(maximum_on, ${end ?? '9999-12-31'}::date)
    where agency_id = ${tx.person.agencyId} and report_id = ${reportId} and category = any(${[...categories]}::text[])`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0n);
}
