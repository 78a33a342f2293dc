import { answerSlowly, type SlowAnswer, type SlowQuestion } from './slow-work.ts';

/** What a worker says: an answer, or that there is none. */
export type SlowReply = { readonly answer: SlowAnswer } | { readonly refused: true };

// This file runs as a worker of the page and nowhere else.
const here = globalThis as unknown as Pick<Worker, 'addEventListener' | 'postMessage'>;

function reply(said: SlowReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers only its page
  here.postMessage(said);
}

here.addEventListener('message', ({ data }: MessageEvent<SlowQuestion>) => {
  try {
    reply({ answer: answerSlowly(data) });
  } catch {
    reply({ refused: true });
  }
});
