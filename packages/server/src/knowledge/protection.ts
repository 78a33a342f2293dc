import { moveProtection, protectAddress } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  askToLift,
  keepProtection,
  liftProtection,
  NAMING_PROPERTIES,
  protectAddress as storedProtection,
  protectionOf,
  readsProtectedFile,
  type ActorTx,
} from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';

export const protectAddressHandler = handle(protectAddress, (call) =>
  call.write(async (tx) => {
    requireKeeper(tx);
    const { id, kind, members, statements } = await requireOpenEntity(tx, call.params.id);
    if (kind !== 'address')
      throw new ReeveError('state_forbids', 'Only an address can be protected. Nothing was changed.');
    const names = statements.flatMap(({ subject_id: subject, property, value }) =>
      members.includes(subject) && isNaming(property) && value !== null ? [value] : [],
    );
    await storedProtection(tx, { entityIds: members, names: [...names, ...call.input.spellings] }, call.input.reason);
    tx.audit({ action: 'restrict', objectKind: 'entity', objectIds: [id], because: 'address_protected' });
    return { done: true as const };
  }),
);

export const moveProtectionHandler = handle(moveProtection, (call) =>
  call.write(async (tx) => {
    requireKeeper(tx);
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

const isNaming = (property: string): boolean => NAMING_PROPERTIES.some((one) => one === property);

/** The same refusal for every id: it does not disclose whether there is one. */
function requireKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'protect_address') || !readsProtectedFile(tx))
    throw new ReeveError('not_permitted', 'You do not keep the file of protected addresses. Nothing was changed.');
}
