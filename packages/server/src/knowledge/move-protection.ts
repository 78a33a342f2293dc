import { moveProtection } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { askToLift, keepProtection, liftProtection, protectionOf } from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { requireProtectionKeeper } from './protection.ts';

export const moveProtectionHandler = handle(moveProtection, (call) =>
  call.write(async (tx) => {
    requireProtectionKeeper(tx);
    const { id, members } = await requireOpenEntity(tx, call.params.id);
    const protection = await protectionOf(tx, members);
    if (!protection) throw new ReeveError('state_forbids', 'This address is not protected. Nothing was changed.');
    const { step, reason } = call.input;
    const askedBy = protection.lift_asked_by;
    if (step === 'ask') {
      if (askedBy !== null)
        throw new ReeveError('conflict', 'Lifting it has been asked for already. Nothing was saved.');
      await askToLift(tx, protection, reason);
    } else {
      if (askedBy === null)
        throw new ReeveError('state_forbids', 'No one has asked to lift this protection. Nothing was changed.');
      if (askedBy === tx.person.accountId)
        throw new ReeveError('same_person', 'Another person decides on your request. Nothing was changed.');
      await (step === 'lift' ? liftProtection(tx, protection) : keepProtection(tx, protection));
    }
    tx.audit({
      action: 'review',
      objectKind: 'entity',
      objectIds: [id],
      because: `protection_${step}`,
      justification: reason,
    });
    return { done: true as const };
  }),
);
