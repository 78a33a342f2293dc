import { createReadStream, existsSync } from 'node:fs';
import { type CodedColumn, ColumnCoder, type LinkageRecords, prepareValue } from '@reeve/analysis';
import { sharedMemory } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import { openTable, type Table } from '@reeve/formats';
import { plainLine } from '../../output/plain-text.ts';
import type { LinkConfig } from './link-config.ts';
import { type MemoryLimit, requireMemory } from './link-memory.ts';

/** A file whose columns have names. */
export interface LinkFile {
  readonly path: string;
  readonly table: Table;
  readonly headings: readonly string[];
}

/** The records of the files, and their ids. */
export interface LinkInput {
  readonly records: LinkageRecords;
  /** Ids by record: from the column of ids, else the numbers of the rows. With two files, `A:` or `B:` is in front. */
  readonly idOf: (record: number) => string;
  /** Records of each file. */
  readonly counts: readonly number[];
  /** Rows that could not be read. */
  readonly rejected: number;
}

/** @throws ReeveError invalid_input — one of the files does not exist */
export function requireFiles(paths: readonly string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new ReeveError('invalid_input', `There is no file ${path}.`);
}

/**
 * Opens a file and reads its headings.
 *
 * @throws ReeveError invalid_input — no such file, not a table, or empty
 */
export async function openLinkFile(path: string): Promise<LinkFile> {
  requireFiles([path]);
  const table = await openTable({ name: path, open: () => createReadStream(path) });
  for await (const batch of rowsOf(table)) {
    const [first] = batch;
    if (first) return { path, table, headings: first.cells.map((cell) => cell.trim()) };
  }
  throw new ReeveError('invalid_input', `${path} has no rows.`);
}

/** @throws ReeveError invalid_input — a file lacks a column that the settings name */
export function requireColumns(files: readonly LinkFile[], config: LinkConfig): void {
  for (const { path, headings } of files) {
    const missing = columnsOf(config).find(([name]) => !headings.includes(name))?.[0];
    const lacked = missing ?? (config.id !== undefined && !headings.includes(config.id) ? config.id : undefined);
    if (lacked !== undefined) {
      throw new ReeveError(
        'invalid_input',
        `${path} has no column ${lacked}; it has ${plainLine(headings.join(', '))}.`,
      );
    }
  }
}

/**
 * Reads all rows into codes.
 *
 * @throws ReeveError invalid_input — an id that occurs twice; too_large — more rows than the memory limit allows
 */
export async function readLinkFiles(
  files: readonly LinkFile[],
  config: LinkConfig,
  limit: MemoryLimit,
): Promise<LinkInput> {
  const coders = columnsOf(config).map(
    ([name, kind]) => [name, new ColumnCoder((text) => prepareValue(kind, text))] as const,
  );
  const ids = new ColumnCoder();
  const counts: number[] = [];
  let rejected = 0;
  for (const [nth, { table, headings }] of files.entries()) {
    const before = ids.records;
    const prefix = files.length > 1 ? `${'AB'[nth] ?? ''}:` : '';
    const places = coders.map(([name, coder]) => [headings.indexOf(name), coder] as const);
    const idAt = config.id === undefined ? -1 : headings.indexOf(config.id);
    let row = 0;
    for await (const batch of rowsOf(table)) {
      for (const { cells, fault } of batch) {
        row += 1;
        if (row === 1) continue;
        if (fault !== undefined) {
          rejected += 1;
          continue;
        }
        for (const [at, coder] of places) coder.add(cells[at] ?? '');
        ids.add(`${prefix}${idAt < 0 ? row - 1 : (cells[idAt] ?? '').trim()}`);
      }
      requireMemory(ids.records, limit);
    }
    counts.push(ids.records - before);
  }
  const idColumn = ids.finish();
  requireUniqueIds(idColumn);
  const columns = Object.fromEntries(coders.map(([name, coder]) => [name, coder.finish(sharedMemory)]));
  const [first = 0] = counts;
  return {
    records: { columns, records: ids.records, ...(files.length > 1 && { firstFile: first }) },
    idOf: textReader(idColumn),
    counts,
    rejected,
  };
}

const rowsOf = ({ sheets }: Table) => sheets[0]?.rows() ?? [];

/** Every column that is compared or blocked on, with its kind. */
function columnsOf({ comparisons, blocking }: LinkConfig) {
  const kinds = new Map(comparisons.map(({ column, kind }) => [column, kind]));
  for (const { column } of blocking.flat()) if (!kinds.has(column)) kinds.set(column, 'exact');
  return [...kinds];
}

function requireUniqueIds({ codes }: CodedColumn): void {
  const seen = new Uint8Array(codes.length + 2);
  for (const [i, code] of codes.entries()) {
    if (code !== 0 && seen[code] === 0) seen[code] = 1;
    else
      throw new ReeveError(
        'invalid_input',
        code === 0
          ? `Record ${i + 1} has no id.`
          : `The id of record ${i + 1} occurs twice: every record needs one of its own, or name no id column.`,
      );
  }
}

function textReader({ codes, starts, units }: CodedColumn): (record: number) => string {
  return (record) => {
    const code = codes[record] ?? 0;
    let text = '';
    for (let at = starts[code] ?? 0; at < (starts[code + 1] ?? 0); at += 1) text += String.fromCharCode(units[at] ?? 0);
    return text;
  };
}
