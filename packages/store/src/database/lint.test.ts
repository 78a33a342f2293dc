import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asNobody } from '../access/door.ts';
import { lintCatalogue } from './lint.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

// As at every server start: with the application's role, which sees only its own grants in the usual views.
const lint = (): Promise<readonly string[]> => asNobody(store, (db) => lintCatalogue(db, database.name));
const role = (kind: string): string => `"${database.name}_${kind}"`;

test('the migrated schema has no hole', async () => {
  expect(await lint()).toEqual([]);
});

test('notices a database with another name than the roles were created for', async () => {
  const problems = await asNobody(store, (db) => lintCatalogue(db, 'another'));
  expect(problems).toContain('a login role is missing: another_app');
  expect(problems).toContain('a login role is missing: another_search');
});

const VISIBLE = 'label_id = any((select t.labels from ticket t)::int[])';
const BY_POST = 'label_id = any((select t.posts from ticket t)::int[])';
const WRITABLE = 'label_id = any((select t.writes from ticket t)::int[])';
const OWN = 'agency_id = (select t.agency_id from ticket t)';
const MYSELF = '(select t.actor_id from ticket t)';
const SEES = (kind: string): string => `(select '${kind}' = any(t.kinds) from ticket t)`;
/** A role can set it to any value. */
const SETTING = (name: string): string => `nullif(current_setting('reeve.${name}', true), '')`;

/** A hole, the queries that create it, the expected message, and the queries that close it again. */
type Hole = readonly [hole: string, make: string, said: string | readonly string[], mend: string];

const TABLE_HOLES: readonly Hole[] = [
  [
    'row-level security disabled',
    'alter table report disable row level security',
    'row-level security is not enabled: report',
    'alter table report enable row level security',
  ],
  [
    'row-level security not forced upon the owner',
    'alter table report_raw no force row level security',
    'row-level security is not forced: report_raw',
    'alter table report_raw force row level security',
  ],
  [
    'a new table without a word about who may see it',
    'create table diary (id uuid primary key)',
    [
      'no policy: diary',
      'row-level security is not enabled: diary',
      'row-level security is not forced: diary',
      'the backup would leave this out: diary',
    ],
    'drop table diary',
  ],
  [
    'a table with its security on and no policy',
    'create table diary (id uuid primary key); alter table diary enable row level security; alter table diary force row level security',
    ['no policy: diary', 'the backup would leave this out: diary'],
    'drop table diary',
  ],
  [
    'a view that runs as its owner',
    'create view everything as select * from report',
    'a view runs as its owner: everything',
    'drop view everything',
  ],
  [
    'a view whose security_invoker is off',
    'create view everything with (security_invoker = false) as select * from report',
    'a view runs as its owner: everything',
    'drop view everything',
  ],
  [
    'a materialised view',
    'create materialized view totals as select count(*) from report',
    'a materialised view knows no reader: totals',
    'drop materialized view totals',
  ],
  [
    'a function with its owner’s rights',
    `create function peek() returns bigint language sql security definer as 'select count(*) from report'`,
    'a function hands its owner’s rights on: peek',
    'drop function peek()',
  ],
];

const DOOR_HOLES: readonly Hole[] = [
  [
    'accounts opened to the application',
    'grant select on account to {{app}}',
    ['a right without a policy for it: account SELECT', 'the application reaches what is the door’s: account SELECT'],
    'revoke select on account from {{app}}',
  ],
  [
    'the exercise switched on by the application',
    'grant update (demo) on installation to {{app}}; create policy hole on installation for update to {{app}} using (id = 1)',
    'the application reaches what is the door’s: installation UPDATE',
    'drop policy hole on installation; revoke update (demo) on installation from {{app}}',
  ],
  [
    'the door’s policy opened to the application',
    'alter policy session_door on session to {{door}}, {{app}}',
    ['constant policy: session.session_door', 'policy that does not ask for the reader’s right: session.session_door'],
    'alter policy session_door on session to {{door}}',
  ],
  [
    'reports opened to the door',
    'grant select on report to {{door}}',
    ['a right without a policy for it: report SELECT', 'the door reaches more than its tables: report SELECT'],
    'revoke select on report from {{door}}',
  ],
];

