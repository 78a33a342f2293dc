import {
  couldReadOnLastDay,
  remindedFrom,
  remindedUpTo,
  ReeveError,
  type HoldKind,
  type LocalDate,
  type RetentionOutcome,
  type ReviewGround,
  type TransitionAct,
} from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { LAST_GRADE, ruleOf, type RuleFacts } from './retention-rule.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { grantFor } from './desk-opening.ts';
import { readAlone, type Query } from '../database/read-together.ts';
import { loadReport, noSuchReport, updateReport, type LoadedReport } from '../report/report.ts';
import type { DeskGrantRow, RetentionProposalRow } from '../schema/retention.ts';
import { followReport } from '../knowledge/statement.ts';
import { insertTransition } from '../record/transition.ts';

/** A report whose review is due, by its reference and dates only. */
export interface NearReport {
  readonly id: string;
  readonly reference: string;
  /** As stored; null for a report whose last visible day has passed. */
  readonly subject: string | null;
  readonly state: string;
  readonly label_id: number;
  readonly unit_name: string;
  readonly visible_until: LocalDate;
  readonly review_on: LocalDate;
  readonly maximum_on: LocalDate;
  readonly review_set_on: LocalDate;
  /** The event that opened its review, if any. */
  readonly review_because: ReviewGround | null;
  /** A current object relies on it. */
  readonly rested_on: boolean;
}

/** A report on the review desk. */
export interface DueReport extends NearReport {
  /** Id of the retention rule that sets its date. */
  readonly rule: string;
}

/** The most due reports that are read for one page of the desk; the rest wait. */
const LOOKED_AT = 2000;

type DueRow = NearReport & RuleFacts;

/**
 * Reports whose review is near or has passed; first those that current objects rely on, then by date. Called within `tx.pastDue`.
 * Cost: one indexed read of due rows under the labels of this person.
 *
 * @param unit only reports of this unit whose last visible day has not passed
 */
export function dueReportsQuery(tx: ActorTx, unit?: string): Query<DueRow> {
  const ofUnit = unit === undefined ? sql`` : sql`and r.unit_name = ${unit} and r.visible_until >= ${tx.today}::date`;
  return {
    text: sql<DueRow>`
      select r.id, r.reference, r.state, r.label_id, r.unit_name, r.visible_until, least(r.review_on, link.review_on) as review_on,
        case when r.visible_until >= ${tx.today}::date then r.subject end as subject,
        r.maximum_on, r.review_set_on,
        coalesce(r.review_because, case when link.adult_on = least(r.review_on, link.review_on) then 'adult' end) as review_because,
        link.category, link.minor, grade.scheme, grade.source, grade.info,
        exists (select 1 from thread t where t.agency_id = r.agency_id and t.to_id = r.id) as rested_on
      from report r
      -- The link that falls due first; a tip lives by a clock of its own, so it may be before its report.
      left join lateral (select i.review_on, i.adult_on, i.category, i.minor from person_involvement i
        where i.agency_id = r.agency_id and i.report_id = r.id order by i.review_on, i.adult_on nulls last limit 1) link on true
      left join lateral (${LAST_GRADE}) grade on true
      where r.agency_id = ${tx.person.agencyId} and r.state not in ('erased', 'draft', 'returned') ${ofUnit}
        and r.id in (select id from report where visible_until < 'infinity' and visible_until <= ${remindedUpTo(tx.today)}
          union select report_id from person_involvement where visible_until <= ${remindedUpTo(tx.today)})
      order by rested_on desc, r.visible_until, r.id limit ${LOOKED_AT}`,
    instants: [],
    show: (row) => row,
  };
}

/** Filters `dueReportsQuery` to reports due today that this person could read on their last visible day. */
export const nearReports = <Row extends NearReport>(tx: ActorTx, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => isNear(tx, row) && isInSight(tx, row));

/** Reports that are due, as `dueReportsQuery` orders them. */
export async function listDue(tx: ActorTx): Promise<readonly DueReport[]> {
  const rows = await tx.pastDue(() => readAlone(tx, dueReportsQuery(tx)));
  return nearReports(tx, rows).map((row) => ({ ...row, rule: ruleOf(row) }));
}

/** True if its review date has passed or is already on a home page. */
const isNear = (tx: ActorTx, row: Pick<DueReport, 'visible_until' | 'review_on' | 'review_set_on'>): boolean =>
  isRestricted(tx, row) || remindedFrom(row.review_set_on, row.review_on) <= tx.today;

/** True if this person can read it today or, if restricted, could have read it on its last visible day. */
function isInSight(tx: ActorTx, row: Pick<DueReport, 'label_id' | 'visible_until'>): boolean {
  const label = tx.partsOf(row.label_id);
  const visibleUntil = isRestricted(tx, row) ? row.visible_until : undefined;
  return couldReadOnLastDay(tx.actor, { label, visibleUntil, minorVictim: false, unverifiedMention: false }, tx.today);
}

/** True if its last visible day has passed: then it is readable only at the desk. */
export const isRestricted = (tx: ActorTx, row: Pick<DueReport, 'visible_until'>): boolean =>
  row.visible_until < tx.today;

/**
 * Runs work on a report at the desk with its dependent rows, for a decision, also before its date; restricted content is within
 * reach until `work` ends.
 * @throws ReeveError not_found — in the same words as for a missing report
 */
