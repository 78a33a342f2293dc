import { isReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { haveEventsChanged } from './event/run.ts';
import { isOfEvents, type RunBody } from './run-body.ts';
import { runWeekly } from './weekly.ts';

/** True if the rows of a run have changed since: everything that cites it is then marked "stale". */
export async function isStale(tx: ActorTx, run: RunBody): Promise<boolean> {
  if (isOfEvents(run)) return haveEventsChanged(tx, run.parameters, run);
  try {
    return (await runWeekly(tx, run.parameters)).inputDigest !== run.inputDigest;
  } catch (error) {
    // Data that no longer support the run at all have changed.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids')) return true;
    throw error;
  }
}
