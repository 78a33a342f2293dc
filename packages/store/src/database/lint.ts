import { SIGHT_KINDS } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { backupPolicy } from './backup-reach.ts';
import { foldSql, roleName, ROLE_KINDS } from './macro.ts';
import type { Database } from '../schema/schema.ts';

interface Fault {
  readonly problem: string;
  readonly name: string;
}

/**
 * Checks the actual catalogue against the rules of need-to-know; run at every start and in CI. An empty result is the only
 * good one. Any role can run it: it reads the catalogue tables, not the views that show each role only its own grants.
 *
 * Every table of the schema has row-level security enabled and forced and at least one policy. Every policy checks the label and,
 * always, the agency with the macros, which read the ticket of the transaction; only the audit role's policies read settings.
 * The only constant policies are the search role's on `search_entry`, the sign-in role's on its tables, which no other server role
 * reads, and the backup role's, which reads every table and changes none. The login roles own nothing, bypass nothing, are members of
 * nothing (except that the sign-in role can become the application), create no tables and have no right outside policies or without
 * one; the search role reads one table, with its planner settings on. The log is append-only, also for its owner;
 * views run as their caller; no security-definer function; no materialised view.
 */
export async function lintCatalogue(db: Kysely<Database>, database: string): Promise<readonly string[]> {
  const faults = [
    ...(await relationFaults(db)),
    ...(await policyFaults(db, database)),
    ...(await roleFaults(db, database)),
  ];
  return faults.map((fault) => `${fault.problem}: ${fault.name}`).toSorted();
}

