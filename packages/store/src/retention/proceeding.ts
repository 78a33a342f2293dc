import { addDays, ReeveError, type LocalDate, type ProceedingOutcome } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { ProceedingRow } from '../schema/retention.ts';

/** Proceedings this person may see, open ones first, then newest. */
export async function listProceedings(tx: ActorTx): Promise<readonly ProceedingRow[]> {
  return tx.db
    .selectFrom('proceeding')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('closed_on', (of) => of.desc().nullsFirst())
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .execute();
}

/** The open proceeding on the case of a report; undefined if there is none within reach. */
export async function openProceedingOf(
  tx: ActorTx,
  report: { readonly case_ref: string | null },
): Promise<ProceedingRow | undefined> {
  if (report.case_ref === null) return undefined;
  return tx.db
    .selectFrom('proceeding')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('case_ref', '=', report.case_ref)
    .where('closed_on', 'is', null)
    .orderBy('confirm_by', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Days after which an unconfirmed proceeding is asked about on the home of every keeper who sees it: its own may have left. */
const ASKS_ALL_AFTER_DAYS = 30;

/** Open proceedings not confirmed in time: those this person is responsible for, later all of them in sight; newest first. */
export function unconfirmedProceedingsQuery(tx: ActorTx): Query<ProceedingRow> {
  return {
    text: sql<ProceedingRow>`
    select * from proceeding
    where agency_id = ${tx.person.agencyId} and closed_on is null and confirm_by < ${tx.today}::date
      and (kept_by = ${tx.person.accountId} or confirm_by < ${addDays(tx.today, -ASKS_ALL_AFTER_DAYS)}::date)
    order by opened_on desc, id`,
    instants: ['recorded_at'],
    show: (row) => row,
  };
}

/** One proceeding. @throws ReeveError not_found */
export async function loadProceeding(tx: ActorTx, id: string): Promise<ProceedingRow> {
  const row = await tx.db
    .selectFrom('proceeding')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such proceeding that you may see.');
  return row;
}

/** Adds an open proceeding under a marking. @returns its id */
export async function insertProceeding(
  tx: ActorTx,
  proceeding: {
    readonly labelId: number;
    readonly caseRef: string;
    readonly authority: string;
    readonly openedOn: LocalDate;
    readonly confirmBy: LocalDate;
  },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('proceeding')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: proceeding.labelId,
      case_ref: proceeding.caseRef,
      authority: proceeding.authority,
      opened_on: proceeding.openedOn,
      confirm_by: proceeding.confirmBy,
      closed_on: null,
      outcome: null,
      kept_by: tx.person.accountId,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Confirms that a proceeding is still open, or records how it ended. */
export async function updateProceeding(
  tx: ActorTx,
  id: string,
  change: { readonly confirm_by: LocalDate } | { readonly closed_on: LocalDate; readonly outcome: ProceedingOutcome },
): Promise<void> {
  await tx.db
    .updateTable('proceeding')
    .set({ ...change, kept_by: tx.person.accountId })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
}
