import { mayEraseReport, type LocalDate } from '@reeve/domain';
import { asActor, type ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { forgetReplies } from '../database/idempotency.ts';
import { isListedForDisclosure, openDisclosureReview } from '../handling/dissemination.ts';
import { informRecipients } from '../handling/inform-recipients.ts';
import { endLinks } from '../report/end-links.ts';
import { actAsAdministrator } from '../agency/provision-administrator.ts';
import { listAgencies } from '../agency/provision-list.ts';
import { openProceedingOf } from './proceeding.ts';
import { followBasis } from './record-basis.ts';
import { holdsOn, impedimentsOf } from '../report/report-hold.ts';
import { eraseAtMaximum } from '../report/report-move.ts';
import { loadReport, type LoadedReport } from '../report/report.ts';
import { sweepThreats } from '../threat/threat-sweep.ts';
import { staffNames } from '../access/staff.ts';
import { statementsOfReport } from '../knowledge/statement.ts';
import type { Store } from '../store.ts';

/** A report past its maximum: what the sweep did or would do, and why not. */
export interface SweptReport {
  readonly id: string;
  readonly reference: string;
  readonly maximumOn: LocalDate;
  readonly erased: boolean;
  /** What prevents erasing it; undefined if nothing does. */
  readonly because: 'proceeding' | 'held' | undefined;
  /** Of a hold: its ground, who set it and its last day. */
  readonly hold: { readonly ground: string; readonly setBy: string; readonly endsOn: LocalDate } | undefined;
  /** Of an open proceeding: before whom, who is responsible for it, and by when they confirm that it is open. */
  readonly proceeding:
    | { readonly authority: string; readonly keptBy: string; readonly confirmBy: LocalDate }
    | undefined;
}

export interface Sweep {
  readonly today: LocalDate;
  readonly reports: readonly SweptReport[];
  /** Links of persons that reached their own maximum before their report. */
  readonly links: number;
  /** Items of special categories erased before their report, at their own maximum or with their link. */
  readonly specialItems: number;
  /** Closed threats to life erased after their last day, with their records and logs. */
  readonly threats: number;
}

/**
 * Erases what has reached its maximum period without a named person deciding that it is still needed: reports, links of persons,
 * items of special categories and closed threats to life; with them answers to changes older than 30 days. Each report is one transaction, in which I21 and I22 are checked again; if something prevents
 * the erasure, it is returned and the report stays restricted.
 *
 * @param dryRun change nothing, and report what would be done
 */
export async function sweepRetention(
  store: Store,
  agency: { readonly id: string; readonly code: string },
  { dryRun }: { readonly dryRun: boolean },
): Promise<Sweep> {
  const keeper = await actAsAdministrator(store, agency);
  const due = await asActor(store, keeper, (tx) => tx.sweeping(() => pastMaximum(tx)));
  const reports: SweptReport[] = [];
  let links = 0;
  let specialItems = 0;
  for (const id of due.reportIds) {
    const swept = await asActor(store, keeper, (tx) => sweepReport(tx, id, dryRun), { write: true });
    if (swept) reports.push(swept);
  }
  for (const id of due.linkReportIds)
    links += await asActor(store, keeper, (tx) => tx.sweeping(() => sweepLinks(tx, id, dryRun)), { write: true });
  for (const id of due.specialReportIds)
    specialItems += await asActor(store, keeper, (tx) => tx.sweeping(() => sweepSpecialItems(tx, id, dryRun)), {
      write: true,
    });
  const threats = await sweepThreats(store, keeper, dryRun);
  if (!dryRun) await asActor(store, keeper, (tx) => tx.sweeping(() => forgetReplies(tx)), { write: true });
  return { today: due.today, reports, links, specialItems, threats };
}

async function pastMaximum(tx: ActorTx) {
  const reports = await tx.db
    .selectFrom('report')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '<>', 'erased')
    .where('maximum_on', '<', tx.today)
    .orderBy('maximum_on')
    .orderBy('id')
    .execute();
  const reportIds = reports.map((row) => row.id);
  const links = await tx.db
    .selectFrom('person_involvement')
    .select('report_id')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('maximum_on', '<', tx.today)
    .orderBy('report_id')
    .execute();
  const special = await tx.db
    .selectFrom('special_item')
    .select('report_id')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('maximum_on', '<', tx.today)
    .orderBy('report_id')
    .execute();
  const going = new Set(reportIds);
  const staying = (rows: readonly { readonly report_id: string }[]) =>
    rows.map((row) => row.report_id).filter((id) => !going.has(id));
  return {
    today: tx.today,
    reportIds,
    linkReportIds: staying(links),
    specialReportIds: staying(special),
  };
}

