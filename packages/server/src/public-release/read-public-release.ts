import { readPublicRelease } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { wording } from './release-wording.ts';
import { loadRelease, releaseShown } from './shown.ts';

/**
 * Shows one release: its numbers as printed, never the counts behind them.
 *
 * @throws ReeveError not_found — as `loadRelease`
 */
export const readPublicReleaseHandler = handle(readPublicRelease, (call) =>
  call.read(async (tx) => {
    const found = await loadRelease(tx, call.params.id);
    call.consulted({ action: 'view', objectKind: 'public_release', objectIds: [found.row.id] });
    return releaseShown(tx, found, await wording(tx, call.language));
  }),
);
