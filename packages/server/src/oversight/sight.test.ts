import {
  agendaItem,
  decision,
  evaluation,
  judgement,
  listSent,
  meeting,
  minutesPdf,
  outcome,
  priority,
  product,
  readCommandHome,
  readReport,
  readSession,
  readThread,
  requirement,
  search,
  task,
  type Operation,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes, walkLoop, type LoopIds } from '@reeve/testing/loop.ts';
import { addRecipients, sendReport } from '@reeve/testing/sendings.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeClients, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A name in the text of every record, as a careless author would leave it there. */
const NAMED = 'the quay of Oskar Brenn';
const OVERSIGHT = ['00000000-0000-4000-8000-000000000107', '00000000-0000-4000-8000-000000000108'];

let world: World;
let records: LoopIds;
let reportId: string;
let draftId: string;
let bela: Client, ivo: Client, mara: Client, dora: Client, rosa: Client, odo: Client, pia: Client;

beforeAll(async () => {
  world = await makeWorld({ seed: 'sight by post' });
  [bela, mara, dora, ivo] = await makeClients(world.app, 'P2', ['bela', 'mara', 'dora', 'ivo']);
  const [theo, commander, ulla] = await makeClients(world.app, 'P2', ['theo', 'rosa', 'ulla']);
  reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  await addRecipients(dora);
  await sendReport(dora, reportId, 'the quay');
  records = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander, worker: ulla },
    {
      reportId,
      quote: 'A van stood near the quay',
      purpose: 'P2',
      marking: MARKING,
      word: NAMED,
      batchId,
      key: 'QUAY',
    },
  );
  const draft = await ivo.call(product.create, {
    input: {
      title: 'Draft about the quay',
      cites: [{ kind: 'requirement', id: records.requirement ?? '' }],
      body: { type: 'problem_profile', scheme: 'PHIA', gaps: 'g', limitations: 'l', authorIds: [], blocks: [] },
    },
  });
  draftId = draft.id;
  await asSuperuser(world.database, async (client) => {
    for (const account of OVERSIGHT) {
      await client.query(
        `insert into account_grant (agency_id, id, account_id, kind, code, from_on) values
           ('00000000-0000-4000-8000-000000000001', gen_random_uuid(), $1, 'compartment', 'BURGLARY', '2020-01-01')`,
        [account],
      );
    }
    await client.query('update installation set access_version = access_version + 1');
  });
  // The commander works for another purpose than that of everything above.
  rosa = await world.as('rosa', 'P3');
  [odo, pia] = await makeClients(world.app, 'P2', ['odo', 'pia']);
});
afterAll(() => world.close());

const idOf = (kind: keyof LoopIds): { id: string } => ({ id: records[kind] ?? '' });
const opens = async (who: Client, operation: Operation, params: object): Promise<boolean> => {
  const { status } = await who.send(operation, { params });
  return status === 200;
};

const DECIDED = [
  ['priority', priority.read],
  ['requirement', requirement.read],
  ['meeting', meeting.read],
  ['agenda_item', agendaItem.read],
  ['decision', decision.read],
  ['task', task.read],
  ['outcome', outcome.read],
  ['evaluation', evaluation.read],
  ['product', product.read],
] as const;

