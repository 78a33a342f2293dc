import { isReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { haveEventsChanged, markChanged, type ReadingCall } from './event/run.ts';
import { isOfEvents, type RunBody } from './run-body.ts';
import { runWeekly } from './weekly.ts';

/** Whether the rows of a run have changed since, as far as it can be seen at once. */
type Staleness = boolean | 'compare';

/** Returns whether the rows of a run have changed since; `compare` if only a comparison of each will show (`settleStale`). */
export async function staleness(tx: ActorTx, run: RunBody): Promise<Staleness> {
  if (isOfEvents(run)) return markChanged(tx, run.parameters, run);
  try {
    return (await runWeekly(tx, run.parameters)).inputDigest !== run.inputDigest;
  } catch (error) {
    // Data that no longer support the run at all have changed.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids')) return true;
    throw error;
  }
}

/** True if the rows of a run have changed since: everything that cites it is then marked "stale". Asked outside a transaction. */
export async function settleStale(call: ReadingCall, stale: Staleness, run: RunBody): Promise<boolean> {
  if (stale !== 'compare') return stale;
  return isOfEvents(run) && haveEventsChanged(call, run.parameters, run);
}
