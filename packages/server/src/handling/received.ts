import { listReceived, readReceived } from '@reeve/contract';
import { titleIn, type NoticeGround } from '@reeve/domain';
import { acknowledgedAt, copiesHeld, listNotices, loadCopy, noticeOf, readCodeLists, staffNames } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import type { Released } from './released.ts';

const SHOWN = 200;

/** What the account of a recipient reads: notices of disseminations and recalls, and the copies sent word for word. */
export const receivedHandlers = [
  handle(listReceived, (call) =>
    call.read(async (tx) => {
      const [notices, copies] = [await listNotices(tx, SHOWN), await copiesHeld(tx)];
      call.consulted({
        action: 'view',
        objectKind: 'dissemination',
        objectIds: notices.map((one) => one.dissemination_id),
        fieldsShown: ['notices'],
        resultCount: notices.length,
      });
      return {
        items: notices.map((one) => ({
          disseminationId: one.dissemination_id,
          kind: one.kind as 'sent' | 'recalled' | 'corrected', // held by a constraint
          ground: one.ground as NoticeGround | null, // as above
          objectKind: one.object_kind as Released['kind'], // written only from a released object
          reference: one.object_reference,
          reason: one.reason,
          at: one.at.toISOString(),
          acknowledgedAt: one.acknowledged_at?.toISOString() ?? null,
          readable: copies.has(one.dissemination_id),
        })),
      };
    }),
  ),
  handle(readReceived, (call) =>
    call.read(async (tx) => {
      const copy = await loadCopy(tx, call.params.id);
      const [notice, acknowledged] = [await noticeOf(tx, copy.dissemination_id), await acknowledgedAt(tx, copy.dissemination_id)]; // prettier-ignore
      const label = tx.partsOf(copy.label_id);
      const isOpen = label.conditions === '' || acknowledged !== null;
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
  ),
];
