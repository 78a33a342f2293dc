import pg from 'pg';

/** What was rewritten, so that no file of the database contains erased words. */
export interface Rewritten {
  readonly tables: number;
  /** True if the write-ahead log was rotated out: only a superuser can do that. */
  readonly logRotated: boolean;
  /** True if the planner's samples of emptied tables were cleared: before PostgreSQL 18, an owner cannot. */
  readonly samplesCleared: boolean;
}

/** Catalogs in which the planner keeps sample values of columns. */
const SAMPLES = ['pg_statistic', 'pg_statistic_ext_data'];

/**
 * Rewrites every table with its indexes, the samples of the planner and the write-ahead log, so that no file of the database
 * contains the words of an erased row. Each table is locked while it is written, and needs its own size on disk for that
 * time. Files of other tools are out of reach: archived log, replicas, backups.
 *
 * @param url as the superuser of the embedded database, or as the owner of the agency's own, where the log is left unchanged
 */
export async function rewriteErased(url: string): Promise<Rewritten> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname = 'public' and relkind = 'r' order by 1`,
    );
    const { rows: who } = await client.query<{ isSuperuser: boolean }>(
      `select rolsuper as "isSuperuser" from pg_roles where rolname = current_user`,
    );
    const isSuperuser = who[0]?.isSuperuser === true;
    const samplesCleared = await clearSamples(client, isSuperuser);
    for (const { name } of rows) await client.query(`vacuum (full, analyze) ${name}`);
    for (const name of SAMPLES) await client.query(`vacuum full ${name}`);
    if (isSuperuser) await rotateLog(client);
    return { tables: rows.length, logRotated: isSuperuser, samplesCleared };
  } finally {
    await client.end();
  }
}

/** A table whose last row was erased keeps its samples: `analyze` takes none of an empty one and leaves the old ones. */
async function clearSamples(client: pg.Client, isSuperuser: boolean): Promise<boolean> {
  const { rows } = await client.query<{ clears: boolean }>(
    `select to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null as clears`,
  );
  // From PostgreSQL 18 on, an owner can; before, only a superuser, in the catalog itself.
  const mayClear = rows[0]?.clears === true;
  if (mayClear)
    await client.query(
      `select pg_clear_attribute_stats('public', c.relname, a.attname, false) from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
  else if (isSuperuser)
    await client.query(
      `delete from pg_statistic where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    );
  return mayClear || isSuperuser;
}

/**
 * Rewrites every segment of the write-ahead log: the current one, and those kept for reuse with their old content. The final
 * checkpoint removes the segments before it (`wal_recycle` is off in our own database server).
 */
async function rotateLog(client: pg.Client): Promise<void> {
  await client.query('checkpoint');
  const { rows } = await client.query<{ segments: number }>(
    `select count(*)::int as segments from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'`,
  );
  for (let segment = 0; segment <= (rows[0]?.segments ?? 0); segment += 1) {
    // PostgreSQL does not switch an empty segment.
    await client.query(`select pg_logical_emit_message(false, 'reeve', 'rotated')`);
    await client.query('select pg_switch_wal()');
  }
  await client.query('checkpoint');
}
