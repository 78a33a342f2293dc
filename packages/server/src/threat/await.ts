import { awaitThreats } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { wokenWithin } from '../live/await-changes.ts';
import { liveOf } from '../live/live.ts';
import { handle } from '../operation.ts';
import { authenticate } from '../session/authenticate.ts';
import { openAlarms } from './alarm.ts';

/** A change by another server, a moment of escalation or a moved exercise clock is seen after so long at most. */
const LOOK_AGAIN_MS = 4_000;

/** What waits for alarms of an agency is woken by this key. */
export const alarmKey = (agencyId: string): string => `threats of ${agencyId}`;

/**
 * Wait for a change of the alarms on the reader's screen. What is shown goes into the log; that nothing has changed does not, for
 * every open page asks all day. No connection to the database is held meanwhile.
 */
export const awaitThreatsHandler = handle(awaitThreats, async (call) => {
  if (call.person.purpose === undefined)
    throw new ReeveError('purpose_needed', 'State your purpose first: without one no alarm reaches this page.');
  const live = liveOf(call.deps);
  const until = performance.now() + call.query.wait * 1000;
  for (;;) {
    const wait = live.wait(alarmKey(call.person.agencyId));
    try {
      const { items, ...shown } = await call.read(openAlarms);
      const leftMs = until - performance.now();
      const isNew = shown.mark !== call.query.since;
      if (isNew || leftMs <= 0 || call.request.raw.destroyed) {
        if (isNew && items.length > 0)
          call.consulted({
            action: 'view',
            objectKind: 'threat',
            objectIds: items.map(({ id }) => id),
            resultCount: items.length,
          });
        return { ...shown, dutyCommanders: [...shown.dutyCommanders], items: isNew ? [...items] : null };
      }
      await wokenWithin(wait.woken, Math.min(leftMs, LOOK_AGAIN_MS));
    } finally {
      wait.giveUp();
    }
    await authenticate(call.deps, call.request, false);
  }
});
