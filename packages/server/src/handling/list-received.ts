import { listReceived } from '@reeve/contract';
import type { NoticeGround } from '@reeve/domain';
import { copiesHeld, listNotices } from '@reeve/store';
import { handle } from '../call/operation.ts';
import type { Released } from './released.ts';

const SHOWN = 200;

/** Lists what was sent to the account of a recipient, recalled and corrected, newest first. */
export const listReceivedHandler = handle(listReceived, (call) =>
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
);
