import { openingEndsOn, ReeveError, unactedSince, type LocalDate, type Role } from '@reeve/domain';
import { sql } from 'kysely';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import type { Query } from '../database/read-together.ts';
import { LAST_GRADE, ruleOf, type RuleFacts } from './retention-rule.ts';
import type { DeskGrantRow, DeskOpeningRow } from '../schema/retention.ts';

/** Acts at the desk that show that an eligible person has read a report. */
const ACTS = ['outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted'] as const;

interface Unacted {
  readonly id: string;
  readonly label_id: number;
  readonly rule: string;
  /** Its author, which is never disclosed here; null if the raw file has none. */
  readonly author_id: string | null;
  /** True if a proposal made through an opening awaits a second reviewer. */
  readonly proposed: boolean;
}

/**
 * Restricted reports of the agency without an act of an eligible person for seven days after the due date, or after the end of a
 * hold; those waiting for a second reviewer of an opening first, then the oldest. Acts through an opening do not count.
 * Called where everything is within reach; it returns only numbers of five and more.
 */
export async function listUnacted(tx: ActorTx): Promise<readonly Unacted[]> {
  const { rows } = await sql<Omit<Unacted, 'rule'> & RuleFacts>`
    select r.id, r.label_id, raw.author_id, link.category, link.minor, grade.scheme, grade.source, grade.info,
      exists (select 1 from retention_proposal p where p.agency_id = r.agency_id and p.report_id = r.id) as proposed
    from report r
    left join report_raw raw on raw.agency_id = r.agency_id and raw.id = r.id
    left join lateral (select i.category, i.minor from person_involvement i
      where i.agency_id = r.agency_id and i.report_id = r.id order by i.review_on, i.adult_on nulls last limit 1) link on true
    left join lateral (${LAST_GRADE}) grade on true
    left join lateral (select greatest(r.visible_until, max(h.ends_on)) as day from report_hold h
      where h.agency_id = r.agency_id and h.report_id = r.id) since on true
    where r.agency_id = ${tx.person.agencyId} and r.state not in ('erased', 'draft', 'returned')
      and r.visible_until < 'infinity' and r.visible_until <= ${unactedSince(tx.today)}::date and since.day <= ${unactedSince(tx.today)}::date
      and not exists (select 1 from transition t
        where t.agency_id = r.agency_id and t.object_id = r.id and t.act = any(${[...ACTS]}::text[])
          and (t.at at time zone ${tx.timeZone})::date > since.day
          and not exists (select 1 from desk_grant g
            where g.agency_id = r.agency_id and g.report_id = r.id and g.opened_for = t.actor_id))
    order by proposed desc, r.visible_until, r.id`.execute(tx.db);
  return rows.map((row) => ({ ...row, rule: ruleOf(row) }));
}

/** Counts the reports without an act of an eligible person, by retention rule. */
export async function countUnacted(tx: ActorTx): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { rule } of await tx.sweeping(() => listUnacted(tx))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** An active colleague who could take part in an opening, with their functions. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The active members of the agency with their roles, by name. The roles of colleagues are not confidential. */
export async function listColleagues(tx: ActorTx): Promise<readonly Colleague[]> {
  return tx.atDoor(async (db) => {
    const rows = await db
      .selectFrom('account')
      .select(['id', 'name', 'roles'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('status', '=', 'active')
      // A system actor cannot sign in.
      .where((eb) => eb.or([eb('password_hash', 'is not', null), eb('hint', '<>', '')]))
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, roles: row.roles as Role[] })); // written only from ROLES
  });
}

/** Requests opening, for one reviewer, the oldest report of a rule without an eligible act. @returns the id of the opening */
export async function insertOpening(
  tx: ActorTx,
  asked: Pick<DeskOpeningRow, 'rule' | 'opened_for' | 'second_id' | 'reason'>,
): Promise<string> {
  byPerson(tx, 'N13');
  const id = tx.uuid();
  const label = await sharedLabel(tx);
  // A data-protection officer writes nowhere else; the policy checks whose request it is.
  await tx.sweeping(() =>
    tx.db
      .insertInto('desk_opening')
      .values({
        ...asked,
        agency_id: tx.person.agencyId,
        id,
        label_id: label,
        asked_by: tx.person.accountId,
        asked_at: tx.now(),
        approved: null,
        decision_reason: '',
        decided_at: null,
        last_day: null,
      })
      .execute(),
  );
  return id;
}

/** The agency-wide label, which its staff cards have. Created with the agency. */
async function sharedLabel(tx: ActorTx): Promise<number> {
  const card = await tx.db
    .selectFrom('staff_card')
    .select('label_id')
    .where('agency_id', '=', tx.person.agencyId)
    .limit(1)
    .executeTakeFirstOrThrow();
  return card.label_id;
}

