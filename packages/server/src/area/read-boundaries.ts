import { readBoundaries } from '@reeve/contract';
import { areasByCode } from '@reeve/store';
import { handle } from '../call/operation.ts';

/** Shows the boundaries of some areas, from any set that the reader can see; areas without one are left out. */
export const readBoundariesHandler = handle(readBoundaries, (call) =>
  call.read(async (tx) => {
    const { codes } = call.query;
    const rows = await areasByCode(tx, typeof codes === 'string' ? [codes] : codes);
    // An area of two sets is drawn once.
    const drawn = rows.filter(({ code }, at) => rows.findIndex((one) => one.code === code) === at);
    call.consulted({ action: 'view', objectKind: 'area_set', resultCount: drawn.length });
    return { areas: drawn };
  }),
);
