import { listNoticesInForce } from '@reeve/contract';
import { whichInForce } from '@reeve/store';
import { handle } from '../call/operation.ts';

/** Of the notices that a phone keeps, those that are in force now. */
export const noticesInForce = handle(listNoticesInForce, (call) =>
  call.read(async (tx) => {
    const ids = await whichInForce(tx, call.query.ids.split(','));
    call.consulted({ action: 'search', objectKind: 'notice', objectIds: [...ids], resultCount: ids.length });
    return { items: ids.map((id) => ({ id })) };
  }),
);
