import { listStaff } from '@reeve/contract';
import { mayOwn, mayPerform } from '@reeve/domain';
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
    const keepsRecipients = mayPerform(tx.actor.roles, 'keep_recipients');
    return {
      items: cards.map((card) => {
        const roles = active.get(card.id) ?? [];
        const isPartner = keepsRecipients ? { isPartner: roles.includes('partner') } : {};
        return { ...card, isOwner: mayOwn('task', roles), ...isPartner };
      }),
    };
  }),
);
