import { search } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { find } from './find.ts';

export const searchHandler = handle(search, (call) =>
  call.read(async (tx) => {
    const { limit, ...query } = call.query;
    const found = await find(tx, call.language, query, { limit });
    call.consulted({
      action: 'search',
      objectKind: query.kind ?? 'any',
      objectIds: found.items.map((hit) => hit.id),
      resultCount: found.items.length,
    });
    return found;
  }),
);
