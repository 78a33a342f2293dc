import { asSuperuser } from './superuser.ts';
import type { TestDatabase } from './database.ts';

/** Tables whose rows belong to a report, and the column that names it. */
const OF_A_REPORT = {
  report_raw: 'id',
  report_draft: 'id',
  report_receipt: 'report_id',
  report_grade: 'report_id',
  person_involvement: 'report_id',
  transition: 'object_id',
  search_entry: 'id',
  statement: 'report_id',
} as const;

/** Columns of a row that follow the day it was written, and how a row written again has them. */
const MOVED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    // None of them falls due in the time of the tests.
    ['visible_until', 'review_on', 'maximum_on', 'adult_on'].map((column) => [column, `+ interval '10 years'`]),
  ),
  ...Object.fromEntries(
    ['created_at', 'submitted_at', 'recorded_at', 'at', 'entered_at', 'saved_at'].map((column) => [
      column,
      `- w.n * interval '1 minute'`,
    ]),
  ),
};

/**
 * Sealed words are bound to their row: those of a row written again open nowhere. They name a key that is not here, so that a list shows
 * the reference in their place and does not break off.
 */
const KEYLESS = `, 'subject', regexp_replace(t.subject, '^sealed:1:[^:]+', 'sealed:1:not-here')`;

/**
 * Writes every report this many times more, with all that belongs to it, each a minute before the last: the same
 * markings, authors, states and words, with separate entities, due in ten years. Citations by other records stay
 * single.
 */
export async function multiplyReports(database: TestDatabase, times: number): Promise<void> {
  await asSuperuser(database, async (client) => {
    await client.query('set session_replication_role = replica'); // neither triggers nor foreign keys: rows are inserted unchanged
    await client.query(
      `create temporary table written_again as select agency_id, id as old, n, gen_random_uuid() as new
       from report, generate_series(1, $1::int) n`,
      [times],
    );
    const columns = await client.query<{ table: string; column: string }>(
      `select relname as table, attname as column from pg_class join pg_attribute on attrelid = pg_class.oid where attname = any($1)`,
      [Object.keys(MOVED)],
    );
    const moved = (table: string): string =>
      columns.rows
        .filter((row) => row.table === table)
        .map(({ column }) => `, '${column}', t.${column} ${MOVED[column]}`)
        .join('');
    await client.query(`insert into report select (jsonb_populate_record(t, jsonb_build_object('id', w.new, 'reference', t.reference || '-' || w.n${moved('report')}${KEYLESS}))).*
      from report t join written_again w on w.agency_id = t.agency_id and w.old = t.id`);
    for (const [table, column] of Object.entries(OF_A_REPORT)) {
      const own = column === 'id' ? 'w.new' : 'gen_random_uuid()';
      const entity =
        table === 'statement'
          ? `, 'reference', t.reference || '-' || w.n, 'subject_id', md5(t.subject_id || '-' || w.n)::uuid, 'subject_reference', t.subject_reference || '-' || w.n`
          : table === 'report_receipt'
            ? KEYLESS
            : '';
      // The database computes generated columns.
      const { rows } = await client.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      const names = rows.map((row) => row.name);
      await client.query(`insert into ${table} (${names.join(', ')}) select ${names.map((name) => `(row).${name}`).join(', ')}
        from (select jsonb_populate_record(t, jsonb_build_object('id', ${own}, '${column}', w.new${moved(table)}${entity})) as row
        from ${table} t join written_again w on w.agency_id = t.agency_id and w.old = t.${column}) made`);
    }
    await client.query('vacuum analyze');
  });
}