export async function atDesk<T>(
  tx: ActorTx,
  id: string,
  work: (report: LoadedReport, through: DeskAccess) => Promise<T>,
): Promise<T> {
  const grant = await grantFor(tx, id);
  const own = await tx.pastDue(async (): Promise<{ readonly done: T } | undefined> => {
    // Checked before anything of it is opened.
    const row = await openRow(tx, id);
    if (!row || !isInSight(tx, row)) return undefined;
    return { done: await work(await loadReport(tx, id), 'own_rights') };
  });
  if (own) return own.done;
  if (!grant) throw noSuchReport();
  return tx.inOpening({ id: grant.id, labelId: grant.report_label_id }, async () => {
    const row = await openRow(tx, id);
    // A report retained in the meantime is readable by those who may read it.
    if (!row || !isRestricted(tx, row)) throw noSuchReport();
    return work(await loadReport(tx, id), 'opening');
  });
}

/** How a report at the desk is reached: by the reader’s own rights, or by break-glass. */
export type DeskAccess = 'own_rights' | 'opening';

/** The row of a report that is neither with its author nor erased; undefined if out of this reach. */
async function openRow(tx: ActorTx, id: string) {
  return tx.db
    .selectFrom('report')
    .select(['label_id', 'visible_until', 'reference'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('state', 'not in', ['erased', 'draft', 'returned'])
    .executeTakeFirst();
}

/** The reference of a report that a grant of this person opens, by the grant; undefined if it is no longer valid. */
export async function grantedReference(tx: ActorTx, grant: DeskGrantRow): Promise<string | undefined> {
  return tx.inOpening({ id: grant.id, labelId: grant.report_label_id }, async () => {
    const row = await openRow(tx, grant.report_id);
    return row && isRestricted(tx, row) ? row.reference : undefined;
  });
}

/** A stored proposal. */
export type StoredProposal = Selectable<RetentionProposalRow>;

/** Returns the proposal for a report; undefined if there is none. Called at the desk. */
export async function proposalFor(tx: ActorTx, reportId: string): Promise<StoredProposal | undefined> {
  return tx.db
    .selectFrom('retention_proposal')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
}

/** The proposals for some reports, by report. */
export async function proposalsFor(
  tx: ActorTx,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, StoredProposal>> {
  if (reportIds.length === 0) return new Map();
  const rows = await tx.pastDue(() =>
    tx.db
      .selectFrom('retention_proposal')
      .selectAll()
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', 'in', [...reportIds])
      .execute(),
  );
  return new Map(rows.map((row) => [row.report_id, row]));
}

/** The outcome a person proposes for a report. `grade` and `links` are as the contract describes them. */
export interface Proposal {
  readonly outcome: RetentionOutcome;
  readonly reason: string;
  readonly grade: unknown;
  readonly links: unknown;
  readonly holdKind: HoldKind | undefined;
  readonly holdUntil: LocalDate | undefined;
  readonly subjectInformedOn: LocalDate | undefined;
}

/** Stores a proposal with its report and in the report's history. Called at the desk. @returns its id */
export async function insertProposal(tx: ActorTx, report: LoadedReport, proposal: Proposal): Promise<string> {
  const { row } = report;
  if (await proposalFor(tx, row.id))
    throw new ReeveError('conflict', 'Something has been proposed for this report already. Nothing was changed.');
  const id = tx.uuid();
  await tx.db
    .insertInto('retention_proposal')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: row.label_id,
      visible_until: row.visible_until,
      report_id: row.id,
      report_version: row.version,
      outcome: proposal.outcome,
      reason: proposal.reason,
      grade: proposal.grade === undefined ? null : JSON.stringify(proposal.grade),
      links: JSON.stringify(proposal.links),
      hold_kind: proposal.holdKind ?? null,
      hold_until: proposal.holdUntil ?? null,
      subject_informed_on: proposal.subjectInformedOn ?? null,
      proposed_by: tx.person.accountId,
      proposed_at: tx.now(),
    })
    .execute();
  await noteAct(tx, report, 'outcome_proposed', proposal.reason);
  return id;
}

/** Deletes a proposal that was carried out or declined. Called at the desk. */
export async function removeProposal(tx: ActorTx, reportId: string): Promise<void> {
  await deleteWhole(tx, 'retention_proposal', 'report_id', reportId, 1);
}

/** Adds a line to the report's history on a step at the desk. */
export async function noteAct(tx: ActorTx, report: LoadedReport, act: TransitionAct, reason: string): Promise<void> {
  const { id, label_id: labelId, state } = report.row;
  await insertTransition(tx, { labelId, kind: 'report', id, from: state, to: state, reason, act });
}

/** Hides a report from every view except the desk's from today on, with its dependent rows. Called at the desk. */
export async function restrictReport(
  tx: ActorTx,
  report: LoadedReport,
  change: { readonly lastDay: LocalDate; readonly because: string; readonly hold?: true; readonly contested?: true },
): Promise<number> {
  const until = report.row.visible_until < change.lastDay ? report.row.visible_until : change.lastDay;
  const version = await updateReport(tx, report.row, {
    visible_until: until,
    restricted_because: change.because,
    ...(change.hold && { hold: true }),
    ...(change.contested && { contested: true }),
  });
  await followReport(tx, report.row.id, { visible_until: until });
  return version;
}
