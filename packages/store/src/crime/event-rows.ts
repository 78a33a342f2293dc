import { isLocalDate, ReeveError, type EventRows } from '@reeve/domain';
import pg from 'pg';
import type { ActorTx } from '../access/actor.ts';
import { RowReader } from './event-rows-parse.ts';

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
 * The rows are sorted afterwards, so the database may read them in the order on disk. The planner takes an index of a set, its labels
 * and areas to be in that order, because its first column has one value only, and jumps to a page for every row: of a million
 * crimes in four times the time of a bitmap. A scan of the table would read the rows of others.
 */
const IN_DISK_ORDER = ['enable_indexscan', 'enable_seqscan'];
const settings = (value: 'off' | 'default'): string =>
  IN_DISK_ORDER.map((name) => `set local ${name} to ${value}`).join('; ');

/**
 * Recorded crime this person may see, straight from PostgreSQL into typed arrays. The policies of the table apply inside COPY
 * of a query as in any other; sorted (`sortEvents`), the same filter returns the rows of `listCrimes` in the same order.
 *
 * @throws ReeveError invalid_input — a filter that is no type, area, day or id; more than `most` rows
 * Cost: O(n), in the pieces in which the connection delivers them.
 */
export async function eventRows(tx: ActorTx, filter: EventFilter, most = MAX_EVENTS): Promise<EventRows> {
  const reader = new RowReader();
  const copy = `copy (${rowsOf(filter, most + 1)}) to stdout (format binary)`;
  await tx.copyEach([settings('off'), copy, settings('default')].join('; '), (row) => reader.take(row));
  const { n, blocks } = reader;
  if (n > most)
    throw new ReeveError(
      'invalid_input',
      `There are more than ${most} crimes here. Choose a shorter period, a type or an area. Nothing was read.`,
    );
  return { n, blocks, texts: reader.codes.map((codes) => codes.texts()) };
}
