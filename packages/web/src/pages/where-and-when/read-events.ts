import { decodeEvents, readCrimeEvents, type EventTable } from '@reeve/contract';
import { addressOf } from '../../api/address.ts';
import { ApiError, problemFrom } from '../../api/error.ts';
import { liftFor } from '../../api/renewal.ts';

export interface Question {
  readonly dataSetId?: string;
  readonly type?: string;
  /** Codes; left out: everywhere. */
  readonly area?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** Read events as columns. Where the session has ended, the person signs in over the page and the reading goes on. */
export async function readEvents(question: Question, signal: AbortSignal): Promise<EventTable> {
  const address = addressOf(readCrimeEvents, {}, { ...question });
  const lift = liftFor(readCrimeEvents);
  for (;;) {
    try {
      return decodeEvents(await bytesAt(address, signal));
    } catch (error) {
      if (!(error instanceof ApiError) || !(await lift(error))) throw error;
    }
  }
}

async function bytesAt(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', signal });
    if (response.ok) return await response.arrayBuffer();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
  }
  throw problemFrom(await response.json().catch(() => undefined), response.status);
}
