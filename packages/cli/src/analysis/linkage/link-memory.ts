import { openSync, readSync, closeSync, statSync } from 'node:fs';
import { linkageBytes, type LinkagePlan, ruleInWords } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { LinkConfig } from './link-config.ts';

/** Bytes that the program itself needs. */
const PROGRAM_BYTES = 100e6;
const SAMPLE_BYTES = 65_536;

/** The memory a linkage is expected to need. */
export interface MemoryNeed {
  /** Rows of all files; undefined if a file is compressed or no text, so that they are known only when read. */
  readonly rows: number | undefined;
  readonly bytes: number | undefined;
}

export interface MemoryLimit {
  readonly mostBytes: number;
  readonly bytesPerRow: number;
  readonly name: string;
}

/**
 * Estimates rows and memory from the sizes of the files and the length of their first lines; nothing more is read.
 *
 * @param paths of files that exist
 */
export function memoryNeed(paths: readonly string[], config: LinkConfig): MemoryNeed {
  const known = paths.flatMap((path) => plainRows(path) ?? []);
  if (known.length < paths.length) return { rows: undefined, bytes: undefined };
  const rows = known.reduce((sum, size) => sum + size.rows, 0);
  const bytesOfFile = known.reduce((sum, size) => sum + size.bytes, 0);
  return { rows, bytes: PROGRAM_BYTES + linkageBytes(config, { records: rows, bytesOfFile }) };
}

/** @throws ReeveError too_large — the files need more than the limit, in one sentence with the memory they need */
export function memoryLimit(
  paths: readonly string[],
  config: LinkConfig,
  { rows, bytes }: MemoryNeed,
  mostBytes: number,
): MemoryLimit {
  const name = paths.join(' and ');
  if (rows !== undefined && bytes !== undefined && bytes > mostBytes)
    throw tooLarge(name, 'about', rows, bytes, mostBytes);
  const bytesPerRow = linkageBytes(config, { records: 1, bytesOfFile: 0 });
  return { mostBytes, bytesPerRow, name };
}

/** @throws ReeveError too_large — the rows read so far need more than the limit */
export function requireMemory(rows: number, { mostBytes, bytesPerRow, name }: MemoryLimit): void {
  const bytes = PROGRAM_BYTES + rows * bytesPerRow;
  if (bytes > mostBytes) throw tooLarge(name, 'more than', rows, bytes, mostBytes);
}

/** One sentence if the rules make more pairs than the limit, which names the rule with the most; none otherwise. */
export function tooManyPairs({ rules, costs }: LinkagePlan, mostPairs: number): readonly string[] {
  const pairs = costs.reduce((sum, cost) => sum + cost.pairs, 0);
  if (pairs <= mostPairs) return [];
  const most = costs.reduce((worst, cost, i) => (cost.pairs > (costs[worst]?.pairs ?? 0) ? i : worst), 0);
  const cost = costs[most];
  return [
    `The rules make ${grouped(pairs)} pairs, and the limit is ${grouped(mostPairs)}. Most come from “${ruleInWords(rules.blocking[most] ?? [])}”: ${grouped(cost?.pairs ?? 0)}, of which ${grouped(cost?.largestPairs ?? 0)} are in one block, that of record ${(cost?.largestRecord ?? 0) + 1}. Add a column to that rule, or raise the limit with --most-pairs.`,
  ];
}

/** A whole number with commas between thousands. */
export function grouped(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** Bytes as MB or GB. */
export function inBytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function tooLarge(name: string, how: string, rows: number, bytes: number, mostBytes: number): ReeveError {
  return new ReeveError(
    'too_large',
    `${name}: ${how} ${grouped(rows)} rows. Linking them needs about ${inBytes(bytes)} of memory, and the limit is ${inBytes(mostBytes)}. Raise it with --memory ${Math.ceil(bytes / 1e8) * 100}, or split the file.`,
  );
}

/** Rows of a plain table, by the length of its first lines; undefined if the file is compressed, a workbook or another format. */
function plainRows(path: string): { readonly rows: number; readonly bytes: number } | undefined {
  const { size } = statSync(path);
  const sample = new Uint8Array(Math.min(size, SAMPLE_BYTES));
  const file = openSync(path, 'r');
  try {
    readSync(file, sample, 0, sample.length, 0);
  } finally {
    closeSync(file);
  }
  if (!isPlain(sample)) return undefined;
  let lines = 0;
  for (const byte of sample) if (byte === 0x0a) lines += 1;
  return { rows: Math.round((size / sample.length) * Math.max(1, lines)), bytes: size };
}

/** True unless a file begins as gzip, ZIP, SQLite or JSON do. */
function isPlain(sample: Uint8Array): boolean {
  if (sample[0] === 0x1f && sample[1] === 0x8b) return false;
  return !/^(?:PK|SQLite format 3|\s*\{)/.test(Buffer.from(sample.subarray(0, 16)).toString('latin1'));
}
