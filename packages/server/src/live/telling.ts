import type { ActorTx } from '@reeve/store';
import { liveOf } from './live.ts';

/** Say that something of a document changed under a label. */
export type Tell = (documentId: string, labelId: number) => void;

/** `call.write`, and when it is committed whoever may see what changed is told that something did. A reply from memory tells nobody. */
export async function telling<Reply>(
  call: {
    readonly deps: Parameters<typeof liveOf>[0];
    readonly write: (work: (tx: ActorTx) => Promise<Reply>) => Promise<Reply>;
  },
  work: (tx: ActorTx, tell: Tell) => Promise<Reply>,
): Promise<Reply> {
  const changes = new Map<string, readonly [string, number]>();
  const reply = await call.write((tx) => {
    changes.clear(); // what an attempt that was rolled back would have told
    return work(tx, (documentId, labelId) => changes.set(`${documentId} ${labelId}`, [documentId, labelId]));
  });
  const live = liveOf(call.deps);
  for (const [documentId, labelId] of changes.values()) live.changed(documentId, labelId);
  return reply;
}
