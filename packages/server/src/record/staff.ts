import { listStaff } from '@reeve/contract';
import { staffCards } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const listStaffHandler = handle(listStaff, (call) =>
  call.read(async (tx) => {
    call.consulted({ action: 'view', objectKind: 'staff' });
    return { items: [...(await staffCards(tx))] };
  }),
);
