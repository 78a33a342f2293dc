import { useEffect, useState } from 'react';
import type { SlowAnswer, SlowQuestion } from './slow-work.ts';
import type { SlowReply } from './slow-worker.ts';

/** A question is put when the choice has been still for so long. */
const STILL_MS = 400;

export type Slow<A> =
  | { readonly state: 'idle' | 'working' | 'refused' }
  /** `stale`: it answers the question before, and the next is being worked on. */
  | { readonly state: 'done'; readonly answer: A };

/**
 * Answer a question in a worker of its own, so that the page goes on. Another question, or none, ends it.
 *
 * @param question undefined: nothing is asked; the same object is not asked again
 */
export function useSlow<Q extends SlowQuestion>(question: Q | undefined): Slow<Extract<SlowAnswer, { ask: Q['ask'] }>> {
  type Answer = Extract<SlowAnswer, { ask: Q['ask'] }>;
  const [known, setKnown] = useState<{ readonly of: Q; readonly reply: SlowReply }>();
  useEffect(() => {
    if (!question) return;
    let worker: Worker | undefined;
    const timer = setTimeout(() => {
      worker = new Worker(new URL('slow-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<SlowReply>) => {
        setKnown({ of: question, reply: data });
        worker?.terminate();
      });
      worker.addEventListener('error', () => setKnown({ of: question, reply: { refused: true } }));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(question);
    }, STILL_MS);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [question]);
  if (!question) return { state: 'idle' };
  if (known?.of !== question) return { state: 'working' };
  if ('refused' in known.reply) return { state: 'refused' };
  return { state: 'done', answer: known.reply.answer as Answer }; // a worker answers what it was asked
}
