import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@reeve/cli';
import {
  checkLogOperation,
  eraseLogTexts,
  eraseReport,
  exportLog,
  giveReason,
  listConsultationSamples,
  listReports,
  markConsultation,
  readHome,
  readLog,
  readLogStatus,
  readReport,
  releaseConsultationSample,
  search,
} from '@reeve/contract';
import { CHECKPOINT_NOW, makeCheckpoint, numberAllEvents } from '@reeve/store';
import { testLogKeys, testSigner } from '@reeve/testing/database/log-keys.ts';
import { AGENCY, accountId } from '@reeve/testing/people.ts';
import { submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let superuser: pg.Client;
let folder = '';
let [ivo, bela, ulla, pia, odo]: Client[] = [];
beforeAll(async () => {
  world = await makeWorld({ seed: 'the log read' });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  folder = await mkdtemp(join(tmpdir(), 'reeve-log-readers-'));
  [ivo, bela, ulla, pia, odo] = await Promise.all(
    ['ivo', 'bela', 'ulla', 'pia', 'odo'].map((login) => world.as(login)),
  );
});
afterAll(async () => {
  await superuser.end();
  await world.close();
  await rm(folder, { recursive: true });
});
const at = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody has signed in');
  return client;
};
async function signed(): Promise<void> {
  await numberAllEvents(world.store);
  await makeCheckpoint(world.store, testLogKeys(), AGENCY, CHECKPOINT_NOW);
}

