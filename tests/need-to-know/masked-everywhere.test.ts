import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, GROUP, accountId } from '@reeve/testing/people.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { endAllSessions } from '@reeve/testing/sessions.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from './base-world.ts';
import { canary } from './canary.ts';
import { BREADTH, drive, type Reply } from './drive.ts';

/** A surname alone, in two of its cases, in every title and text of the loop; the report it all rests on names its bearer. */
const WORD = 'the quay of Zvonković and Zvonkovićem';
const NAME = 'Jan Zvonković';

let base: BaseWorld;
beforeAll(async () => {
  base = await makeBase('masked everywhere', canary, WORD);
  await asSuperuser(base.world.database, async (client) => {
    // The report as submitted names no one; the person is added to all that rests on it.
    await client.query(
      `insert into person_involvement select added.* from report r
         cross join (select to_jsonb(one) as body from person_involvement one where report_id = $3 limit 1) p
         cross join lateral jsonb_populate_record(null::person_involvement, p.body || jsonb_build_object(
           'id', gen_random_uuid(), 'report_id', r.id, 'label_id', r.label_id, 'name', $2::text)) added
       where r.id = $1`,
      [base.visible.at(-1), NAME, base.nomination.reportId],
    );
    await client.query(`update report set case_ref = (select case_ref from proceeding limit 1) where id = $1`, [
      base.visible.at(-1),
    ]);
    // The report serves the requirement, which serves the priority.
    const { priority, requirement } = base.records;
    for (const [fromKind, from, toKind, to] of [
      ['report', base.visible.at(-1), 'requirement', requirement],
      ['requirement', requirement, 'priority', priority],
    ])
      await client.query(
        `insert into thread (agency_id, id, label_id, from_agency, from_kind, from_id, relation, to_agency, to_kind, to_id, at, by)
         select agency_id, gen_random_uuid(), label_id, agency_id, $1, $2, 'serves', agency_id, $3, $4, at, by
         from thread where agency_id = $5 limit 1`,
        [fromKind, from, toKind, to, AGENCY],
      );
    for (const login of ['odo', 'pia'])
      await client.query(
        `insert into account_grant (agency_id, id, account_id, kind, code, from_on)
         values ($1, gen_random_uuid(), $2, 'compartment', $3, '2020-01-01')`,
        [AGENCY, accountId(login), GROUP],
      );
    await client.query('update installation set access_version = access_version + 1');
  });
  await base.world.app.close();
  await endAllSessions(base.world.database);
  await base.world.database.rest();
}, 120_000);
afterAll(() => base.world.close());

/**
 * Read unmasked by their marking, whatever the post (docs/operations/sight-by-post.md); and another person's sign-in.
 */
const READ_WHOLE = /concept|readiness|document|agreement|edition|comment|workshop|signInAsPersona/i;
const isReadWhole = ({ operation, given }: Reply): boolean =>
  READ_WHOLE.test(operation) || READ_WHOLE.test((given.params as { kind?: string } | undefined)?.kind ?? ''); // as in the drivers

test.each(some(1, ['odo', 'pia'], 'masked'))(
  'no response to %s contains a name from what oversight reads',
  { timeout: 300_000 },
  async (login) => {
    const copy = await copyDatabase(base.world.database);
    const whole = ['readThread', 'search'];
    const replies = await drive(copy, login, targetsOf(base, { callsEach: BREADTH }), { whole });
    await copy.drop();
    expect(replies.length).toBeGreaterThan(500);
    const shown = replies.filter((reply) => /Zvonk/iu.test(reply.text) && !isReadWhole(reply));
    expect(
      shown.map(({ operation, text }) => `${operation}: ${/.{80}Zvonk.*/iu.exec(text)?.[0].slice(0, 120)}`),
    ).toEqual([]);
    // Masked, not empty: the same responses contain the words next to the name.
    const masked = new Set(replies.filter(({ text }) => text.includes('•••')).map(({ operation }) => operation));
    for (const kind of ['Decision', 'Task', 'Outcome', 'Evaluation', 'Meeting', 'Priority', 'AgendaItem'])
      expect([...masked]).toContain(`read${kind}`);
    for (const operation of ['listDecisions', 'listTasks', 'listPriorities', 'listProceedings', 'readThread', 'search'])
      expect([...masked]).toContain(operation);
  },
);
