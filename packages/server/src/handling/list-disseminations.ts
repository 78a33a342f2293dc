import { listDisseminations } from '@reeve/contract';
import { consentsFor, disseminationsOf } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { loadReleased } from './released.ts';
import { shown, wordingFor } from './shown-dissemination.ts';

/**
 * Lists to whom an object was sent or is to be sent, on which grounds, and what its provider has permitted.
 *
 * @throws ReeveError not_found — the object is not visible
 */
export const listDisseminationsHandler = handle(listDisseminations, (call) =>
  call.read(async (tx) => {
    const { kind, id } = call.params;
    const { personal } = await loadReleased(tx, kind, id);
    const wording = await wordingFor(tx, call.language);
    const [sent, consents] = [await disseminationsOf(tx, id), await consentsFor(tx, id)];
    call.consulted({ action: 'view', objectKind: kind, objectIds: [id], fieldsShown: ['disseminations'] });
    return {
      disseminations: sent.map((one) => shown(tx, one, wording)),
      consents: consents.map((one) => ({
        consent: one.kind,
        recipient: one.recipient,
        givenBy: one.given_by,
        givenReference: one.given_reference,
        recordedBy: wording.names.get(one.recorded_by) ?? '',
        at: one.recorded_at.toISOString(),
      })),
      personal,
    };
  }),
);