/** The openings this person requested, decides on or may use, newest first. */
export async function listOpenings(tx: ActorTx, limit: number): Promise<readonly DeskOpeningRow[]> {
  return tx.db
    .selectFrom('desk_opening')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** An opening waiting for this person, with the name of the requester. */
export type WaitingOpening = Pick<
  DeskOpeningRow,
  'id' | 'label_id' | 'reason' | 'approved' | 'asked_at' | 'last_day'
> & {
  readonly asked_by_name: string | null;
};

/** Openings for this person to decide on as second person, and those approved for them that are still valid; newest first. */
export function waitingOpeningsQuery(tx: ActorTx, limit: number): Query<WaitingOpening> {
  const { accountId, agencyId } = tx.person;
  return {
    text: sql<WaitingOpening>`
    select o.id, o.label_id, o.reason, o.approved, o.asked_at, o.last_day,
      (select c.name from staff_card c where c.agency_id = o.agency_id and c.id = o.asked_by) as asked_by_name
    from desk_opening o
    where o.agency_id = ${agencyId} and case when o.approved is null then o.second_id = ${accountId}
      else o.opened_for = ${accountId} and o.last_day >= ${tx.today}::date end
    order by o.asked_at desc, o.id limit ${limit}`,
    instants: ['asked_at'],
    show: (row) => row,
  };
}

/** One opening in which this person takes part. @throws ReeveError not_found */
export async function loadOpening(tx: ActorTx, id: string): Promise<DeskOpeningRow> {
  const row = await tx.db
    .selectFrom('desk_opening')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such opening in which you have a part.');
  return row;
}

/**
 * Decides on an opening, once. Nothing is looked up: neither requester nor approver learns whether a report is waiting.
 * @returns its last day of validity; undefined if declined
 * @throws ReeveError state_forbids — already decided
 */
export async function answerOpening(
  tx: ActorTx,
  opening: DeskOpeningRow,
  answer: { readonly approve: boolean; readonly reason: string },
): Promise<LocalDate | undefined> {
  byPerson(tx, 'N13');
  const lastDay = answer.approve ? openingEndsOn(tx.today) : undefined;
  const { numUpdatedRows } = await tx.sweeping(() =>
    tx.db
      .updateTable('desk_opening')
      .set({
        approved: answer.approve,
        decision_reason: answer.reason,
        decided_at: tx.now(),
        last_day: lastDay ?? null,
      })
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', '=', opening.id)
      .where('approved', 'is', null)
      .executeTakeFirst(),
  );
  if (numUpdatedRows !== 1n)
    throw new ReeveError('state_forbids', 'This has been answered already. Nothing was changed.');
  return lastDay;
}

/**
 * Binds an approved opening of this person to the first report of its rule that none of the three wrote, that no other reviewer has
 * open and that this person has not proposed for. The binding is permanent.
 * @returns the grant; undefined if no report is waiting
 * @throws ReeveError state_forbids — not approved, or its last day has passed
 */
export async function useOpening(tx: ActorTx, opening: DeskOpeningRow): Promise<DeskGrantRow | undefined> {
  if (opening.approved !== true || opening.last_day === null || opening.last_day < tx.today)
    throw new ReeveError('state_forbids', 'This opens nothing: it was not approved, or its last day has passed.');
  const bound = (await ownGrants(tx)).find((one) => one.id === opening.id);
  if (bound) return bound;
  const labelId = await tx.labelFor(ownNotes(tx.person.accountId));
  const three = [opening.asked_by, opening.opened_for, opening.second_id];
  const found = await tx.sweeping(async () => {
    for (const report of await listUnacted(tx))
      if (
        report.rule === opening.rule &&
        (report.author_id === null || !three.includes(report.author_id)) &&
        !(await isTaken(tx, report, opening.opened_for))
      )
        return report;
    return undefined;
  });
  if (!found) return undefined;
  const grant = {
    agency_id: tx.person.agencyId,
    id: opening.id,
    label_id: labelId,
    opened_for: tx.person.accountId,
    report_id: found.id,
    report_label_id: found.label_id,
    last_day: opening.last_day,
  };
  await tx.db.insertInto('desk_grant').values(grant).execute();
  return grant;
}

/** True if a report is currently open to another reviewer, or waits for a decision by someone other than this person. */
async function isTaken(tx: ActorTx, report: Unacted, openedFor: string): Promise<boolean> {
  const proposals = await tx.db
    .selectFrom('retention_proposal')
    .select('proposed_by')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', report.id)
    .execute();
  const proposers = proposals.map((one) => one.proposed_by);
  const open = await tx.db
    .selectFrom('desk_grant')
    .select('opened_for')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', report.id)
    .where('last_day', '>=', tx.today)
    .execute();
  return proposers.includes(openedFor) || open.some((one) => !proposers.includes(one.opened_for));
}

/** The grants in this person’s own file that are still valid. */
export async function ownGrants(tx: ActorTx): Promise<readonly DeskGrantRow[]> {
  return tx.db
    .selectFrom('desk_grant')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('opened_for', '=', tx.person.accountId)
    .where('last_day', '>=', tx.today)
    .orderBy('id')
    .execute();
}

/** The grant by which this person may open a report at the desk; undefined if there is none. */
export const grantFor = async (tx: ActorTx, reportId: string): Promise<DeskGrantRow | undefined> =>
  (await ownGrants(tx)).find((grant) => grant.report_id === reportId);

/** Ends all openings of a report that was decided on. */
export async function endGrants(tx: ActorTx, reportId: string): Promise<void> {
  await tx.sweeping(() => deleteWhole(tx, 'desk_grant', 'report_id', reportId));
}
