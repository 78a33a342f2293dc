import { protectAddress } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { NAMING_PROPERTIES, protectAddress as storedProtection } from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { requireProtectionKeeper } from './protection.ts';

export const protectAddressHandler = handle(protectAddress, (call) =>
  call.write(async (tx) => {
    requireProtectionKeeper(tx);
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

const isNaming = (property: string): boolean => NAMING_PROPERTIES.some((one) => one === property);
