import { awaitThreats } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { hungUp, wokenWithin } from '../live/await-changes.ts';
import { liveOf } from '../live/live.ts';
import { handle } from '../call/operation.ts';
import { authenticate, sessionOf } from '../call/authenticate.ts';
import { openAlarms } from './alarm.ts';
import { LOOK_AGAIN_MS, pulseOf } from './pulse.ts';

/** The key that wakes requests waiting for alarms of an agency. */
export const alarmKey = (agencyId: string): string => `threats of ${agencyId}`;

/**
 * Waits for a change of the alarms on the reader's screen. Shown alarms are logged; an answer without changes is not, because every open
 * page asks all day. No connection to the database is held meanwhile.
 */
export const awaitThreatsHandler = handle(awaitThreats, async (call) => {
  if (call.person.purpose === undefined)
    throw new ReeveError('purpose_needed', 'State your purpose first: without one no alarm reaches this page.');
  const live = liveOf(call.deps);
  const until = performance.now() + call.query.wait * 1000;
  for (;;) {
    const wait = live.wait(alarmKey(call.person.agencyId));
    try {
      // Read before the alarms, so that a change between the two is noticed.
      const pulse = call.query.wait === 0 ? '' : await pulseOf(call);
      const { items, ...shown } = await call.read(openAlarms);
      const isNew = shown.mark !== call.query.since;
      if (isNew || performance.now() >= until || call.http.raw.destroyed) {
        if (isNew && items.length > 0)
          call.consulted({
            action: 'view',
            objectKind: 'threat',
            objectIds: items.map(({ id }) => id),
            resultCount: items.length,
          });
        return { ...shown, dutyCommanders: [...shown.dutyCommanders], items: isNew ? [...items] : null };
      }
      const woken = Promise.race([wait.woken, hungUp(call.http)]);
      await changed(woken, until, async () => call.http.raw.destroyed || (await pulseOf(call)) !== pulse);
    } finally {
      wait.giveUp();
    }
    // A session that has ended gets no further answer.
    await authenticate(call.deps, call.request, await sessionOf(call.deps, call.request), false);
  }
});

/** Waits until woken, until a poll finds a change, or until the time is up. */
async function changed(woken: Promise<void>, until: number, look: () => Promise<boolean>): Promise<void> {
  let isWoken = false;
  void woken.then(() => (isWoken = true));
  for (;;) {
    const leftMs = until - performance.now();
    if (leftMs <= 0) return;
    await wokenWithin(woken, Math.min(leftMs, LOOK_AGAIN_MS));
    if (isWoken || (await look())) return;
  }
}
