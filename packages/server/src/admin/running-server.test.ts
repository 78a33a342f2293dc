import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdsDatabase, runningPort } from './running-server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-test-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the file that PostgreSQL writes about itself. */
function writePostmaster({ pid = process.pid, port = 5544, status = 'ready', at = folder }): void {
  mkdirSync(join(at, 'postgres'), { recursive: true });
  const lines = [pid, join(at, 'postgres'), 1_790_000_000, port, '', '127.0.0.1', '  5432001   3', `${status}   `];
  writeFileSync(join(at, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
}

test('an empty data folder contains no database, and none runs on it', async () => {
  expect(await runningPort(folder)).toBeUndefined();
  expect(await holdsDatabase(folder)).toBe(false);
});

test('a database that is ready is reached at the port in its own file', async () => {
  writePostmaster({});
  expect(await runningPort(folder)).toBe(5544);
  expect(await holdsDatabase(folder)).toBe(true);
});

test('a database that belongs to another user runs too', async () => {
  writePostmaster({ pid: 1 });
  expect(await runningPort(folder)).toBe(5544);
});

test.each([
  ['still starts', { status: 'starting' }],
  ['ended without removing its file', { pid: 2 ** 30 }],
  // 0 and negative numbers name groups of processes, this one's among them.
  ['names no process', { pid: 0 }],
  ['names no port', { port: 0 }],
])('a database that %s is not running', async (_, given) => {
  writePostmaster(given);
  expect(await runningPort(folder)).toBeUndefined();
});

test('a database elsewhere is found there, and counts as one even if it cannot be read', async () => {
  const elsewhere = join(folder, 'elsewhere');
  writeFileSync(join(folder, 'postgres-location.txt'), `${elsewhere}\n`);
  expect(await runningPort(folder)).toBeUndefined();
  expect(await holdsDatabase(folder)).toBe(true);
  writePostmaster({ at: elsewhere, port: 5545 });
  expect(await runningPort(folder)).toBe(5545);
});