async function relationFaults(db: Kysely<Database>): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    with relations as (select * from pg_class where relnamespace = 'public'::regnamespace),
    tables as (select * from relations where relkind in ('r', 'p', 'f') and relname <> 'migration')
    select 'row-level security is not enabled' as problem, relname::text as name from tables where not relrowsecurity
    union all select 'row-level security is not forced', relname from tables where not relforcerowsecurity
    union all select 'no policy', relname from tables where not exists (select 1 from pg_policy where polrelid = tables.oid)
    union all select 'a view runs as its owner', relname from relations
      where relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
    union all select 'a materialised view knows no reader', relname from relations where relkind = 'm'
    union all select 'a function hands its owner’s rights on', proname from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef`.execute(db);
  return rows;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly roles: readonly string[];
  readonly reads: string | null;
  readonly writes: string | null;
  readonly labelled: boolean;
  readonly owned: boolean;
  readonly due: boolean;
}

async function policyFaults(db: Kysely<Database>, database: string): Promise<readonly Fault[]> {
  const { rows } = await sql<Policy>`
    select tablename as table, policyname as name, cmd as command, roles::text[] as roles, qual as reads, with_check as writes,
      exists (select 1 from pg_attribute where attrelid = of.oid and attname = 'label_id') as labelled,
      exists (select 1 from pg_attribute where attrelid = of.oid and attname = 'agency_id') as owned,
      exists (select 1 from pg_attribute where attrelid = of.oid and attname = 'visible_until') as due
    from pg_policies join pg_class of on of.relname = tablename and of.relnamespace = 'public'::regnamespace
    where schemaname = 'public'`.execute(db);
  const [app, audit, door, search, backup] = [
    roleName(database, 'app'),
    roleName(database, 'audit'),
    roleName(database, 'door'),
    roleName(database, 'search'),
    roleName(database, 'backup'),
  ];
  return rows
    .filter(
      (policy) =>
        !isSearchPolicy(policy, search) &&
        !isDoorPolicy(policy, door) &&
        !isBackupPolicy(policy, backup) &&
        !isTicketPolicy(policy, app),
    )
    .flatMap((policy) =>
      faultsOf(policy, audit).map((problem) => ({ problem, name: `${policy.table}.${policy.name}` })),
    );
}

/** The one policy that may say `true`: candidates are read again under the reader's rights. */
function isSearchPolicy(policy: Policy, search: string): boolean {
  return (
    policy.table === 'search_entry' &&
    policy.name === 'search_entry_find' &&
    policy.command === 'SELECT' &&
    policy.roles.join() === search &&
    policy.reads === 'true'
  );
}

/** Tables that only the sign-in role reads and changes. */
const AT_DOOR = [
  'account',
  'account_grant',
  'agency',
  'compartment',
  'label',
  'session',
  'sign_in_pace',
  'ticket',
  'unit',
] as const;

/** The policy of the sign-in role on a table: full access for that role only; on the journal, only inserts. */
function isDoorPolicy(policy: Policy, door: string): boolean {
  const command = policy.table === 'audit_journal' ? 'INSERT' : 'ALL';
  return (
    [...AT_DOOR, 'agency_access', 'audit_journal'].includes(policy.table) &&
    policy.name === `${policy.table}_door` &&
    policy.command === command &&
    policy.roles.join() === door &&
    [policy.reads ?? 'true', policy.writes].every((text) => text === 'true')
  );
}

/** A transaction reads only the ticket whose word it presents, while it is valid. */
function isTicketPolicy(policy: Policy, app: string): boolean {
  return (
    policy.table === 'ticket' &&
    policy.name === 'ticket_held' &&
    policy.command === 'SELECT' &&
    policy.roles.join() === app &&
    policy.reads ===
      `((hash = sha256(convert_to(current_setting('reeve.ticket'::text, true), 'UTF8'::name))) AND (expires_at > now()))`
  );
}

/** The policy of the backup role on a table: read everything, for that role only, which no server uses. */
function isBackupPolicy(policy: Policy, backup: string): boolean {
  return (
    policy.name === backupPolicy(policy.table) &&
    policy.command === 'SELECT' &&
    policy.roles.join() === backup &&
    policy.reads === 'true'
  );
}

function faultsOf(policy: Policy, audit: string): readonly string[] {
  const reads = policy.reads === null ? undefined : foldSql(policy.reads);
  const writes = policy.writes === null ? undefined : foldSql(policy.writes);
  const both = [reads ?? '', writes ?? ''];
  // A row must be readable to be changed; deleting what is overdue is retention's work.
  const asksDue =
    ['INSERT', 'DELETE'].includes(policy.command) || !policy.due || mustHold(reads, /not_overdue\(visible_until\)/);
  // What is read for a post is read only: the policy says so next to the label, for exactly that kind.
  const right =
    policy.command === 'SELECT' ? /visible\(label_id\)|by_post\(label_id\) AND sees_by_post\(/ : /visible\(label_id\)/;
  const asks = policy.labelled
    ? (policy.command === 'INSERT' || mustHold(reads, right)) &&
      (['SELECT', 'DELETE'].includes(policy.command) || mustHold(writes, /writable\(label_id\)/))
    : both.every(
        (text) => text === '' || mustHold(text, /door\('\w+'\)|(own|log)_agency\(agency_id\)|\(id = 1\)|false/),
      );
  // These two macros read settings, for the audit role.
  const readsSetting = both.some(
    (text) =>
      text.includes('current_setting') || (/door\('\w+'\)|log_agency\(/.test(text) && policy.roles.join() !== audit),
  );
  const asksAgency =
    !policy.labelled || (policy.owned && both.every((text) => text === '' || conjuncts(text).includes(OWN_AGENCY)));
  return [
    ...(both.includes('true') ? ['constant policy'] : []),
    ...(policy.roles.includes('public') ? ['policy open to everybody'] : []),
    ...(readsSetting ? ['policy that reads a setting'] : []),
    ...(asks ? [] : ['policy that does not ask for the reader’s right']),
    ...(asksAgency ? [] : ['policy that does not ask for the agency']),
    ...(asksOwnConditions(policy, reads, writes) ? [] : ['policy that forgets a condition of its own']),
    ...(asksDue ? [] : ['policy that shows what is overdue']),
    ...(!asks || policy.command !== 'SELECT' || asksPost(policy.table, reads)
      ? []
      : ['policy that does not ask the reader’s post']),
  ];
}

const OWN_AGENCY = 'own_agency(agency_id)';

/** Splits a conjunction as PostgreSQL prints it: `(a AND (b OR c))`. */
function conjuncts(condition: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const word of condition
    .replaceAll(/\s+/g, ' ')
    .slice(1, -1)
    .split(/( AND |[()])/)) {
    depth += word === '(' ? 1 : word === ')' ? -1 : 0;
    if (word === ' AND ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += word;
  }
  return parts;
}

/** True if a condition implies one of these: each alternative contains it, and none negates it. */
function mustHold(condition: string | undefined, needed: RegExp): boolean {
  return condition !== undefined && condition.split(/\bOR\b|\(NOT /).every((alternative) => needed.test(alternative));
}

const OPENED = /^within_opening\((report_)?id\)$/;
const NOT_FROZEN = /^\(frozen = false\)$/;
const OWN_SHEET = /^\(assessor_id = myself\(\)\)$/;
/** One's own sheet, or one handed in of an assessment whose lead opened the sheets; the assessment itself is in sight, by label or by post. */
const OWN_OR_OPEN =
  /^\(\(visible\(label_id\) AND \(assessor_id = myself\(\)\) AND \(EXISTS \( SELECT 1 FROM threat_assessment a WHERE \(\(a\.agency_id = assessment_sheet\.agency_id\) AND \(a\.id = assessment_sheet\.assessment_id\)\)\)\)\) OR \(visible\(label_id\) AND \(handed_in_at IS NOT NULL\) AND \(EXISTS \( SELECT 1 FROM threat_assessment a WHERE \(\(a\.agency_id = assessment_sheet\.agency_id\) AND \(a\.id = assessment_sheet\.assessment_id\) AND \(\(a\.body -> 'opened'::text\) = 'true'::jsonb\)\)\)\)\) OR \(by_post\(label_id\) AND sees_by_post\('threat_assessment'::text\) AND \(handed_in_at IS NOT NULL\) AND \(EXISTS \( SELECT 1 FROM threat_assessment a WHERE \(\(a\.agency_id = assessment_sheet\.agency_id\) AND \(a\.id = assessment_sheet\.assessment_id\) AND \(\(a\.body -> 'opened'::text\) = 'true'::jsonb\)\)\)\)\)\)$/;
/** Policies that require more than right, agency, day and post: their additional conditions. */
const OWN_CONDITIONS: Readonly<
  Record<string, { readonly reads?: readonly RegExp[]; readonly writes?: readonly RegExp[] }>
> = {
  // A sheet handed in is not changed, and nobody writes on another's.
  assessment_sheet_alter: { reads: [OWN_SHEET, /^\(handed_in_at IS NULL\)$/], writes: [OWN_SHEET] },
  assessment_sheet_read: { reads: [OWN_OR_OPEN] },
  assessment_sheet_write: { writes: [OWN_SHEET] },
  block_alter: { reads: [NOT_FROZEN], writes: [NOT_FROZEN] },
  block_remove: { reads: [NOT_FROZEN] },
  block_rendering_alter: { reads: [NOT_FROZEN], writes: [NOT_FROZEN] },
  desk_grant_write: {
    writes: [
      /^\(opened_for = myself\(\)\)$/,
      /^\(EXISTS \( SELECT 1 FROM desk_opening o WHERE \(\(o\.agency_id = desk_grant\.agency_id\) AND \(o\.id = desk_grant\.id\) AND o\.approved AND \(o\.opened_for = desk_grant\.opened_for\) AND \(o\.last_day = desk_grant\.last_day\)\)\)\)$/,
    ],
  },
  desk_opening_decide: {
    reads: [/^\(second_id = myself\(\)\)$/, /^\(approved IS NULL\)$/],
    writes: [/^\(second_id = myself\(\)\)$/],
  },
  desk_opening_write: { writes: [/^\(asked_by = myself\(\)\)$/, /^\(approved IS NULL\)$/] },
  // Ended by the clock, whatever its state.
  notice_read: { reads: [/^in_force\(ends_at\)$/] },
  person_involvement_read: { reads: [OPENED] },
  report_read: { reads: [OPENED] },
  report_grade_read: { reads: [OPENED] },
  report_hold_read: { reads: [OPENED] },
  report_raw_read: { reads: [/^outside_opening\(\)$/] },
  retention_proposal_read: { reads: [OPENED] },
  statement_read: { reads: [OPENED] },
};

/** True if a policy contains all of its additional conditions. */
function asksOwnConditions({ name }: Policy, reads: string | undefined, writes: string | undefined): boolean {
  const own = OWN_CONDITIONS[name];
  const stand = (text: string | undefined, needed: readonly RegExp[] = []): boolean =>
    needed.every((one) => conjuncts(text ?? '').some((conjunct) => one.test(conjunct)));
  return stand(reads, own?.reads) && stand(writes, own?.writes);
}

/** Tables not named after a kind whose rows have a kind that posts see or not, or contain their kind. */
const SEEN_AS: Readonly<Record<string, RegExp>> = {
  report_raw: /sees\('report'/,
  report_grade: /sees\('report'/,
  special_item: /sees\('report'/,
  person_involvement: /sees\('report'/,
  dissemination_step: /sees(_by_post)?\('dissemination'/,
  product: /sees\('(product|product_in_review|product_draft|briefing)'|sees_by_post\('product'|= myself\(\)|myself\(\)/,
  notice: /sees\('(notice|briefing_draft)'|sees_by_post\('notice'/,
  receipt_count: /sees(_by_post)?\(object_kind\)/,
  shift_sheet: /sees\('(shift_sheet|briefing_draft)'|sees_by_post\('shift_sheet'/,
  thread: /sees\(from_kind\) AND sees\(to_kind\)|sees_by_post\(from_kind\) AND sees_by_post\(to_kind\)/,
  transition: /sees(_by_post)?\(object_kind\)/,
  search_entry: /sees\(kind\)/,
  // Closed to people from outside, whatever the marking.
  ...Object.fromEntries(['area', 'area_set', 'coverage', 'crime', 'data_set'].map((table) => [table, /sees\('crime'/])),
  import_batch: /sees\('import_batch'/,
  ...Object.fromEntries(['control_room', 'duty_period'].map((table) => [table, /sees\('duty'/])),
};

/** True if a read policy checks, in each of its alternatives, that the reader's roles see that object kind. */
function asksPost(table: string, reads: string | undefined): boolean {
  const kinds: readonly string[] = SIGHT_KINDS;
  const needed = SEEN_AS[table] ?? (kinds.includes(table) ? new RegExp(`sees(_by_post)?\\('${table}'`) : undefined);
  return needed === undefined || mustHold(reads, needed);
}

/** Bits of `tgtype`: before, delete, update, truncate. */
const GUARDED = 2 + 8 + 16 + 32;

async function roleFaults(db: Kysely<Database>, database: string): Promise<readonly Fault[]> {
  const [app, door, search, audit, backup] = ROLE_KINDS.map((kind) => roleName(database, kind));
  const names = ROLE_KINDS.map((kind) => roleName(database, kind));
  const { rows } = await sql<Fault>`
    with roles as (select * from pg_roles where rolname = any(${names}::text[])),
    relations as (select * from pg_class where relnamespace = 'public'::regnamespace),
    grants as (
      select relname as relation, relkind as kind, grantee, privilege_type as privilege from relations, aclexplode(relacl)
      union all
      select relname, relkind, grantee, privilege_type from relations join pg_attribute on attrelid = relations.oid, aclexplode(attacl)
    ), held as (
      select coalesce(rolname::text, 'everybody') as role, relation::text, kind, privilege
      from grants left join pg_roles on pg_roles.oid = grantee where grantee = 0 or rolname = any(${names}::text[])
    )
    select 'a login role is missing' as problem, name from unnest(${names}::text[]) name where not exists (select 1 from roles where rolname = name)
    union all select 'a login role has more rights than it may', rolname::text from roles
      where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
    union all select 'a login role is a member of another', roles.rolname::text
      from roles join pg_auth_members m on m.member = roles.oid join pg_roles of on of.oid = m.roleid
      where not (roles.rolname = ${door} and of.rolname = ${app} and not m.admin_option and not roles.rolinherit
        and coalesce(to_jsonb(m) ->> 'inherit_option', 'false') = 'false')
    union all select 'the door cannot work as the application', ${door}::text
      where not exists (select 1 from roles where rolname = ${door} and pg_has_role(roles.oid, (select oid from roles where rolname = ${app}), 'member'))
    union all select 'the application reaches what is the door’s', relation || ' ' || privilege from held
      where role = ${app} and (relation = any(${[...AT_DOOR]}::text[]) and (relation, privilege) <> ('ticket', 'SELECT')
        or relation in ('agency_access', 'installation') and privilege <> 'SELECT')
    union all select 'the door reaches more than its tables', relation || ' ' || privilege from held
      where role = ${door} and kind <> 'S' and not relation = any(${[...AT_DOOR, 'agency_access', 'installation', 'audit_journal']}::text[])
    union all select 'a login role owns a table', relname from relations
      where relkind not in ('i', 'I') and relowner in (select oid from roles)
    union all select 'a login role owns the schema or the database', nspname from pg_namespace where nspowner in (select oid from roles)
    union all select 'a login role owns the schema or the database', datname from pg_database
      where datname = current_database() and datdba in (select oid from roles)
    union all select 'a login role may make tables', rolname::text from roles where has_schema_privilege(roles.oid, 'public', 'create')
    union all select 'a login role may make temporary tables', rolname::text from roles
      where has_database_privilege(roles.oid, current_database(), 'temporary')
    union all select 'granted to everybody', relation || ' ' || privilege from held where role = 'everybody'
    union all select distinct 'a right without a policy for it', relation || ' ' || privilege from held
      where kind in ('r', 'p') and relation <> 'migration' and privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and not exists (
        select 1 from pg_policy join relations on relations.oid = polrelid
        where relname = held.relation and (polcmd = '*' or
          polcmd::text = case privilege when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end)
          and (select oid from pg_roles where rolname = held.role) = any(polroles))
    union all select 'a right that policies do not reach', relation || ' ' || privilege from held
      where kind <> 'S' and privilege not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    union all select 'the search role reads more than one table', relation || ' ' || privilege from held
      where role = ${search} and (relation, privilege) <> ('search_entry', 'SELECT')
    union all select 'the search role would read whole tables', ${search}::text
      where not exists (
        select 1 from pg_db_role_setting join roles on roles.oid = setrole join pg_database on pg_database.oid = setdatabase
        where rolname = ${search} and datname = current_database()
          and setconfig @> array['enable_seqscan=off', 'plan_cache_mode=force_custom_plan']
      )
    union all select 'the backup role does more than read', relation || ' ' || privilege from held
      where role = ${backup} and privilege <> 'SELECT'
    union all select 'the backup would leave this out', relname from relations join roles on rolname = ${backup}
      where relkind in ('r', 'p', 'S') and relname <> 'ticket' and (not has_table_privilege(roles.oid, relations.oid, 'select')
        or (relkind <> 'S' and relname <> 'migration'
          and not exists (select 1 from pg_policy where polrelid = relations.oid and polname = relname || '_backup')))
    union all select 'the log could be altered', role || ' ' || relation || ' ' || privilege from held
      where starts_with(relation, 'audit_') and not (
        role in (${app}, ${door}) and (relation, privilege) = ('audit_journal', 'INSERT') or (role, privilege) = (${backup}, 'SELECT')
        or role = ${audit} and (privilege = 'SELECT' or privilege = 'INSERT' and relation <> 'audit_journal'
          or privilege = 'DELETE' and relation in ('audit_journal', 'audit_plain')))
    union all select 'the log has lost its guard', relname from relations
      where relkind = 'r' and starts_with(relname, 'audit_') and relname not in ('audit_journal', 'audit_plain')
        and not exists (
          select 1 from pg_trigger where tgrelid = relations.oid and tgname = relname || '_is_only_added_to'
            and tgenabled in ('O', 'A') and tgtype & ${GUARDED} = ${GUARDED})
    union all select 'the journal has lost its guard', guard from unnest(array['audit_journal_is_only_numbered', 'audit_journal_is_not_emptied']) guard
      where not exists (
        select 1 from pg_trigger join relations on relations.oid = tgrelid
        where relname = 'audit_journal' and tgname = guard and tgenabled in ('O', 'A'))`.execute(db);
  return rows;
}
