import { keepControlRoom } from '@reeve/contract';
import { insertControlRoom } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireKeeping } from './duty.ts';
import { wakeAlarms } from './raise.ts';

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
