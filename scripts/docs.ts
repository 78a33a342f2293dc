import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { apiPage, formLimits, openApiFiles } from '../packages/contract/src/index.ts';
import { startDatabaseServer } from '../packages/postgres/src/index.ts';
import { makeDatabase, migrate, roleName, ROLE_KINDS, type RolePasswords } from '../packages/store/src/index.ts';
import { removeTemporaryFolder, temporaryFolder } from '../packages/postgres/src/folder/temporary-folder.ts';
import { foldSql } from '../packages/store/src/database/macro.ts';
import { languageCoverageFile } from './language-coverage.ts';

/**
 * `npm run docs` writes the documents generated from the code, so that a change of the contract or of the schema is
 * visible in review. `--check` writes nothing and fails when one is not current; `--of <owner address>` describes an
 * existing, migrated database instead of a throw-away one.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface Row {
  readonly table: string;
  readonly text: string;
}

/** Tables, indexes, statistics, policies and grants of a migrated database, in a fixed order, as the migrations would write them. */
async function describeSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const texts = await describe(client);
    const named = ROLE_KINDS.reduce(
      (text, kind) => text.replaceAll(roleName(rows[0]?.name ?? '', kind), `{{${kind}}}`),
      texts.join('\n\n'),
    );
    return `-- The schema as all migrations together make it. Made by \`npm run docs\`; do not edit.\n\n${named}\n`;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<readonly string[]> {
  const read = async (query: string): Promise<readonly Row[]> => (await client.query<Row>(query)).rows;
  const relation = `pg_class c where c.relnamespace = 'public'::regnamespace`;
  const unlogged = await read(`
    select c.relname as table, '' as text from ${relation} and c.relpersistence = 'u'`);
  const columns = await read(`
    select c.relname as table, format('  %I %s%s%s', attname, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as text
    from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = c.oid and adnum = attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname, attnum`);
  // 'n', not null, is a constraint since PostgreSQL 18 and is already shown with the column.
  const constraints = await read(`
    select c.relname as table, format('  constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid)) as text
    from pg_constraint join pg_class c on c.oid = conrelid
    where c.relnamespace = 'public'::regnamespace and contype <> 'n'
    order by c.relname, position(contype in 'pufcx'), conname`);
  const indexes = await read(`
    select c.relname as table, replace(pg_get_indexdef(indexrelid), 'public.', '') || ';' as text
    from pg_index join pg_class c on c.oid = indrelid join pg_class i on i.oid = indexrelid
    where c.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint where conindid = indexrelid)
    order by c.relname, i.relname`);
  const statistics = await read(`
    select c.relname as table, replace(pg_get_statisticsobjdef(s.oid), 'public.', '') || ';' as text
    from pg_statistic_ext s join pg_class c on c.oid = stxrelid
    where c.relnamespace = 'public'::regnamespace order by c.relname, stxname`);
  const security = await read(`
    select relname as table, format('alter table %I %s row level security;', relname, verb) as text
    from pg_class c cross join lateral (values (1, case when relrowsecurity then 'enable' else 'disable' end),
      (2, case when relforcerowsecurity then 'force' else 'no force' end)) as verbs (place, verb)
    where c.relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname, place`);
  const policies = await read(`
    select tablename as table, format('create policy %I on %I for %s to %s%s%s;', policyname, tablename, lower(cmd),
      (select string_agg(role, ', ' order by role) from unnest(roles) role),
      coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as text
    from pg_policies where schemaname = 'public' order by tablename, policyname`);
  const grants = await read(`
    select name as table, format('grant %s on %s%I to %s;', string_agg(privilege, ', ' order by place, privilege),
      case kind when 'S' then 'sequence ' else '' end, name, role) as text
    from (
      select c.relname as name, c.relkind as kind, lower(privilege_type) as privilege, grantee, 0 as column_number
      from ${relation.replace(' where', ', aclexplode(c.relacl) where')} and grantee <> c.relowner
      union all
      select c.relname, c.relkind, format('%s (%s)', lower(privilege_type), string_agg(attname, ', ' order by attnum)), grantee, 1
      from pg_attribute join pg_class c on c.oid = attrelid, aclexplode(attacl)
      where c.relnamespace = 'public'::regnamespace group by c.relname, c.relkind, privilege_type, grantee
    ) granted
    cross join lateral (select coalesce((select rolname::text from pg_roles where oid = grantee), 'public') as role,
      position(split_part(privilege, ' ', 1) in 'select insert update delete') as place) named
    group by name, kind, role order by name, role`);
  const settings = await read(`
    select rolname as table, format('alter role %s set %s;', rolname, setting) as text
    from pg_db_role_setting join pg_roles on pg_roles.oid = setrole join pg_database on pg_database.oid = setdatabase,
      unnest(setconfig) setting
    where datname = current_database() order by rolname, setting`);
  const others = await read(`
    select c.relname as table, case c.relkind when 'S' then format('create sequence %I;', c.relname)
      else format('create %s %I as%s', case c.relkind when 'm' then 'materialized view' else 'view' end, c.relname, E'\\n' || pg_get_viewdef(c.oid)) end as text
    from ${relation} and c.relkind in ('S', 'v', 'm') order by c.relname`);
  const of = (rows: readonly Row[], table: string): string[] =>
    rows.filter((row) => row.table === table).map((row) => inBrackets(foldSql(row.text)));
  const tables = [...new Set(columns.map((row) => row.table))];
  return [
    ...tables.map((table) =>
      [
        `create ${unlogged.some((row) => row.table === table) ? 'unlogged ' : ''}table ${table} (\n${[...of(columns, table), ...of(constraints, table)].join(',\n')}\n);`,
        ...[indexes, statistics, security, policies, grants].flatMap((rows) => of(rows, table)),
      ].join('\n'),
    ),
    ...others.map((row) => [row.text, ...of(grants, row.table)].join('\n')),
    settings.map((row) => row.text).join('\n'),
  ];
}