async function sweepReport(tx: ActorTx, id: string, dryRun: boolean): Promise<SweptReport | undefined> {
  const due = await tx.sweeping(() => lockPastMaximum(tx, id));
  if (!due) return undefined;
  const { report, statementIds, told, proceeding } = due;
  if (proceeding && !dryRun) await listForDisclosure(tx, report.row, proceeding);
  if (told.because !== undefined || dryRun) return { ...told, erased: false };
  await informRecipients(tx, id, 'erased');
  tx.audit({
    action: 'erase',
    objectKind: 'report',
    objectIds: [id],
    // Dependent objects are named as well, so that the log also erases the searches that found them.
    subjectIds: [...report.persons.map((person) => person.id), ...statementIds],
    because: 'maximum_reached',
  });
  await tx.sweeping(() => eraseAtMaximum(tx, report));
  return { ...told, erased: true };
}

/** A report past its maximum, locked, with what prevents erasing it; undefined if it was decided on in the meantime. */
async function lockPastMaximum(tx: ActorTx, id: string) {
  const lock = await tx.db
    .selectFrom('report')
    .select('maximum_on')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('state', '<>', 'erased')
    .forUpdate()
    .executeTakeFirst();
  if (!lock || lock.maximum_on >= tx.today) return undefined;
  const report = await loadReport(tx, id, 'closed');
  const verdict = mayEraseReport(await impedimentsOf(tx, report.row), tx.today);
  const [hold] = await holdsOn(tx, id);
  const stopped = verdict.allowed ? undefined : verdict.because;
  const proceeding = stopped === 'proceeding' ? await openProceedingOf(tx, report.row) : undefined;
  const named = [hold?.set_by, proceeding?.kept_by].filter((one) => one !== undefined);
  const names = await staffNames(tx, named);
  const statements = await statementsOfReport(tx, id);
  return {
    report,
    proceeding,
    statementIds: statements.map((one) => one.id),
    told: {
      id,
      reference: report.row.reference,
      maximumOn: report.row.maximum_on,
      because: stopped,
      hold: hold && { ground: hold.ground, setBy: names.get(hold.set_by) ?? '', endsOn: hold.ends_on },
      proceeding: proceeding && {
        authority: proceeding.authority,
        keptBy: names.get(proceeding.kept_by) ?? '',
        confirmBy: proceeding.confirm_by,
      },
    },
  };
}

/**
 * Puts a report past its maximum that may help the defence, or was not assessed for it, on the list of the person responsible for its
 * proceeding, once (I22): nobody else reads it any more.
 */
async function listForDisclosure(
  tx: ActorTx,
  report: LoadedReport['row'],
  proceeding: { readonly authority: string; readonly kept_by: string },
): Promise<void> {
  if (report.may_assist_defence === 'no') return;
  const listed = await tx.sweeping(() => isListedForDisclosure(tx, report.id));
  if (listed) return;
  await openDisclosureReview(tx, proceeding.kept_by, {
    object_kind: 'report',
    object_id: report.id,
    object_reference: report.reference,
    blocked_because: 'overdue',
    recipient: proceeding.authority,
    originator: report.unit_name,
  });
}

async function sweepLinks(tx: ActorTx, reportId: string, dryRun: boolean): Promise<number> {
  const report = await loadReport(tx, reportId, 'closed');
  if (!mayEraseReport(await impedimentsOf(tx, report.row), tx.today).allowed) return 0;
  const over = report.persons.filter((person) => person.maximum_on < tx.today);
  if (dryRun) return over.length;
  const statementIds = await endLinks(tx, over);
  await followBasis(tx, [reportId]);
  if (over.length > 0)
    tx.audit({
      action: 'erase',
      objectKind: 'person_involvement',
      objectIds: over.map((person) => person.id),
      subjectIds: statementIds,
      because: 'maximum_reached',
    });
  return over.length;
}

async function sweepSpecialItems(tx: ActorTx, reportId: string, dryRun: boolean): Promise<number> {
  const report = await loadReport(tx, reportId, 'closed');
  if (!mayEraseReport(await impedimentsOf(tx, report.row), tx.today).allowed) return 0;
  const over = (
    await tx.db
      .selectFrom('special_item')
      .select(['id', 'maximum_on'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', '=', reportId)
      .orderBy('id')
      .execute()
  ).filter((item) => item.maximum_on < tx.today);
  if (dryRun || over.length === 0) return over.length;
  for (const item of over) await deleteWhole(tx, 'special_item', 'id', item.id, 1);
  tx.audit({
    action: 'erase',
    objectKind: 'special_item',
    objectIds: over.map((item) => item.id),
    because: 'maximum_reached',
  });
  return over.length;
}

const HOUR_MS = 3_600_000;

/**
 * Sweeps every agency now and every hour until stopped. Not for an exercise, whose clock can be moved forward and back: there,
 * `reeve-admin retention sweep` does it once.
 */
export function startSweep(store: Store, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const sweepAll = async (): Promise<void> => {
    for (const agency of await listAgencies(store))
      if (!stopped) await sweepRetention(store, agency, { dryRun: false });
  };
  const run = (): Promise<void> =>
    sweepAll()
      .catch(onError)
      .then(() => {
        if (stopped) return;
        timer = setTimeout(() => {
          round = run();
        }, HOUR_MS);
      });
  let round = run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
