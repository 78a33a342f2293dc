import { answerSlowly, type SlowAnswer, type SlowQuestion } from './slow-work.ts';

/** What a worker says: an answer, or that there is none. */
export type SlowReply = { readonly answer: SlowAnswer } | { readonly refused: true };

// This file runs as a worker of the page and nowhere else.
const here = globalThis as unknown as {
  onmessage: (event: MessageEvent<SlowQuestion>) => void;
  postMessage: (reply: SlowReply) => void;
};
here.onmessage = ({ data }) => {
  try {
    here.postMessage({ answer: answerSlowly(data) });
  } catch {
    here.postMessage({ refused: true });
  }
};
