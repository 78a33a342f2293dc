import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

/** The result of `npm run docs -- --check` for the database of this test. */
function check(): string {
  const command = ['--import', 'tsx', 'scripts/docs.ts', '--check', '--of', database.ownerUrl];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

test('the committed schema.sql matches the migrations; `npm run docs` regenerates it', () => {
  const said = check();
  expect(said, said).toMatch(/^current packages\/store\/schema\.sql$/m);
});

test('shows a change of any kind', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const app = `"${database.name}_app"`;
  await owner.query(`
    drop policy report_alter on report;
    alter policy thread_read on thread using (label_id > 0);
    grant delete on report to ${app};
    grant update (leaf) on audit_event to ${app};
    alter table report add column more text;
    create index more_index on report (subject);
    alter table report drop constraint report_defence_known;
    alter table report_raw no force row level security;
    create sequence more_sequence;
    create view more_view as select id from report`);
  await owner.end();
  const said = check().split('\n');
  const changed = [
    `- create policy report_alter on report for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));`,
    '+ create policy thread_read on thread for select to {{app}} using (label_id > 0);',
    '+ grant select, insert, update, delete on report to {{app}};',
    '+ grant update (leaf) on audit_event to {{app}};',
    '+ more text,',
    '+ CREATE INDEX more_index ON report USING btree (subject);',
    '+ alter table report_raw no force row level security;',
    '+ create sequence more_sequence;',
    '+ create view more_view as',
  ];
  for (const line of changed) expect(said).toContain(`  ${line}`);
  expect(said.filter((line) => line.startsWith('  - constraint report_defence_known'))).toHaveLength(1);
});
