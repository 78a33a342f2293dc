import { listStaff } from '@reeve/contract';
import { mayOwn } from '@reeve/domain';
import { rolesOfActive, staffCards } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const listStaffHandler = handle(listStaff, (call) =>
  call.read(async (tx) => {
    call.consulted({ action: 'view', objectKind: 'staff' });
    const cards = await staffCards(tx);
    const active = await rolesOfActive(
      tx,
      cards.map(({ id }) => id),
    );
    return { items: cards.map((card) => ({ ...card, isOwner: mayOwn('task', active.get(card.id) ?? []) })) };
  }),
);