describe('the log', () => {
  test('shows its readers who did what, from where, why and with which query; reading it is in it', async () => {
    await at(ivo).call(search, { query: { q: 'nowhere-at-all' } });
    await signed();
    const { items } = await at(pia).call(readLog, { query: { action: 'search', actorId: accountId('ivo') } });
    expect(items[0]).toMatchObject({
      actor: 'Ivo',
      actorRoles: ['tactical_analyst'],
      unit: 'PATROL',
      channel: 'command_line',
      purpose: 'P2',
      justification: 'work of the tests',
      query: '{"q":"nowhere-at-all"}',
      resultCount: 0,
      decision: 'allow',
      erasedTexts: [],
    });
    expect(items[0]?.workstation).toMatch(/^[0-9a-f]{32}$/);
    await signed();
    const reading = await at(odo).call(readLog, { query: { action: 'log_view', actorId: accountId('pia') } });
    expect(reading.items[0]?.query).toBe(`{"action":"search","actorId":"${accountId('ivo')}"}`);
  });

  test('is narrowed to days in the agency’s zone', async () => {
    const days = async (from: string, until: string) =>
      (await at(pia).call(readLog, { query: { from, until, limit: 1 } })).items.length;
    // The clock of the tests is fixed at 27 September 2026.
    expect(await days('2026-09-27', '2026-09-27')).toBe(1);
    expect(await days('2026-09-28', '2026-09-30')).toBe(0);
    expect(await days('2026-09-01', '2026-09-26')).toBe(0);
  });

  test.each(['ivo', 'bela', 'ulla', 'dora', 'zita'])('is not %s’s to read, check or change', async (login) => {
    const one = await world.as(login);
    for (const operation of [readLog, readLogStatus, checkLogOperation])
      expect(await one.refused(operation), operation.name).toBe('not_permitted');
    const input = { seqs: [1], fields: ['query' as const], reason: 'curious' };
    expect(await one.refused(eraseLogTexts, { input })).toBe('not_permitted');
  });

  test('reports how far it is signed and, on request, its integrity', async () => {
    await signed();
    const { checkpoint, size } = await at(odo).call(readLogStatus);
    expect(checkpoint).toMatchObject({ size, key: testSigner(AGENCY).line });
    expect(await at(odo).call(checkLogOperation)).toMatchObject({
      ok: true,
      size,
      root: checkpoint?.root,
      problem: null,
    });
  });

  test('reports on request which event was altered behind its back', async () => {
    await signed();
    await superuser.query('set session_replication_role = replica');
    const { rows } = await superuser.query<{ leaf: string }>(
      `update audit_event set leaf = replace(leaf, '"decision":"allow"', '"decision":"deny"') where agency_id = $1 and seq = 3 returning leaf`,
      [AGENCY],
    );
    expect(rows).toHaveLength(1);
    expect(await at(pia).call(checkLogOperation)).toMatchObject({
      ok: false,
      problem: { fault: 'event_changed', seq: 3, until: 3 },
    });
    await superuser.query(
      `update audit_event set leaf = replace(leaf, '"decision":"deny"', '"decision":"allow"') where agency_id = $1 and seq = 3`,
      [AGENCY],
    );
    await superuser.query('set session_replication_role = default');
    expect(await at(pia).call(checkLogOperation)).toMatchObject({ ok: true });
  });

  test.each([
    ['who did it', 'actor_id = null'],
    ['when', `at = at - interval '40 days'`],
    ['what was done', `action = 'create'`],
    ['the unit', 'unit = null'],
    ['what it was about', `object_ids = '{}'`],
  ])('reports on request which event its own page would hide, by %s', async (_, change) => {
    await signed();
    const constraint = 'audit_event_says_what_its_leaf_says';
    const { rows } = await superuser.query<{ text: string; before: string }>(
      `select pg_get_constraintdef(oid) as text, (select to_json(e)::text from audit_event e where agency_id = $2 and seq = 3) as before
       from pg_constraint where conname = $1`,
      [constraint, AGENCY],
    );
    await superuser.query(`set session_replication_role = replica; alter table audit_event drop constraint ${constraint};
      update audit_event set ${change} where agency_id = '${AGENCY}' and seq = 3`);
    const checked = await at(pia).call(checkLogOperation);
    const file = join(folder, 'changed.reeve-log');
    await writeFile(file, (await at(pia).send(exportLog)).body);
    let err = '';
    const code = await main(['audit', 'verify', file, '--key', testSigner(AGENCY).line], {
      out: () => undefined,
      err: (text) => (err += text),
    });
    await superuser.query(
      `update audit_event e set actor_id = b.actor_id, at = b.at, action = b.action, unit = b.unit, object_ids = b.object_ids
       from json_populate_record(null::audit_event, $1::json) b where e.agency_id = b.agency_id and e.seq = b.seq`,
      [rows[0]?.before],
    );
    await superuser.query(
      `alter table audit_event add constraint ${constraint} ${rows[0]?.text}; set session_replication_role = default`,
    );
    expect(checked).toMatchObject({ ok: false, problem: { fault: 'column_changed', seq: 3, until: 3 } });
    expect(code).toBe(1);
    expect(err).toContain('TAMPERED. Event 3:');
    expect(await at(pia).call(checkLogOperation)).toMatchObject({ ok: true });
  });

  test('forgets a text at the request of its data-protection officer, and of no one else', async () => {
    await at(ivo).call(search, { query: { q: 'somebody' } });
    await signed();
    const ask = { query: { action: 'search' as const, actorId: accountId('ivo'), limit: 1 } };
    const [found] = (await at(pia).call(readLog, ask)).items;
    const input = { seqs: [found?.seq ?? 0], fields: ['query' as const], reason: 'a rights request' };
    expect(await at(odo).refused(eraseLogTexts, { input })).toBe('not_permitted');
    await at(pia).call(eraseLogTexts, { input });
    await signed();
    const [after] = (await at(pia).call(readLog, ask)).items;
    expect(after).toMatchObject({
      seq: found?.seq,
      query: null,
      erasedTexts: ['query'],
      justification: 'work of the tests',
    });
    expect(await at(pia).call(checkLogOperation)).toMatchObject({ ok: true, erasedTexts: 1 });
  });
});

describe('what an erasure leaves in the log', () => {
  test('is listed for the data-protection officer, and each is erased in one step', async () => {
    const dora = await world.as('dora');
    const [kept, erased] = [await submit(at(bela), tip()), await submit(at(bela), tip())];
    for (const id of [kept, erased]) {
      await dora.send(giveReason, { input: { kind: 'report', id, justification: `M.K. stands in ${id}` } });
      await dora.call(readReport, { params: { id } });
    }
    const ask = { query: { leftAfterErasure: 'yes' as const } };
    await signed();
    expect((await at(pia).call(readLog, ask)).items).toEqual([]);

    const { version } = await dora.call(readReport, { params: { id: erased } });
    await dora.call(eraseReport, { params: { id: erased }, input: { version, reason: 'no longer needed' } });
    await signed();
    const left = (await at(pia).call(readLog, ask)).items;
    expect(left.map((line) => line.justification)).toContain(`M.K. stands in ${erased}`);
    expect(left.every((line) => line.objectIds.includes(erased))).toBe(true);
    expect(await at(ivo).refused(readLog, ask)).toBe('not_permitted');

    for (const { seq } of left)
      await at(pia).call(eraseLogTexts, {
        input: { seqs: [seq], fields: ['justification', 'caseRef'], reason: 'named the person' },
      });
    await signed();
    expect((await at(pia).call(readLog, ask)).items).toEqual([]);
    const { rows } = await superuser.query('select 1 from audit_plain where text like $1', [`%stands in ${erased}%`]);
    expect(rows).toEqual([]);
    expect(await at(pia).call(checkLogOperation)).toMatchObject({ ok: true });
  });
});

