import { encodeEvents, type EventTexts } from '@reeve/contract';
import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEvents, type Question, type Use } from './read-events.ts';

/** A message of so many events, and a tag that names it. */
function messageOf(n: number): { readonly body: BodyInit; readonly tag: string } {
  const blank: EventTexts = { values: [''], codes: new Uint8Array(n) };
  const parts = encodeEvents({
    n,
    id: new Uint8Array(16 * n),
    fromMin: new Float64Array(n),
    toMin: new Float64Array(n),
    lon: new Float64Array(n),
    lat: new Float64Array(n),
    coded: Object.fromEntries(CODED_COLUMNS.map((name) => [name, blank])) as Record<CodedColumnName, EventTexts>, // one entry a name
  });
  return { body: new Blob(parts.map((part) => new Uint8Array(part))), tag: `W/"${n}"` };
}

/** A server whose crimes change: it answers 304 to the tag of what it would send. */
let crimes = 3;
let asked: { readonly address: string; readonly tag: string | null; readonly cache: string; readonly status: number }[];
let client: QueryClient;
beforeEach(() => {
  asked = [];
  crimes = 3;
  client = new QueryClient();
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const tag = new Headers(init.headers).get('if-none-match');
    const now = messageOf(crimes);
    const status = tag === now.tag ? 304 : 200;
    asked.push({ address, tag, cache: init.cache ?? '', status });
    return new Response(status === 304 ? null : now.body, { status, headers: { etag: now.tag } });
  });
});
afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

const read = async (question: Question = {}, use: Use = 'asked'): Promise<number> =>
  (await readEvents(question, { client, signal: new AbortController().signal }, use)).n;
const statuses = (): readonly number[] => asked.map(({ status }) => status);

test('the server is asked each time, and sends only what has changed', async () => {
  expect([await read(), await read()]).toEqual([3, 3]);
  crimes = 5;
  expect([await read(), await read()]).toEqual([5, 5]);
  expect(statuses()).toEqual([200, 304, 200, 304]);
});

test('another question, or another use, does not name the tag of the first', async () => {
  await read({ type: 'theft' });
  await read({ type: 'robbery' });
  await read({ type: 'robbery' }, 'beside');
  expect(asked.map(({ tag }) => tag)).toEqual([null, null, null]);
  // The overlay on the crimes does not evict the answer to the question.
  await read({ type: 'robbery' });
  expect(statuses()).toEqual([200, 200, 200, 304]);
});

test('after the cache of the page is cleared, as at sign-out, everything is sent again', async () => {
  await read();
  client.clear();
  await read();
  expect(asked.map(({ tag, status }) => [tag, status])).toEqual([
    [null, 200],
    [null, 200],
  ]);
});

test('the browser writes nothing to its disk', async () => {
  await read();
  await read();
  expect(asked.map(({ cache }) => cache)).toEqual(['no-store', 'no-store']);
});