/** Returns a policy's condition in brackets, which the catalogue omits for a single word or call. */
function inBrackets(text: string): string {
  return text.replaceAll(/ (using|with check) (\w+(?:\([^)]*\))?)/g, ' $1 ($2)');
}

/** The schema of a temporary database made for this purpose. */
async function freshSchema(): Promise<string> {
  const folder = await temporaryFolder();
  const databaseServer = await startDatabaseServer({ dataFolder: join(folder, 'data'), durable: false });
  try {
    const password = 'only-for-this-run';
    await makeDatabase(databaseServer, { database: 'reeve', owner: 'reeve_owner', password });
    const url = `postgresql://reeve_owner:${password}@${encodeURIComponent(databaseServer.host)}:${databaseServer.port}/reeve`;
    await migrate(url, Object.fromEntries(ROLE_KINDS.map((kind) => [kind, password])) as RolePasswords); // one entry a kind
    return await describeSchema(url);
  } finally {
    await databaseServer.stop();
    await removeTemporaryFolder(folder);
  }
}

function versionOfProgram(): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // our own file
  return manifest.version;
}

/** Returns the lines found in one text only: enough to see what was forgotten. */
function difference(before: string, now: string): readonly string[] {
  const only = (text: string, other: string, sign: string): string[] => {
    const known = new Set(other.split('\n'));
    return text.split('\n').flatMap((line) => (known.has(line) ? [] : [`  ${sign} ${line.trim()}`]));
  };
  return [...only(before, now, '-'), ...only(now, before, '+')];
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, of: { type: 'string' } } });
const documents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(openApiFiles(versionOfProgram())).map(([file, content]) => [
      `packages/contract/openapi/${file}`,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  ),
  'docs/api.md': apiPage(versionOfProgram()),
  'packages/web/src/api/input-limits.json': `${JSON.stringify(formLimits(), null, 2)}\n`,
  'packages/web/src/language-coverage.json': languageCoverageFile(join(ROOT, 'packages/words/locales')),
  'packages/store/schema.sql': values.of === undefined ? await freshSchema() : await describeSchema(values.of),
};
for (const [file, text] of Object.entries(documents)) {
  const path = join(ROOT, file);
  const before = readIfThere(path);
  if (before === text) console.log(`current ${file}`);
  else if (values.check) {
    console.log([`STALE   ${file}; run: npm run docs`, ...difference(before, text)].join('\n'));
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`written ${file}`);
  }
}