const POLICY_HOLES: readonly Hole[] = [
  [
    'a constant policy where none may be',
    'create policy hole on report for select to {{app}} using (true)',
    [
      'constant policy: report.hole',
      'policy that does not ask for the agency: report.hole',
      'policy that does not ask for the reader’s right: report.hole',
      'policy that shows what is overdue: report.hole',
    ],
    'drop policy hole on report',
  ],
  [
    'a policy taken away',
    'drop policy staff_card_read on staff_card',
    'a right without a policy for it: staff_card SELECT',
    `create policy staff_card_read on staff_card for select to {{app}} using (${VISIBLE} and ${OWN})`,
  ],
  [
    'a constant policy on what may be written',
    'create policy hole on thread for insert to {{app}} with check (true)',
    [
      'constant policy: thread.hole',
      'policy that does not ask for the agency: thread.hole',
      'policy that does not ask for the reader’s right: thread.hole',
    ],
    'drop policy hole on thread',
  ],
  [
    'the search role’s own policy opened to the application',
    'alter policy search_entry_find on search_entry to {{search}}, {{app}}',
    [
      'constant policy: search_entry.search_entry_find',
      'policy that does not ask for the agency: search_entry.search_entry_find',
      'policy that does not ask for the reader’s right: search_entry.search_entry_find',
      'policy that shows what is overdue: search_entry.search_entry_find',
    ],
    'alter policy search_entry_find on search_entry to {{search}}',
  ],
  [
    'a condition that is always true, in other words',
    `create policy hole on staff_card for select to {{app}} using ((label_id is not null) and ${OWN})`,
    'policy that does not ask for the reader’s right: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'an alternative beside the label',
    `create policy hole on staff_card for select to {{app}} using ((${VISIBLE} or name <> '') and ${OWN})`,
    'policy that does not ask for the reader’s right: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'a label that is asked the wrong way round',
    `create policy hole on staff_card for select to {{app}} using ((not ${VISIBLE}) and ${OWN})`,
    'policy that does not ask for the reader’s right: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'a change allowed under any label',
    `create policy hole on thread for update to {{app}} using ((${VISIBLE}) and ${OWN})`,
    'policy that does not ask for the reader’s right: thread.hole',
    'drop policy hole on thread',
  ],
  [
    'the sign-in door left open',
    'create policy hole on session for select to {{app}} using (ended_at is null)',
    'policy that does not ask for the reader’s right: session.hole',
    'drop policy hole on session',
  ],
  [
    'a label without its agency',
    `create policy hole on staff_card for select to {{app}} using (${VISIBLE})`,
    'policy that does not ask for the agency: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'an agency that is asked for in one of two alternatives',
    `create policy hole on staff_card for select to {{app}} using ((${VISIBLE} and ${OWN}) or (${VISIBLE} and name <> ''))`,
    'policy that does not ask for the agency: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'an agency that is asked for where rows are read, and not where they are written',
    `create policy hole on comment for update to {{app}} using (${VISIBLE} and ${OWN}) with check (${WRITABLE})`,
    'policy that does not ask for the agency: comment.hole',
    'drop policy hole on comment',
  ],
  [
    'a grant of the review desk without an approved opening',
    `alter policy desk_grant_write on desk_grant with check (${WRITABLE} and ${OWN} and opened_for = ${MYSELF})`,
    'policy that forgets a condition of its own: desk_grant.desk_grant_write',
    `alter policy desk_grant_write on desk_grant with check (${WRITABLE} and ${OWN} and opened_for = ${MYSELF}
      and exists (select 1 from desk_opening o where o.agency_id = desk_grant.agency_id and o.id = desk_grant.id and o.approved and o.opened_for = desk_grant.opened_for and o.last_day = desk_grant.last_day))`,
  ],
  [
    'a due date that is not asked for',
    `create policy hole on report for select to {{app}} using ((${VISIBLE} and ${SEES('report')}) and ${OWN})`,
    'policy that shows what is overdue: report.hole',
    'drop policy hole on report',
  ],
  [
    'a post that is not asked for',
    `create policy hole on finding for select to {{app}} using ((${VISIBLE}) and ${OWN})`,
    'policy that does not ask the reader’s post: finding.hole',
    'drop policy hole on finding',
  ],
  [
    'a post that is asked for another kind of thing',
    `create policy hole on finding for select to {{app}} using ((${VISIBLE} and ${SEES('task')}) and ${OWN})`,
    'policy that does not ask the reader’s post: finding.hole',
    'drop policy hole on finding',
  ],
  [
    'labels of other purposes for a kind that no post reads',
    `create policy hole on finding for select to {{app}} using ((${BY_POST} and ${SEES('finding')}) and ${OWN})`,
    'policy that does not ask for the reader’s right: finding.hole',
    'drop policy hole on finding',
  ],
  [
    'labels of other purposes for changing',
    `create policy hole on task for update to {{app}} using ((${BY_POST} and ${SEES('task')}) and ${OWN})`,
    'policy that does not ask for the reader’s right: task.hole',
    'drop policy hole on task',
  ],
  [
    'a policy for everybody',
    `create policy hole on staff_card for select using ((${VISIBLE}) and ${OWN})`,
    'policy open to everybody: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'a list that the application sets itself',
    `create policy hole on staff_card for select to {{app}} using ((label_id = any((select ${SETTING('labels')}::int[])::int[])) and ${OWN})`,
    [
      'policy that does not ask for the reader’s right: staff_card.hole',
      'policy that reads a setting: staff_card.hole',
    ],
    'drop policy hole on staff_card',
  ],
  [
    'an agency that the application sets itself',
    `create policy hole on agency_access for select to {{app}} using (agency_id = (select ${SETTING('agency')}::uuid))`,
    'policy that reads a setting: agency_access.hole',
    'drop policy hole on agency_access',
  ],
  [
    'a door that the application opens itself',
    `create policy hole on agency_access for select to {{app}} using ((select ${SETTING('door')}) = 'sequencer')`,
    'policy that reads a setting: agency_access.hole',
    'drop policy hole on agency_access',
  ],
  [
    'a setting in addition to the ticket',
    `create policy hole on staff_card for select to {{app}} using ((${VISIBLE} and agency_id = ${SETTING('agency')}::uuid) and ${OWN})`,
    'policy that reads a setting: staff_card.hole',
    'drop policy hole on staff_card',
  ],
  [
    'tickets of others',
    'alter policy ticket_held on ticket using (expires_at > now())',
    'policy that does not ask for the reader’s right: ticket.ticket_held',
    `alter policy ticket_held on ticket using (hash = sha256(convert_to(current_setting('reeve.ticket', true), 'UTF8')) and expires_at > now())`,
  ],
  [
    'tickets that hold for ever',
    `alter policy ticket_held on ticket using (hash = sha256(convert_to(current_setting('reeve.ticket', true), 'UTF8')))`,
    [
      'policy that does not ask for the reader’s right: ticket.ticket_held',
      'policy that reads a setting: ticket.ticket_held',
    ],
    `alter policy ticket_held on ticket using (hash = sha256(convert_to(current_setting('reeve.ticket', true), 'UTF8')) and expires_at > now())`,
  ],
  [
    'tickets that the application writes',
    'grant insert on ticket to {{app}}',
    'the application reaches what is the door’s: ticket INSERT',
    'revoke insert on ticket from {{app}}',
  ],
  [
    'another list than the reader’s',
    `create policy hole on staff_card for select to {{app}} using ((${WRITABLE}) and ${OWN})`,
    'policy that does not ask for the reader’s right: staff_card.hole',
    'drop policy hole on staff_card',
  ],
];

