import { sql, type Kysely } from 'kysely';
import { roleName } from './macro.ts';
import type { Database } from './schema.ts';

interface Finding {
  readonly problem: string;
  readonly name: string;
}

/**
 * The catalogue as it really is, against the rules of need-to-know; run at every boot and in CI. An empty answer is the only
 * good one.
 *
 * Every table of the schema has row-level security enabled and forced and at least one policy; the one constant policy is the
 * search role's on `search_entry`; casts of settings stand inside a sub-select; the login roles own nothing, bypass
 * nothing and are members of nothing; views run as their caller; no security-definer function; no materialised view.
 */
export async function lintCatalogue(db: Kysely<Database>, database: string): Promise<readonly string[]> {
  const app = roleName(database, 'app');
  const search = roleName(database, 'search');
  const roles = ['app', 'search', 'audit', 'backup'].map((kind) => `${database}_${kind}`);
  const { rows } = await sql<Finding>`
    with tables as (
      select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration'
    ), policies as (
      select p.tablename, p.policyname, p.roles, coalesce(p.qual, '') as qual, coalesce(p.with_check, '') as with_check from pg_policies p where p.schemaname = 'public'
    )
    select 'row-level security is not enabled' as problem, relname as name from tables where not relrowsecurity
    union all select 'row-level security is not forced', relname from tables where not relforcerowsecurity
    union all select 'no policy', relname from tables t where not exists (select 1 from policies p where p.tablename = t.relname)
    union all select 'constant policy', tablename || '.' || policyname from policies
      where (qual = 'true' or with_check = 'true')
        and not (tablename = 'search_entry' and policyname = 'search_entry_find' and roles = array[${search}]::name[] and with_check = '')
    union all select 'policy open to everybody', tablename || '.' || policyname from policies where 'public' = any(roles)
    union all select 'setting read outside a sub-select', tablename || '.' || policyname from policies
      where regexp_replace(qual || with_check, '\\( SELECT \\(*NULLIF\\(current_setting', '', 'g') like '%current_setting%'
    union all select 'a login role owns a table', relname from tables where owner = any(${roles})
    union all select 'a login role has more rights than it may', rolname::text from pg_roles
      where rolname = any(${roles}) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all select 'a login role is a member of another', r.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any(${roles})
    union all select 'the search role reads more than one table', table_name::text from information_schema.role_table_grants
      where grantee = ${search} and not (table_name = 'search_entry' and privilege_type = 'SELECT')
    union all select 'the application may remove audit events', table_name || ' ' || privilege_type from information_schema.role_table_grants
      where grantee = ${app} and table_name in ('audit_journal', 'audit_event') and privilege_type <> 'INSERT'
    union all select 'a view runs as its owner', c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
    union all select 'a materialised view knows no reader', c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'm'
    union all select 'a function hands its owner’s rights on', p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef
    order by 1, 2`.execute(db);
  return rows.map((row) => `${row.problem}: ${row.name}`);
}
