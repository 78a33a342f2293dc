import type { ActorTx } from '@reeve/store';
import { liveOf } from './live.ts';

/** Reports that something of a document changed under a label. */
export type Tell = (documentId: string, labelId: number) => void;

/** As `call.write`; after the commit it notifies everyone who can see the change. A replayed reply notifies no one. */
export async function telling<Reply>(
  call: {
    readonly deps: Parameters<typeof liveOf>[0];
    readonly write: (work: (tx: ActorTx) => Promise<Reply>) => Promise<Reply>;
  },
  work: (tx: ActorTx, tell: Tell) => Promise<Reply>,
): Promise<Reply> {
  const changes = new Map<string, readonly [string, number]>();
  const reply = await call.write((tx) => {
    changes.clear(); // discards the notifications of a rolled-back attempt
    return work(tx, (documentId, labelId) => changes.set(`${documentId} ${labelId}`, [documentId, labelId]));
  });
  const live = liveOf(call.deps);
  for (const [documentId, labelId] of changes.values()) live.changed(documentId, labelId);
  return reply;
}