describe('a commander reads decisions, tasks and results across every purpose held', () => {
  test.each(DECIDED)('%s', async (kind, operation) => {
    expect(await opens(rosa, operation, idOf(kind))).toBe(true);
  });

  test('and of the rest only the present purpose: no judgement, no report, no draft', async () => {
    expect(await opens(rosa, judgement.read, idOf('judgement'))).toBe(false);
    expect(await opens(rosa, readReport, { id: reportId })).toBe(false);
    expect(await opens(rosa, product.read, { id: draftId })).toBe(false);
  });

  test('a commander of another group does not, whatever purposes are held', async () => {
    const cleo = await world.as('cleo', 'P3');
    for (const [kind, operation] of DECIDED) expect(await opens(cleo, operation, idOf(kind))).toBe(false);
  });

  test('a commander without the purpose does not', async () => {
    await asSuperuser(world.database, async (client) => {
      await client.query(
        `update account_grant set until_on = '2020-02-01' where kind = 'purpose' and code = 'P2' and account_id = $1`,
        ['00000000-0000-4000-8000-000000000113'],
      );
      await client.query('update installation set access_version = access_version + 1');
    });
    expect(await opens(rosa, decision.read, idOf('decision'))).toBe(false);
    await asSuperuser(world.database, async (client) => {
      await client.query(`update account_grant set until_on = null where kind = 'purpose' and account_id = $1`, [
        '00000000-0000-4000-8000-000000000113',
      ]);
      await client.query('update installation set access_version = access_version + 1');
    });
    expect(await opens(rosa, decision.read, idOf('decision'))).toBe(true);
  });

  test.each([
    ['TLP:RED', `update label set tlp = 'TLP:RED' where id = $1`, `update label set tlp = 'TLP:AMBER' where id = $1`],
    [
      'as about members of the service',
      `with one as (update label set compartments = compartments || '{PROBITY}' where id = $1 returning agency_id)
         insert into compartment (agency_id, code, name, about_staff) select agency_id, 'PROBITY', 'Conduct', true from one`,
      `update label set compartments = array_remove(compartments, 'PROBITY') where id = $1`,
    ],
  ])('nothing for a post that is marked %s', async (_, mark, unmark) => {
    const [label] = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ label_id: number }>('select label_id from decision where id = $1', [
        records.decision,
      ]);
      await client.query(mark, [rows[0]?.label_id]);
      // A member of that compartment would read it under its own purpose, and by post alone still not.
      await client.query(
        `insert into account_grant (agency_id, id, account_id, kind, code, from_on) values
           ('00000000-0000-4000-8000-000000000001', gen_random_uuid(), '00000000-0000-4000-8000-000000000113', 'compartment', 'PROBITY', '2020-01-01')`,
      );
      await client.query('update installation set access_version = access_version + 1');
      return rows;
    });
    const inOwnPurpose = await world.as('rosa', 'P2');
    expect(await opens(inOwnPurpose, decision.read, idOf('decision'))).toBe(true);
    rosa = await world.as('rosa', 'P3');
    expect(await opens(rosa, decision.read, idOf('decision'))).toBe(false);
    await asSuperuser(world.database, async (client) => {
      await client.query(unmark, [label?.label_id]);
      await client.query('update installation set access_version = access_version + 1');
    });
  });

  test.each(['subject_profile', 'network_profile'])('shows nothing of a %s to a post alone', async (type) => {
    const setType = (name: string) =>
      asSuperuser(world.database, (client) =>
        client.query(`update product set body = body || jsonb_build_object('type', $2::text) where id = $1`, [
          records.product,
          name,
        ]),
      );
    await setType(type);
    expect((await rosa.send(product.read, { params: idOf('product') })).status).toBe(404);
    await setType('tactical_assessment');
    expect(await opens(rosa, product.read, idOf('product'))).toBe(true);
  });

  test('acts on none of it before giving the purpose', async () => {
    const { version } = await rosa.call(meeting.read, { params: idOf('meeting') });
    const answer = await rosa.send(meeting.move, {
      params: idOf('meeting'),
      input: { version, to: 'held', reason: 'minutes read' },
    });
    expect(answer.status).not.toBe(200);
    expect((await rosa.call(meeting.read, { params: idOf('meeting') })).state).toBe('called');
  });

  test("shows a commander's home in one view, each object with its purpose", async () => {
    const home = await rosa.call(readCommandHome);
    expect(home.results.map((one) => [one.id, one.purpose.code])).toEqual([[records.evaluation, 'P2']]);
    expect(home.priorities.map((one) => one.id)).toEqual([]); // proposed, not signed
    expect(home.meeting).toMatchObject({ id: records.meeting, purpose: { code: 'P2' } });
  });

  test("opens a commander's home only to commanders", async () => {
    for (const who of [ivo, bela, odo]) expect(await who.refused(readCommandHome)).toBe('not_permitted');
  });
});

