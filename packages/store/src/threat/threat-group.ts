import {
  addDays,
  isEscalated,
  mayPerform,
  onDutyAt,
  recordReaders,
  THREAT_GROUPS,
  type DutyPeriod,
  type Role,
} from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import { todayIn } from '../database/clock.ts';
import { controlRoom, dutyRoster, periodsOf } from './duty-roster.ts';
import { insertCompartments } from '../agency/provision-rows.ts';
import { raiseAccess } from '../access/raise-access.ts';
import type { Database } from '../schema/schema.ts';
import { staffNames } from '../access/staff.ts';
import { clockOf, listThreats } from './threat-list.ts';

/** The people a threat can alarm, with its author. */
const alarmGroup = (id: string): string => `${THREAT_GROUPS}${id}`;
/** The people who respond to it, with its author. */
const recordGroup = (id: string): string => `${THREAT_GROUPS}${id}/RECORD`;

/** The fields of a threat that decide who reads it. */
interface Grouped {
  readonly id: string;
  readonly raised_by: string;
  readonly acknowledged_by: string | null;
}

interface Reader {
  readonly accountId: string;
  readonly code: string;
  readonly from: string;
  readonly until: string | undefined;
}

/**
 * Creates the two groups of a new threat and admits those who respond to it and its author.
 *
 * @returns the labels of its alarm and of its record, and the accounts to alarm
 */
export async function openThreatGroups(
  tx: ActorTx,
  id: string,
): Promise<{ readonly labelId: number; readonly recordLabelId: number; readonly alarmed: readonly string[] }> {
  const codes = [alarmGroup(id), recordGroup(id)];
  const threat = { id, raised_by: tx.person.accountId, acknowledged_by: null };
  const [roster, cards] = [periodsOf(await dutyRoster(tx)), await staffNames(tx)];
  let readers: readonly Reader[] = [];
  await tx.changeMemberships(async (db) => {
    const named = codes.map((code) => ({ code, name: 'Threat to life' }));
    await insertCompartments(db, tx.person.agencyId, named);
    readers = readersOf(tx, threat, await activeStaff(tx, db, cards), roster);
    await admit(tx, db, readers);
    await raiseAccess(db, tx.person.agencyId);
  });
  const [labelId, recordLabelId] = [await labelOf(tx, alarmGroup(id)), await labelOf(tx, recordGroup(id))];
  const alarmed = readers.filter(({ code }) => code === alarmGroup(id)).map(({ accountId }) => accountId);
  return { labelId, recordLabelId, alarmed: alarmed.toSorted() };
}

/**
 * Admits and dismisses readers of every open threat after the roster changed or a threat was acknowledged. The person who edits the
 * roster cannot read the threats: nothing of them is returned.
 */
export async function syncThreatGroups(tx: ActorTx): Promise<void> {
  const open = await tx.sweeping(() =>
    tx.db
      .selectFrom('threat')
      .select(['id', 'raised_by', 'acknowledged_by'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('closed_at', 'is', null)
      .execute(),
  );
  // Also done if none is open: the duration must not disclose whether there is one.
  const [roster, cards] = [periodsOf(await dutyRoster(tx)), await staffNames(tx)];
  await tx.changeMemberships(async (db) => {
    const staff = await activeStaff(tx, db, cards);
    for (const threat of open) await settle(tx, db, threat.id, readersOf(tx, threat, staff, roster));
    await raiseAccess(db, tx.person.agencyId);
  });
}

/**
 * A text that changes whenever any alarm of the agency may have changed for any person: by an act, by the clock or by the roster.
 * Waiting pages then read their own alarms again; the text itself is sent to no one.
 */
export async function threatPulse(tx: ActorTx): Promise<string> {
  const now = tx.now().getTime();
  const [open, roster, room] = await tx.sweeping(async () => [
    await listThreats(tx, { openOnly: true, limit: 1000 }),
    await dutyRoster(tx),
    await controlRoom(tx),
  ]);
  const onDuty = onDutyAt(periodsOf(roster), now);
  const threats = open.map((row) => [row.id, row.acknowledged_by, isEscalated(clockOf(row), now)]);
  return JSON.stringify([threats, onDuty, room?.id]);
}

const labelOf = (tx: ActorTx, group: string): Promise<number> =>
  tx.labelFor({ ...AGENCY_WIDE, compartments: [group] }, { ofThreat: true });

interface Colleague {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** Active accounts of people: a system actor has no staff card. */
async function activeStaff(
  tx: ActorTx,
  db: Kysely<Database>,
  cards: ReadonlyMap<string, string>,
): Promise<readonly Colleague[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'roles'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('status', '=', 'active')
    .orderBy('id')
    .execute();
  return rows.filter((row) => cards.has(row.id)).map((row) => ({ accountId: row.id, roles: row.roles as Role[] })); // written only from ROLES
}

/** The readers of a threat's alarm and its record, with first and last day. */
function readersOf(
  tx: ActorTx,
  threat: Grouped,
  staff: readonly Colleague[],
  roster: readonly DutyPeriod[],
): readonly Reader[] {
  const isRostered = (accountId: string): boolean => roster.some((period) => period.accountId === accountId);
  const dayOf = (ms: number): string => todayIn(tx.timeZone, new Date(ms));
  const alarmed = staff.filter(
    ({ accountId, roles }) =>
      accountId === threat.raised_by || mayPerform(roles, 'answer_threat') || isRostered(accountId),
  );
  const by = { authorId: threat.raised_by, acknowledgedBy: threat.acknowledged_by ?? undefined };
  return [
    ...alarmed.map(({ accountId }) => ({ accountId, code: alarmGroup(threat.id), from: tx.today, until: undefined })),
    ...[...recordReaders(by, staff, roster, tx.now().getTime())].map(([accountId, { from, until }]) => ({
      accountId,
      code: recordGroup(threat.id),
      from: dayOf(from),
      until: until === undefined ? undefined : dayOf(until),
    })),
  ];
}

/** Updates the grants of one threat; an ended grant stays on record with its days. */
async function settle(tx: ActorTx, db: Kysely<Database>, id: string, wanted: readonly Reader[]): Promise<void> {
  const held = await db
    .selectFrom('account_grant')
    .select(['id', 'account_id', 'code', 'from_on', 'until_on'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('code', 'in', [alarmGroup(id), recordGroup(id)])
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', tx.today)]))
    .execute();
  const isHeld = (row: (typeof held)[number], reader: Reader): boolean =>
    row.account_id === reader.accountId &&
    row.code === reader.code &&
    row.from_on <= reader.from &&
    (row.until_on ?? undefined) === reader.until;
  const ended = held.filter((row) => !wanted.some((reader) => isHeld(row, reader))).map((row) => row.id);
  if (ended.length > 0)
    await db
      .updateTable('account_grant')
      .set({ until_on: addDays(tx.today, -1) })
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', 'in', ended)
      .execute();
  await admit(
    tx,
    db,
    wanted.filter((reader) => !held.some((row) => isHeld(row, reader))),
  );
}

async function admit(tx: ActorTx, db: Kysely<Database>, readers: readonly Reader[]): Promise<void> {
  if (readers.length === 0) return;
  const rows = readers.map(({ accountId, code, from, until }) => ({
    agency_id: tx.person.agencyId,
    // By the database: the ids this person receives afterwards must not disclose how many threats there are.
    id: sql<string>`gen_random_uuid()`,
    account_id: accountId,
    kind: 'compartment' as const,
    code,
    from_on: from,
    until_on: until ?? null,
  }));
  await db.insertInto('account_grant').values(rows).execute();
}
