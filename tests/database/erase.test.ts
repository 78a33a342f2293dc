import { createReport, eraseReport, readReport, undoImport } from '@reeve/contract';
import { addCrimes } from '@reeve/testing/loop.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let superuser: pg.Client;
let bela: Client;
let mara: Client;
let theo: Client;
let dora: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'erasing' });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  [bela, mara, theo, dora] = [
    await world.as('bela'),
    await world.as('mara'),
    await world.as('theo'),
    await world.as('dora'),
  ];
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});

const TABLES = ['report_raw', 'report_draft', 'person_involvement', 'report_grade', 'report_receipt', 'search_entry'];
/** The rows about a report in the database, regardless of access. */
async function rowsOf(id: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const column = ['report_raw', 'report_draft', 'search_entry'].includes(table) ? 'id' : 'report_id';
    const { rows } = await superuser.query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${column} = $1`,
      [id],
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}
const NOTHING = Object.fromEntries(TABLES.map((table) => [table, 0]));

async function collated(): Promise<string> {
  const id = await submit(bela, tip());
  await collate(mara, theo, id);
  return id;
}
async function erase(who: Client, id: string): Promise<string> {
  const { version } = await who.call(readReport, { params: { id } });
  const answer = await who.send(eraseReport, { params: { id }, input: { version, reason: 'no longer needed' } });
  return answer.status === 200 ? 'erased' : (JSON.parse(answer.body) as { code: string }).code; // problem+json
}

describe('erasing a report', () => {
  test('takes everything attached to it, including its author’s receipts', async () => {
    const id = await collated();
    expect(await rowsOf(id)).toMatchObject({ report_raw: 1, person_involvement: 1, search_entry: 1 });
    expect((await rowsOf(id))['report_receipt']).toBeGreaterThan(1);
    expect(await erase(dora, id)).toBe('erased');
    expect(await rowsOf(id)).toEqual(NOTHING);
  });

  test('takes persons that fell due before it', async () => {
    const id = await collated();
    await superuser.query(`update person_involvement set visible_until = '2020-01-01' where report_id = $1`, [id]);
    expect(await erase(dora, id)).toBe('erased');
    expect(await rowsOf(id)).toEqual(NOTHING);
  });

  test('of a draft takes its form', async () => {
    const { id } = await bela.call(createReport, { input: { draft: tip() } });
    expect(await rowsOf(id)).toMatchObject({ report_draft: 1, report_raw: 0 });
    expect(await erase(bela, id)).toBe('erased');
    expect(await rowsOf(id)).toEqual(NOTHING);
  });

  test('one that was sent and not accepted takes its raw words', async () => {
    const id = await submit(bela, tip());
    expect(await erase(dora, id)).toBe('erased');
    expect(await rowsOf(id)).toEqual(NOTHING);
  });

  describe('that would leave rows behind', () => {
    let mend: string[] = [];
    afterEach(async () => {
      for (const statement of mend) await superuser.query(statement);
      mend = [];
    });

    test.each([
      ['report_raw', 'visible(label_id)'],
      ['person_involvement', 'visible(label_id)'],
      ['report_grade', 'visible(label_id)'],
      ['report_receipt', 'visible(label_id)'],
      ['search_entry', 'visible(label_id)'],
    ])('in %s is not begun', async (table) => {
      const id = await collated();
      const before = await rowsOf(id);
      // A policy that lets the delete silently skip the row.
      await superuser.query(`alter policy ${table}_remove on ${table} using (false)`);
      mend = [
        `alter policy ${table}_remove on ${table}
         using (label_id = any((select t.labels from ticket t)::int[]))`,
      ];
      expect(await erase(dora, id)).toBe('conflict');
      expect(await rowsOf(id)).toEqual(before);
      expect((await mara.call(readReport, { params: { id } })).state).toBe('collated');
    });
  });
});

test('a file of crimes is removed as a whole or not at all', async () => {
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'WHOLE');
  const ivo = await world.as('ivo');
  const left = async (): Promise<number> =>
    (await superuser.query<{ n: number }>('select count(*)::int as n from crime where batch_id = $1', [batchId]))
      .rows[0]?.n ?? 0;
  const all = await left();
  // One of its rows has a label that this person does not hold.
  await superuser.query(
    `update crime set label_id = (select id from label where key like '%OWN:%' limit 1)
     where id = (select id from crime where batch_id = $1 limit 1)`,
    [batchId],
  );
  expect(await ivo.refused(undoImport, { params: { id: batchId }, input: { reason: 'wrong file' } })).toBe('conflict');
  expect(await left()).toBe(all);
  await superuser.query(
    'update crime set label_id = (select label_id from import_batch where id = $1) where batch_id = $1',
    [batchId],
  );
  await ivo.call(undoImport, { params: { id: batchId }, input: { reason: 'wrong file' } });
  expect(await left()).toBe(0);
});