describe('a patrol officer reads what tasks need', () => {
  test.each([
    ['requirement', requirement.read],
    ['priority', priority.read],
    ['task', task.read],
    ['outcome', outcome.read],
  ] as const)('%s', async (kind, operation) => {
    expect(await opens(bela, operation, idOf(kind))).toBe(true);
  });

  test.each([
    ['judgement', judgement.read],
    ['product', product.read],
    ['meeting', meeting.read],
    ['decision', decision.read],
    ['evaluation', evaluation.read],
  ] as const)('not: %s', async (kind, operation) => {
    expect(await opens(bela, operation, idOf(kind))).toBe(false);
  });

  test('shows in no list, search or thread that there is any', async () => {
    expect((await bela.call(decision.list, { query: { limit: 50 } })).items).toEqual([]);
    expect((await bela.call(judgement.list, { query: { limit: 50 } })).items).toEqual([]);
    const kinds = (await bela.call(search, { query: { q: 'quay', limit: 100 } })).items.map((hit) => hit.kind);
    expect(kinds).toEqual(expect.arrayContaining(['report']));
    expect(kinds).not.toEqual(expect.arrayContaining(['judgement']));
    expect(kinds).not.toEqual(expect.arrayContaining(['decision']));
    const thread = await bela.call(readThread, {
      params: { kind: 'task', id: records.task ?? '' },
      query: { direction: 'why' },
    });
    expect(JSON.stringify(thread)).not.toContain(records.decision);
  });

  test('reads an approved briefing', async () => {
    await asSuperuser(world.database, (client) =>
      client.query(`update product set body = body || '{"type": "briefing"}' where id = $1`, [records.product]),
    );
    expect(await opens(bela, product.read, idOf('product'))).toBe(true);
    await asSuperuser(world.database, (client) =>
      client.query(`update product set body = body || '{"type": "tactical_assessment"}' where id = $1`, [
        records.product,
      ]),
    );
  });

  test('the session lists the visible kinds', async () => {
    const { sees } = await bela.call(readSession);
    expect(sees).toEqual(expect.arrayContaining(['report', 'task', 'briefing', 'document']));
    expect(sees).not.toContain('judgement');
  });
});

describe('access to a draft', () => {
  test('its author reads it; a colleague, the head and a supervisor do not', async () => {
    const [vera, ulla] = await makeClients(world.app, 'P2', ['vera', 'ulla']);
    expect(await opens(ivo, product.read, { id: draftId })).toBe(true);
    for (const who of [mara, dora, vera, ulla]) expect(await opens(who, product.read, { id: draftId })).toBe(false);
    expect((await dora.call(product.list, { query: { limit: 50 } })).items.map((row) => row.id)).not.toContain(draftId);
  });

  test('its reviewers read it once it is submitted for review, and a supervisor still does not', async () => {
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'peer_review' where id = $1`, [draftId]),
    );
    const ulla = await world.as('ulla');
    expect(await opens(mara, product.read, { id: draftId })).toBe(true);
    expect(await opens(dora, product.read, { id: draftId })).toBe(true);
    expect(await opens(ulla, product.read, { id: draftId })).toBe(false);
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'drafting' where id = $1`, [draftId]),
    );
  });
});

describe('audit and data protection read decisions, recipients and results with names masked', () => {
  test.each([
    ['decision', decision.read],
    ['meeting', meeting.read],
    ['task', task.read],
    ['outcome', outcome.read],
    ['evaluation', evaluation.read],
  ] as const)('%s', async (kind, operation) => {
    for (const who of [odo, pia]) {
      const answer = await who.send(operation, { params: idOf(kind) });
      expect(answer.status).toBe(200);
      expect(answer.body).not.toContain('Brenn');
      expect(answer.body).toContain('•••');
    }
  });

  test('keeps the name of the decision maker', async () => {
    expect((await odo.call(decision.read, { params: idOf('decision') })).createdBy).toBe('Rosa');
  });

  test('shows disseminations and their recipients, without the subject', async () => {
    const { items } = await odo.call(listSent);
    expect(items.map((one) => [one.recipient, one.object.title])).toEqual([[expect.any(String), null]]);
  });

  test('a search for a similar name states no word that matched', async () => {
    const byName = { query: { q: 'Oskra Brnen', limit: 100 } };
    const { items } = await odo.call(search, byName);
    expect(items.length).toBeGreaterThan(0);
    for (const hit of items) expect(hit).toMatchObject({ matched: null, marks: [] });
    expect(JSON.stringify(items)).not.toMatch(/Oskar|Brenn/);
    expect((await dora.call(search, byName)).items[0]?.matched).toContain('Brenn');
  });

  test('shows no report, statement, judgement or product, nor a search that finds one', async () => {
    for (const who of [odo, pia]) {
      expect(await opens(who, readReport, { id: reportId })).toBe(false);
      expect(await opens(who, judgement.read, idOf('judgement'))).toBe(false);
      expect(await opens(who, product.read, idOf('product'))).toBe(false);
      const kinds = (await who.call(search, { query: { q: 'quay', limit: 100 } })).items.map((hit) => hit.kind);
      expect(kinds).toContain('decision');
      for (const kind of ['report', 'judgement', 'product', 'statement']) expect(kinds).not.toContain(kind);
    }
  });

  test('refuses a print, which names persons', async () => {
    expect(await odo.refused(minutesPdf, { params: idOf('meeting') })).toBe('not_permitted');
  });
});
