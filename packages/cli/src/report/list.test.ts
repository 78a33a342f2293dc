import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReportRow } from '@reeve/contract';
import { afterEach, expect, test } from 'vitest';
import { main } from '../main.ts';

let server: http.Server | undefined;
afterEach(() => server?.close());

const ROW: Omit<ReportRow, 'id' | 'reference'> = {
  state: 'collated',
  subject: 'Watches offered for sale',
  unit: 'Patrol',
  mine: false,
  marking: {
    classification: 'restricted',
    handling: { codes: ['H0'], conditions: '' },
    tlp: null,
    groups: [],
    purposeGroup: 'P2',
  },
  priority: null,
  submittedAt: null,
  reviewOn: null,
  grade: null,
  provisional: false,
  areaCode: null,
  topic: null,
  happenedOn: null,
};
const rowAt = (at: number): ReportRow => ({
  ...ROW,
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  reference: `RP-${at}`,
});

/** A server with so many reports, in pages as they are asked for. */
async function serve(reports: number): Promise<string> {
  server = http.createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [from, limit] = [Number(searchParams.get('cursor') ?? 0), Number(searchParams.get('limit'))];
    const items = Array.from({ length: Math.min(limit, reports - from) }, (_, at) => rowAt(from + at));
    const next = from + limit < reports ? String(from + limit) : null;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ items, next }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

test('lists as many reports as were asked for, over several pages, and says that there are more', async () => {
  const env = { REEVE_URL: await serve(900), REEVE_TOKEN: 'token of the tests', XDG_CONFIG_HOME: '/nowhere' };
  const out: string[] = [];
  const args = ['report', 'list', '--limit', '450', '--json'];
  expect(await main(args, { env, out: (text) => out.push(text), err: () => undefined })).toBe(0);
  const { items, next } = JSON.parse(out.join('\n')) as { items: ReportRow[]; next: string | null }; // documented
  expect(items.map(({ reference }) => reference)).toEqual(Array.from({ length: 450 }, (_, at) => `RP-${at}`));
  expect(next).toBe('450');
});
