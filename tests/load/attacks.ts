import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { awaitChanges, listReports, readCrimeEvents, readOpenApi, search, signIn, uploadImport } from '@reeve/contract';
import { delimited, makeEvents, workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { urlOf } from '@reeve/testing/world.ts';
import type { Ground } from './ground.ts';
import { WORDS } from './mix.ts';

export type Target = Pick<Ground, 'origin' | 'attackers' | 'documentId'>;
/** Begins an attack; the returned function ends it. */
export type Attack = (target: Target) => () => void;

/** Addresses of an attack: from a single one, the limits of an address would block it. */
const ADDRESSES = Array.from({ length: 8 }, (_, nth) => `127.0.0.${nth + 2}`);
/** A replacement connection opens after this. */
const PAUSE_MS = 50;

/** Keeps this many connections open, each with the same beginning of a request, without reading any response. */
function holdOpen({ origin }: Target, count: number, textOf: (nth: number) => string): () => void {
  const sockets = new Set<Socket>();
  let isOver = false;
  const open = (nth: number): void => {
    if (isOver) return;
    const localAddress = ADDRESSES[nth % ADDRESSES.length] ?? '';
    const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', localAddress });
    sockets.add(socket.on('error', () => undefined));
    socket.once('connect', () => socket.write(textOf(nth)));
    socket.once('end', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      setTimeout(() => open(nth), PAUSE_MS);
    });
  };
  for (let nth = 0; nth < count; nth += 1) open(nth);
  return () => {
    isOver = true;
    for (const socket of sockets) socket.destroy();
  };
}

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly token?: string;
  readonly type?: string;
  readonly body?: Buffer | string;
}

/** Repeats requests, this many in parallel, each a moment after its response. */
function askOn({ origin }: Target, count: number, pauseMs: number, next: (nth: number) => Sent): () => void {
  const agents = ADDRESSES.map((localAddress) => new Agent({ keepAlive: true, maxSockets: Infinity, localAddress }));
  let isOver = false;
  const ask = (nth: number): void => {
    if (isOver) return;
    const again = (): void => void setTimeout(() => ask(nth), pauseMs);
    const { method = 'GET', path, token, type = 'application/json', body } = next(nth);
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      'accept-encoding': 'gzip',
    };
    const agent = agents[nth % agents.length];
    const asked = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      answer.resume().once('close', again);
    });
    asked.once('error', again).end(body);
  };
  for (let nth = 0; nth < count; nth += 1) ask(nth);
  return () => {
    isOver = true;
    for (const agent of agents) agent.destroy();
  };
}

const all =
  (...attacks: readonly Attack[]): Attack =>
  (target) => {
    const ends = attacks.map((attack) => attack(target));
    return () => ends.forEach((end) => end());
  };
const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\nHost: localhost\r\n`;
const own = ({ attackers }: Target, nth: number): string => attackers[nth % 2] ?? '';

const BOUNDARY = 'boundary-of-the-load-proof';
/** A file as the web app sends it. */
function uploadOf(fileName: string, bytes: Uint8Array): Buffer {
  const part = (name: string, more: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(
      `${part('settings', '')}${JSON.stringify({ fileName })}\r\n${part('file', `; filename="${fileName}"`)}`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

/** Large relative to their packed size: a workbook and a table of this many rows. */
const ROWS = { workbook: 100_000, table: 200_000 };
function bigFiles(): readonly Buffer[] {
  const rows = (count: number): string[][] =>
    makeEvents(count, 1).map((event, nth) => [String(nth), `${event.date} ${event.time}`, event.type, String(event.lat), String(event.lon)]); // prettier-ignore
  const heading = ['id', 'date', 'type', 'latitude', 'longitude'];
  return [
    uploadOf('rows.xlsx', zipped(workbookParts({ Crimes: [heading, ...rows(ROWS.workbook)] }))),
    uploadOf('rows.csv', Buffer.from(delimited([heading, ...rows(ROWS.table)]))),
  ];
}
let made: readonly Buffer[] | undefined;

/** Words that occur nowhere, words in most reports, and as many as a search accepts. */
const SOUGHT = [WORDS.absent, WORDS.everywhere, 'a near of the in to', 'zyxw vuts near rqpo'];

/** The attacks that stopped or slowed an earlier version, and some of their kind. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'half-sent requests': (target) =>
    holdOpen(target, 200, () => `${head(`POST ${signIn.path} HTTP/1.1`)}Content-Type: application/json\r\nContent-Length: 150\r\n\r\n{"login":`), // prettier-ignore
  'half-sent headers': (target) => holdOpen(target, 500, () => `${head('GET /api/session HTTP/1.1')}X-Slow: `),
  'connections of two accounts': all(
    (target) => {
      const path = urlOf(awaitChanges, { params: { id: target.documentId }, query: { since: 0 } });
      return holdOpen(
        target,
        128,
        (nth) => `${head(`GET ${path} HTTP/1.1`)}Authorization: Bearer ${own(target, nth)}\r\n\r\n`,
      );
    },
    (target) =>
      askOn(target, 64, 50, (nth) => ({
        path: urlOf(listReports, { query: { limit: 100 } }),
        token: own(target, nth),
      })),
  ),
  'slow readers': all(
    (target) => holdOpen(target, 64, () => `${head(`GET ${readOpenApi.path} HTTP/1.1`)}\r\n`.repeat(20)),
    (target) =>
      holdOpen(target, 64, (nth) =>
        `${head(`GET ${urlOf(readCrimeEvents, {})} HTTP/1.1`)}Authorization: Bearer ${own(target, nth)}\r\n\r\n`.repeat(
          20,
        ),
      ),
  ),
  'big uploads': (target) => {
    made ??= bigFiles();
    const files = made;
    return askOn(target, 8, 50, (nth) => ({
      method: uploadImport.method,
      path: uploadImport.path,
      token: own(target, nth),
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      body: files[(nth >> 1) % files.length] ?? '',
    }));
  },
  'wrong sign-ins': (target) =>
    askOn(target, 64, 50, () => {
      const login = `load-${randomBytes(4).toString('hex')}`;
      return {
        method: signIn.method,
        path: signIn.path,
        body: JSON.stringify({ login, password: 'wrong from the start', kind: 'cli' }),
      };
    }),
  'absent and expensive searches': (target) =>
    askOn(target, 64, 50, (nth) => ({
      path: urlOf(search, { query: { q: SOUGHT[(nth >> 1) % SOUGHT.length] ?? '', limit: 100 } }),
      token: own(target, nth),
    })),
};
