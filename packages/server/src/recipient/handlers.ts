import { endRecipient, keepRecipient, listRecipients } from '@reeve/contract';
import { mayPerform, mayReadRecipients, ReeveError, type RecipientKind } from '@reeve/domain';
import {
  endRecipient as storedEnd,
  insertRecipient,
  listRecipients as storedRecipients,
  partnerAccount,
  staffNames,
  updateRecipient,
  type ActorTx,
} from '@reeve/store';
import { handle } from '../call/operation.ts';

function requireKeeping(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_recipients'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence changes the register of recipients. Nothing was saved.',
    );
}

export const recipientHandlers = [
  handle(listRecipients, (call) =>
    call.read(async (tx) => {
      if (!mayReadRecipients(tx.actor.roles))
        throw new ReeveError('not_permitted', 'Your role does not read the register of recipients.');
      const [rows, names] = [await storedRecipients(tx), await staffNames(tx)];
      call.consulted({
        action: 'view',
        objectKind: 'recipient',
        objectIds: rows.map((row) => row.id),
        resultCount: rows.length,
      });
      return {
        items: rows.map((row) => ({
          id: row.id,
          name: row.name,
          kind: row.kind as RecipientKind, // held by a constraint
          state: row.state,
          contact: row.contact,
          restsOn: row.rests_on,
          validUntil: row.valid_until,
          partnerAccountId: row.partner_account_id,
          keptBy: names.get(row.kept_by) ?? '',
          keptAt: row.kept_at.toISOString(),
          endedAt: row.ended_at?.toISOString() ?? null,
          endedBecause: row.ended_because,
        })),
      };
    }),
  ),
  handle(keepRecipient, (call) =>
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
  ),
  handle(endRecipient, (call) =>
    call.write(async (tx) => {
      requireKeeping(tx);
      const endedAt = await storedEnd(tx, call.params.id, call.input.reason);
      tx.audit({ action: 'alter', objectKind: 'recipient', objectIds: [call.params.id] });
      return { endedAt: endedAt.toISOString() };
    }),
  ),
];
