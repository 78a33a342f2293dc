import { CODED_COLUMNS, isLocalDate, ReeveError, type CodedColumnName } from '@reeve/domain';
import pg from 'pg';
import type { ActorTx } from '../access/actor.ts';
import { orderOf } from './event-columns-order.ts';
import { BLOCK_ROWS, RowReader, type Block } from './event-columns-parse.ts';

/** A column of texts as numbers: `values[codes[row]]`. The texts are sorted and unique. */
export interface CodedColumn {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * Recorded crime as columns, earliest first, then by id. Times are minutes since 1970-01-01 00:00 of the local wall
 * clock; an unknown place is NaN in both coordinates.
 */
export interface EventColumns {
  readonly n: number;
  /** Sixteen bytes per row. */
  readonly id: Uint8Array;
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly coded: Readonly<Record<CodedColumnName, CodedColumn>>;
}

export interface EventFilter {
  readonly dataSetId?: string | undefined;
  /** Any of these; empty: every type. */
  readonly types?: readonly string[] | undefined;
  /** Codes, any of these; empty: everywhere. */
  readonly areas?: readonly string[] | undefined;
  readonly from?: string | undefined;
  /** First day not counted. */
  readonly to?: string | undefined;
  readonly batchId?: string | undefined;
}

/** The most rows returned: about 150 MB of columns. */
export const MAX_EVENTS = 2_000_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** COPY takes no parameters: each value is checked for its type and written as a quoted literal. */
function literal(value: string, is: (text: string) => boolean, what: string): string {
  // The protocol ends a statement at its first zero byte.
  if (value.includes('\0') || !is(value))
    throw new ReeveError('invalid_input', `This is not ${what}. Nothing was read.`);
  return pg.escapeLiteral(value);
}

function rowsOf(filter: EventFilter, most: number): string {
  const isText = (text: string): boolean => text.length <= 200;
  const { dataSetId, types = [], areas = [], from, to, batchId } = filter;
  // In a sub-select the planner does not see the values: it would choose by how many crimes have them, of every label.
  const among = (column: string, values: readonly string[], what: string): string =>
    values.length === 0
      ? ''
      : `${column} = any((select array[${values.map((value) => literal(value, isText, what)).join(', ')}]::text[])::text[])`;
  const conditions = [
    dataSetId === undefined ? '' : `data_set_id = ${literal(dataSetId, (text) => UUID.test(text), 'an id')}::uuid`,
    among('type', types, 'a type of crime'),
    among('area_code', areas, 'a code of an area'),
    from === undefined ? '' : `from_at >= ${literal(from, isLocalDate, 'a day')}::date`,
    to === undefined ? '' : `from_at < ${literal(to, isLocalDate, 'a day')}::date`,
    batchId === undefined ? '' : `batch_id = ${literal(batchId, (text) => UUID.test(text), 'an id')}::uuid`,
  ].filter((one) => one !== '');
  return `select id, from_at, to_at, lon, lat, time_precision, place_precision, type, area_code, area_name, street, outcome, detection
    from crime ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`} limit ${most}`;
}

/**
 * The rows are sorted here, so the database may read them in the order on disk. The planner takes an index of a set, its labels
 * and areas to be in that order, because its first column has one value only, and jumps to a page for every row: of a million
 * crimes in four times the time of a bitmap. A scan of the table would read the rows of others.
 */
const IN_DISK_ORDER = ['enable_indexscan', 'enable_seqscan'];
const settings = (value: 'off' | 'default'): string =>
  IN_DISK_ORDER.map((name) => `set local ${name} to ${value}`).join('; ');

/**
 * Recorded crime this person may see, straight from PostgreSQL into typed arrays. The policies of the table apply inside COPY
 * of a query as in any other; the same filter returns the rows of `listCrimes`, in the same order regardless of the order on disk.
 *
 * @throws ReeveError invalid_input — a filter that is no type, area, day or id; more than `most` rows
 * Cost: O(n). While sorting, memory contains the input blocks and the sorted columns.
 */
export async function eventColumns(tx: ActorTx, filter: EventFilter, most = MAX_EVENTS): Promise<EventColumns> {
  const reader = new RowReader();
  const copy = `copy (${rowsOf(filter, most + 1)}) to stdout (format binary)`;
  await tx.copyEach([settings('off'), copy, settings('default')].join('; '), (row) => reader.take(row));
  const { n, blocks } = reader;
  if (n > most)
    throw new ReeveError(
      'invalid_input',
      `There are more than ${most} crimes here. Choose a shorter period, a type or an area. Nothing was read.`,
    );
  const id = flat(blocks, n, ({ id: words }) => words, new Uint32Array(4 * n), 4);
  const order = orderOf(
    flat(blocks, n, ({ fromMin }) => fromMin, new Float64Array(n), 1),
    id,
  );
  const unsorted = new Float64Array(n);
  const inOrder = (of: (block: Block) => Float64Array): Float64Array =>
    taken(order, flat(blocks, n, of, unsorted, 1), new Float64Array(n));
  const unsortedCodes = new Uint32Array(n);
  const coded = (nth: number): CodedColumn => {
    const texts = reader.codes[nth]?.texts() ?? [];
    const values = texts.toSorted();
    // A column of one text has the number 0 in every row.
    if (texts.length <= 1) return { values, codes: new Uint32Array(n) };
    const place = new Map(values.map((text, code) => [text, code]));
    const renumbered = Uint32Array.from(texts, (text) => place.get(text) ?? 0);
    const codes = flat(blocks, n, (block) => block.codes[nth] ?? new Uint32Array(0), unsortedCodes, 1);
    return { values, codes: codesTaken(order, codes, renumbered) };
  };
  return {
    n,
    id: idsInOrder(order, id),
    fromMin: inOrder(({ fromMin }) => fromMin),
    toMin: inOrder(({ toMin }) => toMin),
    lon: inOrder(({ lon }) => lon),
    lat: inOrder(({ lat }) => lat),
    coded: Object.fromEntries(CODED_COLUMNS.map((name, nth) => [name, coded(nth)])) as EventColumns['coded'], // one entry per name
  };
}

interface Column extends ArrayLike<number> {
  set(values: ArrayLike<number>, at: number): void;
  subarray(begin: number, end: number): ArrayLike<number>;
}

/** A column of all blocks in one array. */
function flat<A extends Column>(
  blocks: readonly Block[],
  n: number,
  of: (block: Block) => A,
  into: A,
  width: number,
): A {
  for (const [nth, block] of blocks.entries()) {
    const rows = Math.min(BLOCK_ROWS, n - nth * BLOCK_ROWS);
    into.set(of(block).subarray(0, rows * width), nth * BLOCK_ROWS * width);
  }
  return into;
}

function taken(order: Uint32Array, from: Float64Array, into: Float64Array): Float64Array {
  for (let nth = 0; nth < order.length; nth += 1) into[nth] = from[order[nth] ?? 0] ?? 0;
  return into;
}

function codesTaken(order: Uint32Array, from: Uint32Array, renumbered: Uint32Array): Uint32Array {
  const into = new Uint32Array(order.length);
  for (let nth = 0; nth < order.length; nth += 1) into[nth] = renumbered[from[order[nth] ?? 0] ?? 0] ?? 0;
  return into;
}

function idsInOrder(order: Uint32Array, words: Uint32Array): Uint8Array {
  const sorted = new Uint32Array(words.length);
  for (let nth = 0; nth < order.length; nth += 1) {
    const from = 4 * (order[nth] ?? 0);
    for (let word = 0; word < 4; word += 1) sorted[4 * nth + word] = words[from + word] ?? 0;
  }
  return new Uint8Array(sorted.buffer);
}
