import { ReeveError, type GradeCodes, type LocalDate, type ThreatAlarm, type ThreatStep } from '@reeve/domain';
import type { Selectable } from 'kysely';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import type { ThreatRecordRow, ThreatStepRow } from '../schema/threat.ts';
import { openThreatGroups } from './threat-group.ts';
import type { StoredThreat } from './threat-list.ts';

export type StoredThreatRecord = Selectable<ThreatRecordRow>;
export interface StoredThreatStep extends Selectable<ThreatStepRow> {
  readonly step: ThreatStep;
}

/**
 * Raises a threat to life: its alarm reaches those who respond to threats. If raised from a report, the report is stored only in the
 * author's own file; a report raises one threat.
 *
 * @returns its id, and the accounts to alarm; none if the report raised it before
 */
export async function insertThreat(
  tx: ActorTx,
  alarm: ThreatAlarm,
  reportId: string | undefined,
): Promise<{ readonly id: string; readonly alarmed: readonly string[] }> {
  byPerson(tx, 'N11');
  const before = reportId === undefined ? undefined : await threatOfReport(tx, reportId);
  if (before !== undefined) return { id: before, alarmed: [] };
  const id = tx.uuid();
  const { labelId, recordLabelId, alarmed } = await openThreatGroups(tx, id);
  await tx.db
    .insertInto('threat')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: labelId,
      record_label_id: recordLabelId,
      at_risk: alarm.atRisk,
      place: alarm.place,
      when_text: alarm.when,
      phone: alarm.phone,
      raised_by: tx.person.accountId,
      raised_at: tx.now(),
      acknowledged_by: null,
      acknowledged_at: null,
      closed_by: null,
      closed_at: null,
      closed_because: '',
      recorded_at: tx.recordedAt(),
    })
    .execute();
  if (reportId !== undefined)
    await tx.db
      .insertInto('threat_origin')
      .values({
        agency_id: tx.person.agencyId,
        id: tx.uuid(),
        label_id: await tx.labelFor(ownNotes(tx.person.accountId)),
        threat_id: id,
        report_id: reportId,
        recorded_at: tx.recordedAt(),
      })
      .execute();
  return { id, alarmed };
}

/** The threat that this person raised from a report. */
export async function threatOfReport(tx: ActorTx, reportId: string): Promise<string | undefined> {
  const origins = await threatOrigins(tx);
  return origins.find((one) => one.report_id === reportId)?.threat_id;
}

/** The reports from which this person raised threats: from the own file, which no one else reads. */
export async function threatOrigins(
  tx: ActorTx,
): Promise<readonly { readonly threat_id: string; readonly report_id: string }[]> {
  return tx.db
    .selectFrom('threat_origin')
    .select(['threat_id', 'report_id'])
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('recorded_at')
    .execute();
}

const NO_THREAT = 'There is no such threat to life here, or you do not have access.';
export const noSuchThreat = (): ReeveError => new ReeveError('not_found', NO_THREAT);

/** One threat within this person's labels. @throws ReeveError not_found */
export async function loadThreat(tx: ActorTx, id: string): Promise<StoredThreat> {
  const row = await tx.db
    .selectFrom('threat')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw noSuchThreat();
  return row;
}

/** The record of a threat, newest version first; empty if it has none or this person cannot read it. */
export async function threatRecords(tx: ActorTx, id: string): Promise<readonly StoredThreatRecord[]> {
  return tx.db
    .selectFrom('threat_record')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('threat_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The lines of a threat's log, in order of writing. */
export async function threatSteps(tx: ActorTx, id: string): Promise<readonly StoredThreatStep[]> {
  const rows = await tx.db
    .selectFrom('threat_step')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('threat_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows as readonly StoredThreatStep[]; // held by a constraint
}

/** Acknowledges an alarm in this person's name. @throws ReeveError state_forbids — another person was faster, or it is closed */
export async function acknowledgeThreat(tx: ActorTx, id: string): Promise<Date> {
  byPerson(tx, 'N11');
  const at = tx.now();
  const { numUpdatedRows } = await tx.db
    .updateTable('threat')
    .set({ acknowledged_by: tx.person.accountId, acknowledged_at: at })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReeveError('state_forbids', 'Another person has acknowledged this threat, or it is closed. Reload it.');
  return at;
}

/** Writes a new version of the record. The caller has checked that this person reads it. */
export async function insertThreatRecord(
  tx: ActorTx,
  threat: StoredThreat,
  record: { readonly saidOrDone: string; readonly options: string; readonly grade: GradeCodes | undefined },
): Promise<void> {
  byPerson(tx, 'N3');
  await tx.db
    .insertInto('threat_record')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: threat.record_label_id,
      threat_id: threat.id,
      said_or_done: record.saidOrDone,
      options: record.options,
      grade_scheme: record.grade?.scheme ?? null,
      grade_source: record.grade?.source ?? null,
      grade_info: record.grade?.info ?? null,
      written_by: tx.person.accountId,
      at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
}

/** Adds a line to the log of a threat. */
export async function insertThreatStep(
  tx: ActorTx,
  threat: StoredThreat,
  step: ThreatStep,
  words: string,
): Promise<Date> {
  byPerson(tx, 'N11');
  const at = tx.now();
  await tx.db
    .insertInto('threat_step')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: threat.record_label_id,
      threat_id: threat.id,
      step,
      words,
      done_by: tx.person.accountId,
      at,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return at;
}

/** Closes a threat with a reason; its last visible day is counted from here. @throws ReeveError state_forbids */
export async function closeThreat(tx: ActorTx, threat: StoredThreat, because: string, last: LocalDate): Promise<Date> {
  byPerson(tx, 'N11');
  const at = tx.now();
  const { numUpdatedRows } = await tx.db
    .updateTable('threat')
    .set({ closed_by: tx.person.accountId, closed_at: at, closed_because: because, visible_until: last })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', threat.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ReeveError('state_forbids', 'This threat is closed. Nothing was changed.');
  for (const table of ['threat_record', 'threat_step'] as const)
    await tx.db
      .updateTable(table)
      .set({ visible_until: last })
      .where('agency_id', '=', tx.person.agencyId)
      .where('threat_id', '=', threat.id)
      .execute();
  return at;
}

/** True if this person reads the record of a threat. */
export const readsRecord = (tx: ActorTx, threat: StoredThreat): boolean => tx.reads.includes(threat.record_label_id);
