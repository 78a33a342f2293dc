import {
  addDays,
  basisDates,
  BASED_KINDS,
  namedUntil,
  type BasedKind,
  type BasisPart,
  type LocalDate,
} from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { decisionsReportedBy, findUntilMasked } from './expired-names.ts';
import { followInSearch, NEVER } from '../search/search-entry.ts';

/** True if records of this kind fall due with their basis. */
export const isBased = (kind: string): kind is BasedKind => BASED_KINDS.some((one) => one === kind);

interface Dependent {
  readonly id: string;
  readonly kind: BasedKind;
}

/**
 * Updates the review dates of what rests on these objects, nearest first, after their last visible day changed. Reaches every label,
 * because a record restricted with its basis is restricted for every reader.
 */
export async function followBasis(tx: ActorTx, sourceIds: readonly string[]): Promise<void> {
  await tx.sweeping(async () => {
    for (const one of await dependentsOf(tx, sourceIds)) await renewDates(tx, one);
  });
}

/** Sets the review dates of a new record, and of what rests on it. */
export async function renewBasis(tx: ActorTx, kind: BasedKind, id: string): Promise<void> {
  await tx.sweeping(async () => {
    await renewDates(tx, { kind, id });
    for (const one of await dependentsOf(tx, [id])) await renewDates(tx, one);
  });
}

/**
 * Marks records that rest on these objects as having lost part of their basis: its edges are deleted with them. Called before an
 * erasure, within its reach.
 *
 * @param sourceIds a report and its statements, or statements alone
 * @param visibleUntil their last visible day
 * @returns the records to update afterwards
 */
export async function noteLostBasis(
  tx: ActorTx,
  sourceIds: readonly string[],
  visibleUntil: LocalDate,
): Promise<readonly Dependent[]> {
  const yesterday = addDays(tx.today, -1);
  const lostOn = visibleUntil < yesterday ? visibleUntil : yesterday;
  return tx.sweeping(async () => {
    const dependents = await dependentsOf(tx, sourceIds);
    for (const { id, kind } of dependents)
      await sql`update ${sql.table(kind)} set basis_lost_on = greatest(basis_lost_on, ${lostOn}::date)
        where agency_id = ${tx.person.agencyId} and id = ${id} and exists (
          select 1 from thread t where t.agency_id = ${tx.person.agencyId} and t.from_id = ${id} and t.to_id = any(${[...sourceIds]}::uuid[]))`.execute(
        tx.db,
      );
    return dependents;
  });
}

/** Updates records returned by `noteLostBasis`. */
export async function renewAfterLoss(tx: ActorTx, dependents: readonly Dependent[]): Promise<void> {
  if (dependents.length === 0) return;
  await tx.sweeping(async () => {
    for (const one of dependents) await renewDates(tx, one);
  });
}