describe('samples of consultations', () => {
  const month = '2026-09';
  beforeAll(async () => {
    for (let times = 0; times < 8; times += 1) {
      await at(bela).call(listReports);
      await at(ulla).call(readHome);
    }
    await signed();
  });

  test('are drawn by the data-protection officer alone, once, of an existing unit and month', async () => {
    const draw = (client: Client | undefined, input: { unit: string; month: string }) =>
      at(client).refused(releaseConsultationSample, { input });
    for (const client of [ulla, odo, ivo]) expect(await draw(client, { unit: 'PATROL', month })).toBe('not_permitted');
    expect(await draw(pia, { unit: 'NOWHERE', month })).toBe('invalid_input');
    expect(await draw(pia, { unit: 'PATROL', month: '2026-10' })).toBe('invalid_input');
    await at(pia).call(releaseConsultationSample, { input: { unit: 'PATROL', month } });
    expect(await draw(pia, { unit: 'PATROL', month })).toBe('conflict');
  });

  test('are visible to the supervisor of the unit, without the query and without any number', async () => {
    const { items, units } = await at(ulla).call(listConsultationSamples);
    expect(units).toEqual([]);
    expect(items.map((sample) => [sample.unit, sample.month])).toEqual([['PATROL', month]]);
    const drawn = items[0]?.consultations ?? [];
    expect(drawn.filter((one) => one.actor === 'Bela')).toHaveLength(5);
    expect(drawn.every((one) => one.justification === 'work of the tests')).toBe(true);
    expect(JSON.stringify(items)).not.toContain('nowhere-at-all');
    for (const client of [ivo, bela]) expect(await at(client).refused(listConsultationSamples)).toBe('not_permitted');
    expect((await at(odo).call(listConsultationSamples)).units).toEqual([]);
    expect((await at(pia).call(listConsultationSamples)).units.map((unit) => unit.code)).toEqual(['INTEL', 'PATROL']);
  });

  test('are marked by that supervisor, never their own, and the data-protection officer sees the mark', async () => {
    const [sample] = (await at(ulla).call(listConsultationSamples)).items;
    const of = (actor: string) => sample?.consultations.find((one) => one.actor === actor)?.seq ?? 0;
    const mark = { params: { id: sample?.id ?? '' }, input: { seq: of('Bela'), mark: 'needs_explanation' as const } };
    expect(await at(pia).refused(markConsultation, mark)).toBe('not_permitted');
    await at(ulla).call(markConsultation, mark);
    const own = { ...mark, input: { ...mark.input, seq: of('Ulla') } };
    expect(await at(ulla).refused(markConsultation, own)).toBe('same_person');
    const [seen] = (await at(pia).call(listConsultationSamples)).items;
    expect(seen?.consultations.find((one) => one.seq === of('Bela'))?.mark).toBe('needs_explanation');
  });

  test('are drawn of a month that is over; only an exercise draws the present one', async () => {
    const ofUnit = (drawn: string) => ({ input: { unit: 'INTEL', month: drawn } });
    const exercise = (demo: boolean) =>
      superuser.query('update installation set demo = $1, access_version = access_version + 1', [demo]);
    await exercise(false);
    expect(await at(pia).refused(releaseConsultationSample, ofUnit('2026-10'))).toBe('invalid_input');
    expect(await at(pia).refused(releaseConsultationSample, ofUnit('2026-09'))).toBe('invalid_input');
    await at(pia).call(releaseConsultationSample, ofUnit('2026-08'));
    await exercise(true);
    await at(pia).call(releaseConsultationSample, ofUnit('2026-09'));
  });
});
