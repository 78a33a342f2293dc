import { decodeEvents, readCrimeEvents, type EventTable } from '@reeve/contract';
import type { QueryClient } from '@tanstack/react-query';
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

/** What the page reads a message for; the last of each use is kept. */
export type Use = 'asked' | 'beside' | 'area';

interface KeptMessage {
  readonly address: string;
  readonly tag: string;
  readonly message: ArrayBuffer;
}
const keptKey = (use: Use) => [readCrimeEvents.name, 'message', use] as const;

/**
 * Read events as columns. Where the session has ended, the person signs in over the page and the reading goes on.
 *
 * The server is always asked, and logs it; what it would send unchanged is taken from memory. The browser's own cache would
 * write crimes to the disk, where they outlast the session; the cache of this page ends with it.
 */
export async function readEvents(
  question: Question,
  { signal, client }: { readonly signal: AbortSignal; readonly client: QueryClient },
  use: Use,
): Promise<EventTable> {
  const address = addressOf(readCrimeEvents, {}, { ...question });
  const lift = liftFor(readCrimeEvents);
  for (;;) {
    try {
      const kept = client.getQueryData<KeptMessage>(keptKey(use));
      const read = await messageAt(address, kept?.address === address ? kept : undefined, signal);
      if (read.tag !== '') client.setQueryData<KeptMessage>(keptKey(use), read);
      return decodeEvents(read.message);
    } catch (error) {
      if (!(error instanceof ApiError) || !(await lift(error))) throw error;
    }
  }
}

async function messageAt(address: string, kept: KeptMessage | undefined, signal: AbortSignal): Promise<KeptMessage> {
  let response: Response;
  try {
    const headers = kept ? { 'if-none-match': kept.tag } : {};
    response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', headers, signal });
    if (kept && response.status === 304) return kept;
    if (response.ok) return { address, tag: response.headers.get('etag') ?? '', message: await response.arrayBuffer() };
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
  }
  throw problemFrom(await response.json().catch(() => undefined), response.status);
}
