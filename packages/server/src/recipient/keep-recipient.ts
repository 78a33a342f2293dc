import { keepRecipient } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { insertRecipient, partnerAccount, updateRecipient } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireKeeping } from './require-keeping.ts';

/**
 * Adds a recipient to the register or changes one, for the head of intelligence. Earlier disseminations keep the name
 * and kind they had.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the account to link is no active partner of the
 * agency; state_forbids — the recipient has ended
 */
export const keepRecipientHandler = handle(keepRecipient, (call) =>
  call.write(async (tx) => {
    requireKeeping(tx);
    const { id, restsOn, validUntil, partnerAccountId, ...kept } = call.input;
    if (partnerAccountId !== null && !(await partnerAccount(tx, partnerAccountId)))
      throw new ReeveError(
        'invalid_input',
        'Only an active account of your agency with the role partner can be linked to a recipient. Nothing was saved.',
        { fields: ['partnerAccountId'] },
      );
    const row = { ...kept, rests_on: restsOn, valid_until: validUntil, partner_account_id: partnerAccountId };
    if (id === undefined) {
      const made = await insertRecipient(tx, row);
      tx.audit({ action: 'create', objectKind: 'recipient', objectIds: [made] });
      return { id: made };
    }
    await updateRecipient(tx, id, row);
    tx.audit({ action: 'alter', objectKind: 'recipient', objectIds: [id] });
    return { id };
  }),
);
