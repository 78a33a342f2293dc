import { createNomination } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { admitTo, callGroup, insertEdge, insertRecord, isDelegationCode } from '@reeve/store';
import { handleRegranting } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { bodyOf } from '../document-row.ts';
import { steered } from '../steered.ts';
import type { NominationBody } from './nomination-row.ts';

/**
 * Records a nominee of a State or organisation, for a person who leads the review. A nominee with an account sees the
 * nomination and not yet the document.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the code of the delegation is not one
 */
export const createNominationHandler = handleRegranting(createNomination, (call) =>
  telling(call, async (tx, tell) => {
    const document = await steered(tx, call.params.id);
    const { accountId, gender, until, ...given } = call.input;
    if (given.delegation !== '' && !isDelegationCode(given.delegation))
      throw new ReeveError('invalid_input', 'A delegation is named by capital letters and digits, as FR or UNODC.', {
        fields: ['delegation'],
      });
    const asked = bodyOf(document).call;
    const body: NominationBody = {
      ...given,
      documentId: document.id,
      documentReference: document.reference,
      documentTitle: document.title,
      call: asked && { text: asked.text, closesOn: asked.closesOn },
      accountId: accountId ?? null,
      gender: gender ?? null,
      until: until ?? null,
      memberId: null,
    };
    // Its group is the call's alone: the nominee sees the nomination and not yet the document.
    const made = await insertRecord(tx, 'nomination', {
      title: `${given.name} (${given.nominatedBy})`,
      state: 'nominated',
      body,
      cites: [],
      marking: { ...tx.partsOf(document.label_id), compartments: [callGroup(document.reference)] },
      ownerId: accountId,
      dueOn: asked?.closesOn,
    });
    const end = { kind: 'document' as const, id: document.id, labelId: document.label_id };
    await insertEdge(tx, { kind: 'nomination', id: made.id, labelId: made.labelId }, 'serves', end);
    tell(document.id, made.labelId);
    // A nominee with an account gets rights, and that is the act on record.
    if (accountId === undefined)
      tx.audit({ action: 'create', objectKind: 'nomination', objectIds: [made.id], because: 'nominated' });
    else await admitTo(tx, document, accountId, [callGroup(document.reference)], undefined);
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);
