import { listThreats } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { allAlarms } from './alarm.ts';

export const listThreatsHandler = handle(listThreats, (call) =>
  call.read(async (tx) => {
    const items = await allAlarms(tx);
    call.consulted({
      action: 'view',
      objectKind: 'threat',
      objectIds: items.map(({ id }) => id),
      resultCount: items.length,
    });
    return { items: [...items] };
  }),
);