const BACKUP_HOLES: readonly Hole[] = [
  [
    'a table that the backup has no policy for',
    'drop policy thread_backup on thread',
    'the backup would leave this out: thread',
    'create policy thread_backup on thread for select to {{backup}} using (true)',
  ],
  [
    'a table that the backup may not read',
    'revoke select on thread from {{backup}}',
    'the backup would leave this out: thread',
    'grant select on thread to {{backup}}',
  ],
  [
    'a sequence that the backup may not read',
    'revoke select on label_id_seq from {{backup}}',
    'the backup would leave this out: label_id_seq',
    'grant select on label_id_seq to {{backup}}',
  ],
  [
    'a backup that sees a part of a table only',
    `alter policy thread_backup on thread using (relation <> 'cites')`,
    [
      'policy that does not ask for the agency: thread.thread_backup',
      'policy that does not ask for the reader’s right: thread.thread_backup',
    ],
    'alter policy thread_backup on thread using (true)',
  ],
  [
    'the backup’s policy opened to the application',
    'alter policy thread_backup on thread to {{backup}}, {{app}}',
    [
      'constant policy: thread.thread_backup',
      'policy that does not ask for the agency: thread.thread_backup',
      'policy that does not ask for the reader’s right: thread.thread_backup',
    ],
    'alter policy thread_backup on thread to {{backup}}',
  ],
  [
    'a second policy for the backup that lets it write',
    'create policy hole on thread for all to {{backup}} using (true)',
    [
      'constant policy: thread.hole',
      'policy that does not ask for the agency: thread.hole',
      'policy that does not ask for the reader’s right: thread.hole',
    ],
    'drop policy hole on thread',
  ],
  [
    'a backup that may change what it reads',
    'grant update on thread to {{backup}}',
    'the backup role does more than read: thread UPDATE',
    'revoke update on thread from {{backup}}',
  ],
  [
    'a backup that may remove events',
    'grant delete on audit_event to {{backup}}',
    [
      'the backup role does more than read: audit_event DELETE',
      'the log could be altered: {{backup}} audit_event DELETE',
    ],
    'revoke delete on audit_event from {{backup}}',
  ],
  [
    'a backup role that steps around policies',
    'alter role {{backup}} bypassrls',
    'a login role has more rights than it may: {{backup}}',
    'alter role {{backup}} nobypassrls',
  ],
];

