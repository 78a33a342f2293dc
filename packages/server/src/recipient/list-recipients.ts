import { listRecipients } from '@reeve/contract';
import { mayReadRecipients, ReeveError, type RecipientKind } from '@reeve/domain';
import { listRecipients as storedRecipients, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Lists the register of recipients with the ended ones, for those who can read it.
 *
 * @throws ReeveError not_permitted — for others
 */
export const listRecipientsHandler = handle(listRecipients, (call) =>
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
);
