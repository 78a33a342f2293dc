import { join } from 'node:path';
import type pg from 'pg';
import { RECORD_KINDS } from '../../packages/store/src/record/record.ts';
import { namesIn, type Installation } from './installation.ts';

/** K3: the log of every agency is numbered from 1 without a gap, and contains no event twice. */
export async function logFaults(db: pg.Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ agency: string; first: string; last: string; events: string; ids: string }>(`
    select agency_id as agency, min(seq) as first, max(seq) as last, count(*) as events, count(distinct id) as ids
    from audit_event group by agency_id`);
  const twice = await db.query('select 1 from audit_event join audit_journal using (agency_id, id) limit 1');
  return [
    ...rows
      .filter((row) => row.first !== '1' || row.last !== row.events || row.ids !== row.events)
      .map((row) => `K3: the log runs from ${row.first} to ${row.last} with ${row.events} events`),
    ...(twice.rowCount === 0 ? [] : ['K3: an event is numbered and waits for its number as well']),
  ];
}

/** K4: every reference has its end, every edge both, and every object the state its history ends with. */
export async function consistencyFaults(db: pg.Client): Promise<readonly string[]> {
  return [...(await brokenReferences(db)), ...(await brokenEdges(db)), ...(await brokenHistories(db))];
}

async function brokenReferences(db: pg.Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ child: string; parent: string; name: string; from: string[]; to: string[] }>(`
    select of.relname as child, target.relname as parent, conname as name,
      (select json_agg(attname order by place) from unnest(conkey) with ordinality k(number, place) join pg_attribute on attrelid = conrelid and attnum = number) as from,
      (select json_agg(attname order by place) from unnest(confkey) with ordinality k(number, place) join pg_attribute on attrelid = confrelid and attnum = number) as to
    from pg_constraint join pg_class of on of.oid = conrelid join pg_class target on target.oid = confrelid
    where contype = 'f' and connamespace = 'public'::regnamespace`);
  const faults: string[] = [];
  for (const { child, parent, name, from, to } of rows) {
    const given = from.map((column) => `c."${column}" is not null`).join(' and ');
    const same = from.map((column, at) => `p."${to[at]}" = c."${column}"`).join(' and ');
    const { rowCount } = await db.query(
      `select 1 from "${child}" c where ${given} and not exists (select 1 from "${parent}" p where ${same}) limit 1`,
    );
    if (rowCount !== 0) faults.push(`K4: ${child} refers by ${name} to what is not there`);
  }
  return faults;
}

/** Kinds that have a table with a row for each object. */
const KINDS = [...RECORD_KINDS, 'report', 'statement'];

async function brokenEdges(db: pg.Client): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const kind of KINDS) {
    for (const [end, at] of [
      ['from', 'thread'],
      ['to', 'thread'],
    ] as const) {
      const { rowCount } = await db.query(
        `select 1 from ${at} where ${end}_kind = $1 and not exists (select 1 from "${kind}" o where o.id = ${end}_id) limit 1`,
        [kind],
      );
      if (rowCount !== 0) faults.push(`K4: an edge leads ${end} a ${kind} that is not there`);
    }
    const found = await db.query(
      `select 1 from search_entry s where kind = $1 and not exists (select 1 from "${kind}" o where o.id = s.id) limit 1`,
      [kind],
    );
    if (found.rowCount !== 0) faults.push(`K4: a ${kind} can be found that is not there`);
  }
  return faults;
}

async function brokenHistories(db: pg.Client): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const kind of [...RECORD_KINDS, 'report']) {
    const { rows } = await db.query<{ state: string; last: string | null }>(
      `select o.state, t.to_state as last from "${kind}" o
         join lateral (select to_state from transition where object_id = o.id order by recorded_at desc, at desc limit 1) t on true
       where o.state <> t.to_state limit 1`,
    );
    for (const row of rows) faults.push(`K4: a ${kind} is ${row.state}, its history ends with ${row.last}`);
  }
  return faults;
}

/**
 * K6: every table and index passes PostgreSQL's own check, and no page has a wrong checksum.
 *
 * @returns undefined if the extension is missing
 */
export async function damage(db: pg.Client): Promise<readonly string[] | undefined> {
  const { rowCount } = await db.query(`select 1 from pg_available_extensions where name = 'amcheck'`);
  if (rowCount === 0) return undefined;
  await db.query('create schema if not exists amcheck; create extension if not exists amcheck schema amcheck');
  const { rows: tables } = await db.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 'm', 't') and relpersistence = 'p'`,
  );
  const faults: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ msg: string }>('select msg from amcheck.verify_heapam($1::regclass)', [name]);
    faults.push(...rows.map(({ msg }) => `K6: ${name}: ${msg}`));
  }
  const { rows: indexes } = await db.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index join pg_class on pg_class.oid = indexrelid
       join pg_am on pg_am.oid = relam where amname = 'btree' and indisvalid`,
  );
  for (const { name } of indexes)
    await db
      .query('select amcheck.bt_index_check($1::regclass, true)', [name])
      .catch((error: unknown) => faults.push(`K6: ${name}: ${String(error)}`));
  const sums = await db.query<{ n: number | null }>(`select sum(checksum_failures)::int as n from pg_stat_database`);
  if ((sums.rows[0]?.n ?? 0) > 0) faults.push(`K6: ${sums.rows[0]?.n} pages with a wrong checksum`);
  return faults;
}

/** K7: no upload, lock or secret is left without an owner. */
export async function orphanFaults(installation: Installation): Promise<readonly string[]> {
  const names = await namesIn(installation.dataFolder);
  const uploads = await namesIn(join(installation.dataFolder, 'uploads'));
  const inside = await Promise.all(uploads.map((name) => namesIn(join(installation.dataFolder, 'uploads', name))));
  const temporary = (await namesIn(installation.temporary)).filter((name) => name.startsWith('reeve-upload-'));
  return [
    ...(uploads.length > 1 || inside.flat().length > 0 ? ['K7: an upload is left that nobody reads'] : []),
    ...(temporary.length > 0 ? ['K7: an upload lies in the temporary folder'] : []),
    ...(names.filter((name) => name.startsWith('reeve-lock-')).length > 1 ? ['K7: more than one lock'] : []),
    // A draft of a lock is deleted by the first start after a minute.
    ...names
      .filter((name) => name.startsWith('.') && !name.startsWith('.reeve-lock-'))
      .map((name) => `K7: ${name.slice(0, 20)} is left of a write`),
  ];
}
