import { awaitChanges } from '@reeve/contract';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { authenticate, sessionOf } from '../call/authenticate.ts';
import { liveOf } from './live.ts';
import type { FastifyReply } from 'fastify';

/**
 * Waits until something of a document changes that the reader can see. At every change the session is checked and the mark is counted again
 * under the reader's rights at that moment: changes out of sight are not reported, and once rights or session end, nothing is. No
 * connection to the database is held meanwhile.
 */
export const awaitChangesHandler = handle(awaitChanges, async (call) => {
  const live = liveOf(call.deps);
  const { id } = call.params;
  const until = performance.now() + call.query.wait * 1000;
  for (;;) {
    const wait = live.wait(id);
    try {
      const mark = await call.read(async (tx) => live.markOf((await loadRecord(tx, 'document', id)).id, tx.reads));
      const leftMs = until - performance.now();
      if (mark !== call.query.since || leftMs <= 0 || call.http.raw.destroyed) {
        call.consulted({ action: 'view', objectKind: 'document', objectIds: [id] });
        return { mark };
      }
      await wokenWithin(Promise.race([wait.woken, hungUp(call.http)]), leftMs);
    } finally {
      wait.giveUp();
    }
    await authenticate(call.deps, call.request, await sessionOf(call.deps, call.request), false);
  }
});

/** Resolves when the client has disconnected or the answer has left. */
export const hungUp = ({ raw }: FastifyReply): Promise<void> =>
  new Promise((resolve) => void raw.once('close', () => resolve()));

/** Waits until woken, at most that long. */
export async function wokenWithin(woken: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([woken, over]);
  clearTimeout(timer);
}