const ROLE_HOLES: readonly Hole[] = [
  [
    'an application role that steps around policies',
    'alter role {{app}} bypassrls',
    'a login role has more rights than it may: {{app}}',
    'alter role {{app}} nobypassrls',
  ],
  [
    'a search role made superuser',
    'alter role {{search}} superuser',
    [
      'a login role has more rights than it may: {{search}}',
      'a login role may make tables: {{search}}',
      'a login role may make temporary tables: {{search}}',
    ],
    'alter role {{search}} nosuperuser',
  ],
  [
    'an audit role that may make roles',
    'alter role {{audit}} createrole',
    'a login role has more rights than it may: {{audit}}',
    'alter role {{audit}} nocreaterole',
  ],
  [
    'an application role that may make tables of its own',
    'grant create on schema public to {{app}}',
    'a login role may make tables: {{app}}',
    'revoke create on schema public from {{app}}',
  ],
  [
    'an application role that may make temporary tables, one named like a table of the schema',
    'grant temporary on database {{database}} to {{app}}',
    'a login role may make temporary tables: {{app}}',
    'revoke temporary on database {{database}} from {{app}}',
  ],
  [
    'an application role that is a member of another',
    'grant {{audit}} to {{app}}',
    'a login role is a member of another: {{app}}',
    'revoke {{audit}} from {{app}}',
  ],
  [
    'an application role that may empty a table past its policies',
    'grant truncate on report to {{app}}',
    'a right that policies do not reach: report TRUNCATE',
    'revoke truncate on report from {{app}}',
  ],
  [
    'a search role that reads a second table',
    'grant select on report to {{search}}',
    'the search role reads more than one table: report SELECT',
    'revoke select on report from {{search}}',
  ],
  [
    'a search role that reads one column of a second table',
    'grant select (sanitised_text) on report to {{search}}',
    'the search role reads more than one table: report SELECT',
    'revoke select (sanitised_text) on report from {{search}}',
  ],
  [
    'a search role that writes',
    'grant insert on search_entry to {{search}}',
    'the search role reads more than one table: search_entry INSERT',
    'revoke insert on search_entry from {{search}}',
  ],
  [
    'a search role whose planner may read the whole table',
    'alter role {{search}} in database {{database}} reset enable_seqscan',
    'the search role would read whole tables: {{search}}',
    'alter role {{search}} in database {{database}} reset all; alter role {{search}} in database {{database}} set enable_seqscan = off; alter role {{search}} in database {{database}} set plan_cache_mode = force_custom_plan',
  ],
  [
    'a table granted to everybody',
    'grant select on report to public',
    'granted to everybody: report SELECT',
    'revoke select on report from public',
  ],
  [
    'an application that may remove events',
    'grant delete on audit_event to {{app}}',
    'the log could be altered: {{app}} audit_event DELETE',
    'revoke delete on audit_event from {{app}}',
  ],
  [
    'an application that may number events itself',
    'grant insert on audit_event to {{app}}',
    'the log could be altered: {{app}} audit_event INSERT',
    'revoke insert on audit_event from {{app}}',
  ],
  [
    'an application that may change one column of the journal',
    'grant update (event) on audit_journal to {{app}}',
    'the log could be altered: {{app}} audit_journal UPDATE',
    'revoke update (event) on audit_journal from {{app}}',
  ],
  [
    'an audit role that may change a checkpoint',
    'grant update on audit_checkpoint to {{audit}}',
    'the log could be altered: {{audit}} audit_checkpoint UPDATE',
    'revoke update on audit_checkpoint from {{audit}}',
  ],
  [
    'an audit role that may change what stands beside the log',
    'grant update on audit_plain to {{audit}}',
    'the log could be altered: {{audit}} audit_plain UPDATE',
    'revoke update on audit_plain from {{audit}}',
  ],
  [
    'an application role that reads what stands beside the log',
    'grant select on audit_plain to {{app}}',
    'the log could be altered: {{app}} audit_plain SELECT',
    'revoke select on audit_plain from {{app}}',
  ],
  [
    'a log whose guard was sent away',
    'alter table audit_event disable trigger audit_event_is_only_added_to',
    'the log has lost its guard: audit_event',
    'alter table audit_event enable trigger audit_event_is_only_added_to',
  ],
  [
    'a checkpoint table without its guard',
    'drop trigger audit_checkpoint_is_only_added_to on audit_checkpoint',
    'the log has lost its guard: audit_checkpoint',
    'create trigger audit_checkpoint_is_only_added_to before update or delete or truncate on audit_checkpoint execute function refuse_to_alter_log()',
  ],
  [
    'a journal from which events may go without a number',
    'drop trigger audit_journal_is_only_numbered on audit_journal',
    'the journal has lost its guard: audit_journal_is_only_numbered',
    'create trigger audit_journal_is_only_numbered after delete on audit_journal referencing old table as gone for each statement execute function refuse_to_lose_event()',
  ],
  [
    'a journal that may be emptied',
    'alter table audit_journal disable trigger audit_journal_is_not_emptied',
    'the journal has lost its guard: audit_journal_is_not_emptied',
    'alter table audit_journal enable trigger audit_journal_is_not_emptied',
  ],
  [
    'an audit role that may change what is numbered',
    'grant update on audit_event to {{audit}}',
    'the log could be altered: {{audit}} audit_event UPDATE',
    'revoke update on audit_event from {{audit}}',
  ],
];

