import { endDuty, keepControlRoom, keepDuty, readDutyRoster } from '@reeve/contract';
import { mayBeOnDuty, mayPerform, ReeveError, type DutyPost } from '@reeve/domain';
import {
  activeRoles,
  controlRoom,
  dutyRoster,
  insertControlRoom,
  insertDutyPeriod,
  removeDutyPeriod,
  staffNames,
  syncThreatGroups,
  type ActorTx,
} from '@reeve/store';
import { handle, handleRegranting } from '../call/operation.ts';
import { wakeAlarms } from './raise.ts';

function requireKeeping(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_duty'))
    throw new ReeveError(
      'not_permitted',
      'Only a supervisor, a district commander or the head of intelligence changes the duty roster. Nothing was saved.',
    );
}

/** Longest entry on the roster: an outdated roster would alarm no one. */
const LONGEST_MS = 31 * 86_400_000;

export const readDutyRosterHandler = handle(readDutyRoster, (call) =>
  call.read(async (tx) => {
    const [rows, names, room] = [await dutyRoster(tx), await staffNames(tx), await controlRoom(tx)];
    const now = tx.now();
    call.consulted({
      action: 'view',
      objectKind: 'duty_roster',
      objectIds: rows.map((row) => row.id),
      resultCount: rows.length,
    });
    return {
      items: rows.map((row) => ({
        id: row.id,
        accountId: row.account_id,
        name: names.get(row.account_id) ?? '',
        post: row.post as DutyPost, // held by a constraint
        from: row.from_at.toISOString(),
        until: row.until_at.toISOString(),
        now: row.from_at <= now,
        keptBy: names.get(row.kept_by) ?? '',
      })),
      controlRoom: room
        ? { number: room.number, by: names.get(room.kept_by) ?? '', at: room.kept_at.toISOString() }
        : null,
    };
  }),
);

export const keepDutyHandler = handleRegranting(keepDuty, async (call) => {
  const reply = await call.write(async (tx) => {
    requireKeeping(tx);
    const { accountId, post } = call.input;
    const [from, until] = [new Date(call.input.from), new Date(call.input.until)];
    if (until <= from || until <= tx.now() || until.getTime() - from.getTime() > LONGEST_MS)
      throw new ReeveError(
        'invalid_input',
        'A duty ends after it begins, later than now, and lasts 31 days at most. Nothing was saved.',
        { fields: ['until'] },
      );
    const roles = await activeRoles(tx, accountId);
    if (!roles || !mayBeOnDuty(roles))
      throw new ReeveError(
        'invalid_input',
        'Choose a supervisor, a commander, the chief or a head of intelligence with an active account. Nothing was saved.',
        { fields: ['accountId'] },
      );
    const id = await insertDutyPeriod(tx, { accountId, post, from, until });
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'duty_roster', objectIds: [id] });
    return { id };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});

export const endDutyHandler = handleRegranting(endDuty, async (call) => {
  const reply = await call.write(async (tx) => {
    requireKeeping(tx);
    await removeDutyPeriod(tx, call.params.id);
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'duty_roster', objectIds: [call.params.id] });
    return { removed: true as const };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});

export const keepControlRoomHandler = handle(keepControlRoom, async (call) => {
  const reply = await call.write(async (tx) => {
    requireKeeping(tx);
    await insertControlRoom(tx, call.input.number);
    tx.audit({ action: 'alter', objectKind: 'duty_roster' });
    return { number: call.input.number };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