/** True if part of the basis of a record this person reads has expired, and no reason to keep it covers that. */
export async function hasLostBasis(tx: ActorTx, kind: BasedKind, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(kind)}
    where agency_id = ${tx.person.agencyId} and id = ${id} and basis_due_on < ${tx.today}::date`.execute(tx.db);
  return rows.length > 0;
}

/** Called after the words of a record were rewritten: they are searchable until its last visible day, as before. */
export async function findUntilExpiry(tx: ActorTx, kind: Exclude<BasedKind, 'decision'>, id: string): Promise<void> {
  await sql`update search_entry e set visible_until = r.visible_until from ${sql.table(kind)} r
    where e.agency_id = ${tx.person.agencyId} and e.id = ${id} and r.agency_id = e.agency_id and r.id = e.id`.execute(
    tx.db,
  );
}

/** Called after text that reports on a decision was entered: it is searchable until the names are masked. */
export async function findUntilDecisionsMasked(tx: ActorTx, id: string): Promise<void> {
  await tx.sweeping(async () => {
    for (const decisionId of await decisionsReportedBy(tx, id)) await findUntilMasked(tx, decisionId);
  });
}

/** What rests on these objects, directly or not, each after its own basis. An agenda item only passes it on. */
async function dependentsOf(tx: ActorTx, sourceIds: readonly string[]): Promise<readonly Dependent[]> {
  const { rows } = await sql<Dependent>`
    with recursive rests(id, kind, hop) as (
      select t.from_id, t.from_kind, 1 from thread t
      where t.agency_id = ${tx.person.agencyId} and t.to_id = any(${[...sourceIds]}::uuid[]) and t.relation <> 'serves'
        and t.from_kind in ('hypothesis_matrix', 'judgement', 'product', 'decision', 'person_nomination', 'agenda_item')
      union
      select t.from_id, t.from_kind, r.hop + 1 from thread t join rests r on t.to_id = r.id
      where t.agency_id = ${tx.person.agencyId} and t.relation <> 'serves'
        and t.from_kind in ('hypothesis_matrix', 'judgement', 'product', 'decision', 'person_nomination', 'agenda_item') and r.hop < 12)
    select id, kind from rests where kind <> 'agenda_item' group by id, kind order by max(hop), id`.execute(tx.db);
  return rows;
}

interface Part {
  readonly until: string;
  readonly whole_until: string;
  readonly names_person: boolean;
}

/** Computes the dates of one record from its current basis. Called where all of it is within reach. */
async function renewDates(tx: ActorTx, { kind, id }: Dependent): Promise<void> {
  const key = sql`agency_id = ${tx.person.agencyId} and id = ${id}`;
  const found = await sql<{ names_person: boolean; basis_lost_on: string | null; basis_kept_on: string | null }>`
    select names_person, basis_lost_on, basis_kept_on from ${sql.table(kind)} where ${key}`.execute(tx.db);
  const [row] = found.rows;
  if (!row) return;
  const { rows: parts } = await sql<Part>`
    with cited as (
      select t.to_id from thread t
      where t.agency_id = ${tx.person.agencyId} and t.from_id = ${id} and t.relation <> 'serves' and t.to_kind <> 'agenda_item'
      union
      select u.to_id from thread t join thread u on u.agency_id = t.agency_id and u.from_id = t.to_id and u.relation = 'raised_by'
      where t.agency_id = ${tx.person.agencyId} and t.from_id = ${id} and t.to_kind = 'agenda_item')
    select coalesce(l.until, r.visible_until, s.visible_until, h.visible_until, j.visible_until, p.visible_until, n.visible_until, 'infinity') as until,
      coalesce(l.until, r.visible_until, s.visible_until, h.basis_due_on, j.basis_due_on, p.basis_due_on, n.basis_due_on, 'infinity') as whole_until,
      coalesce(h.names_person, j.names_person, p.names_person, n.names_person, false) or 'person' in (s.subject_kind, s.object_kind) is true or exists (
        select 1 from person_involvement i where i.agency_id = ${tx.person.agencyId} and i.report_id in (r.id, s.report_id)) as names_person
    from cited c
    left join report r on r.agency_id = ${tx.person.agencyId} and r.id = c.to_id
    left join statement s on s.agency_id = ${tx.person.agencyId} and s.id = c.to_id
    left join hypothesis_matrix h on h.agency_id = ${tx.person.agencyId} and h.id = c.to_id
    left join judgement j on j.agency_id = ${tx.person.agencyId} and j.id = c.to_id
    left join product p on p.agency_id = ${tx.person.agencyId} and p.id = c.to_id
    left join person_nomination n on n.agency_id = ${tx.person.agencyId} and n.id = c.to_id
    left join lateral (${linkOf(tx, { kind, id })}) l on l.report_id = c.to_id`.execute(tx.db);
  // A person whose link was deleted since still counts as named.
  const namesPerson = row.names_person || parts.some((part) => part.names_person);
  const lost: readonly BasisPart[] =
    row.basis_lost_on === null ? [] : [{ until: row.basis_lost_on, wholeUntil: row.basis_lost_on }];
  const { dueOn, visibleUntil } = basisDates({
    namesPerson,
    parts: [...parts.map((part) => ({ until: dayOf(part.until), wholeUntil: dayOf(part.whole_until) })), ...lost],
    keptOn: row.basis_kept_on ?? undefined,
  });
  const lastDay = earlierOf(visibleUntil ?? NEVER, await ownExpiry(tx, { kind, id }));
  const named = namesPerson
    ? [...parts.filter((part) => part.names_person).map((part) => dayOf(part.until)), ...lost.map((part) => part.until)]
    : [];
  const seen =
    kind === 'decision'
      ? sql`, named_until = ${namedUntil(named, row.basis_kept_on ?? undefined) ?? NEVER}::date`
      : sql`, visible_until = ${lastDay}::date`;
  await sql`update ${sql.table(kind)} set names_person = ${namesPerson}, basis_due_on = ${dueOn ?? NEVER}::date${seen} where ${key}`.execute(
    tx.db,
  );
  if (kind === 'decision') await findUntilMasked(tx, id);
  else await followInSearch(tx, [id], lastDay);
}

/**
 * For a nomination of a person, the last day on which its link supports it: the last visible day of the link and its
 * report, or the day on which the link ended. For other records, nothing.
 */
function linkOf(tx: ActorTx, { kind, id }: Dependent): RawBuilder<unknown> {
  if (kind !== 'person_nomination') return sql`select null::uuid as report_id, null::date as until where false`;
  return sql`select (m.body ->> 'reportId')::uuid as report_id,
      least(o.visible_until, coalesce(i.visible_until, m.basis_lost_on, ${addDays(tx.today, -1)}::date)) as until
    from person_nomination m
    left join report o on o.agency_id = m.agency_id and o.id = (m.body ->> 'reportId')::uuid
    left join person_involvement i on i.agency_id = m.agency_id and i.id = (m.body ->> 'personId')::uuid
    where m.agency_id = ${tx.person.agencyId} and m.id = ${id}`;
}

/**
 * The last day of a product that expires whatever it rests on: a subject profile. A reason to keep it does not extend that.
 */
async function ownExpiry(tx: ActorTx, { kind, id }: Dependent): Promise<string> {
  if (kind !== 'product') return NEVER;
  const { rows } = await sql<{ expires_on: string | null }>`
    select body -> 'nomination' ->> 'expiresOn' as expires_on from product
    where agency_id = ${tx.person.agencyId} and id = ${id}`.execute(tx.db);
  return rows[0]?.expires_on ?? NEVER;
}

const earlierOf = (one: string, other: string): string =>
  one === NEVER || (other !== NEVER && other < one) ? other : one;
const dayOf = (date: string): LocalDate | undefined => (date === NEVER ? undefined : date);
