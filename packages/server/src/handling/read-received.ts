import { readReceived } from '@reeve/contract';
import { titleIn, type NoticeGround } from '@reeve/domain';
import { isAcknowledged, loadCopy, noticeOf, readCodeLists, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { markingOf } from '../marking.ts';
import type { Released } from './released.ts';

/**
 * Shows the account of a recipient the exact text that was sent to it. If there are conditions, the text opens when
 * they are acknowledged.
 *
 * @throws ReeveError not_found — as `loadCopy`
 */
export const readReceivedHandler = handle(readReceived, (call) =>
  call.read(async (tx) => {
    const copy = await loadCopy(tx, call.params.id);
    const [notice, acknowledged] = [await noticeOf(tx, copy.dissemination_id), await isAcknowledged(tx, copy.dissemination_id)]; // prettier-ignore
    const label = tx.partsOf(copy.label_id);
    const isOpen = label.conditions === '' || acknowledged;
    const { legalBases } = codeListsOf(await readCodeLists(tx));
    const basis = legalBases.find(({ code }) => code === copy.legal_basis);
    call.consulted({
      action: 'view',
      objectKind: 'dissemination',
      objectIds: [copy.dissemination_id],
      fieldsShown: [isOpen ? 'text' : 'conditions'],
    });
    return {
      objectKind: copy.object_kind as Released['kind'], // written only from a released object
      reference: copy.object_reference,
      title: copy.title,
      marking: markingOf(label),
      text: isOpen
        ? { sections: [...copy.content.sections], persons: copy.content.persons && [...copy.content.persons] }
        : null,
      grades: copy.grades,
      asOf: copy.as_of,
      completeness: copy.completeness,
      legalBasisTitle: basis ? titleIn(call.language, basis) : '',
      sentBy: (await staffNames(tx)).get(copy.sent_by) ?? '',
      at: copy.at.toISOString(),
      until: copy.visible_until === 'infinity' ? null : copy.visible_until,
      corrected: notice?.kind === 'corrected' ? (notice.ground as NoticeGround) : null, // held by a constraint
      acknowledgedAt: notice?.acknowledged_at?.toISOString() ?? null,
    };
  }),
);
