import { readDutyRoster } from '@reeve/contract';
import type { DutyPost } from '@reeve/domain';
import { controlRoom, dutyRoster, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';

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