function named(text: string): string {
  return text
    .replaceAll('{{owner}}', 'reeve_test_owner')
    .replaceAll('{{database}}', `"${database.name}"`)
    .replaceAll(/\{\{(\w+)\}\}/g, (_, kind: string) => role(kind));
}

describe.each([
  ['of tables and views', TABLE_HOLES],
  ['of the door', DOOR_HOLES],
  ['of policies', POLICY_HOLES],
  ['of the backup', BACKUP_HOLES],
  ['of roles', ROLE_HOLES],
])('each hole made by hand is named: %s', (_, holes) => {
  afterEach(async () => expect(await lint()).toEqual([]));

  test.each(holes)('%s', async (_hole, make, said, mend) => {
    await superuser.query(named(make));
    const problems = await lint();
    await superuser.query(named(mend));
    const expected = [said].flat().map((line) => named(line).replaceAll('"', ''));
    // A manually granted right has no policy either, which is a separate fault.
    const own = problems.filter((one) => expected.includes(one) || !one.startsWith('a right without a policy'));
    expect(own).toEqual(expected);
  });
});

test('names an application role that owns a table, with every right it gained', async () => {
  await superuser.query(named('alter table report owner to {{app}}'));
  const problems = await lint();
  await superuser.query(
    named('alter table report owner to {{owner}}; grant select, insert, update on report to {{app}}'),
  );
  expect(problems).toContain('a login role owns a table: report');
  expect(problems).toContain('a right that policies do not reach: report TRUNCATE');
  expect(await lint()).toEqual([]);
});

test('names an application role that owns the database', async () => {
  await superuser.query(named('alter database {{database}} owner to {{app}}'));
  const problems = await lint();
  await superuser.query(named('alter database {{database}} owner to {{owner}}'));
  expect(problems).toContain(`a login role owns the schema or the database: ${database.name}`);
  expect(await lint()).toEqual([]);
});
