import {
  createStatement,
  giveReason,
  listReaders,
  listStatements,
  readEntity,
  readReport,
  setPurpose,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, accountId } from '@reeve/testing/people.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let [ivo, bela, mara, theo]: Client[] = [];
beforeAll(async () => {
  world = await makeWorld({ seed: 'reasons' });
  [bela, mara, theo, ivo] = await Promise.all(['bela', 'mara', 'theo', 'ivo'].map((login) => world.as(login)));
});
afterAll(() => world.close());

const at = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody has signed in');
  return client;
};
const person = (more: object) => ({
  name: 'Ana Corvo',
  category: 'd_witness' as const,
  grounds: '',
  minor: false,
  reviewOn: '2026-10-20',
  ...more,
});

/** A report that was collated; the desk gives its reason where required. */
async function collated(named: object): Promise<string> {
  const id = await submit(at(bela), tip({ persons: [person(named)] }));
  for (const one of [at(mara), at(theo)])
    await one.send(giveReason, { input: { kind: 'report', id, justification: 'it is on my desk' } });
  await collate(at(mara), at(theo), id, {});
  return id;
}

describe('a report that needs a reason of its own', () => {
  test.each([
    ['names a minor', { minor: true }, 'minor'],
    ['names a victim', { category: 'c_victim' as const }, 'victim'],
    ['names a colleague', { name: 'Dora' }, 'colleague'],
  ])('and that %s is shown once its reader has said why', async (_, named, because) => {
    const id = await collated(named);
    const refused = await at(ivo).send(readReport, { params: { id } });
    expect(refused.status).toBe(428);
    expect(JSON.parse(refused.body)).toMatchObject({
      code: 'reason_needed',
      detail: { because: [because], kind: 'report', id },
    });
    expect(await at(ivo).refused(listStatements, { params: { id } })).toBe('reason_needed');
    const given = await at(ivo).call(giveReason, {
      input: { kind: 'report', id, justification: 'the burglary series' },
    });
    expect(given.asked).toEqual([because]);
    expect((await at(ivo).call(readReport, { params: { id } })).id).toBe(id);
    // It was one person's reason for one report.
    expect(await (await world.as('rosa')).refused(readReport, { params: { id } })).toBe('reason_needed');
  });

  test('shows an ordinary report under the session’s reason alone', async () => {
    const id = await collated({});
    expect((await at(ivo).call(readReport, { params: { id } })).id).toBe(id);
  });

  test('requires a reason to read a report of one case for another', async () => {
    const author = await world.as('bela');
    const to = (client: Client, caseRef: string | null) =>
      client.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef } });
    await to(author, 'OP-LATCH');
    const id = await submit(author, tip({ persons: [person({})] }));
    const [first, second] = [await world.as('mara'), await world.as('theo')];
    await to(first, 'OP-LATCH');
    await to(second, 'OP-LATCH');
    await collate(first, second, id, {});
    const reader = await world.as('ivo');
    expect(await reader.refused(readReport, { params: { id } })).toBe('reason_needed');
    await to(reader, 'OP-OTHER');
    expect(await reader.refused(readReport, { params: { id } })).toBe('reason_needed');
    await to(reader, 'OP-LATCH');
    expect((await reader.call(readReport, { params: { id } })).id).toBe(id);
  });

  test('and an entity in it are shown with a reason under the label of an item of a special category', async () => {
    const specialItems = [
      { kind: 'health', about: 'Ana Corvo', words: 'Needs insulin.', necessity: 'victim_need', because: '' } as const,
    ];
    const id = await submit(at(bela), tip({ persons: [person({})], specialItems }));
    await collate(at(mara), at(theo), id, {});
    const { subjectId } = await at(mara).call(createStatement, {
      input: {
        reportId: id,
        kind: 'fact',
        quote: 'watches were offered',
        subject: { newKind: 'object' },
        property: 'name',
        value: 'Box',
      },
    });
    for (const table of ['report', 'statement'] as const)
      await asSuperuser(world.database, (client) =>
        client.query(
          `update ${table} set label_id = (select label_id from special_item where report_id = $1)
           where ${table === 'report' ? 'id' : 'report_id'} = $1`,
          [id],
        ),
      );
    for (const [kind, read, of] of [
      ['report', readReport, id],
      ['entity', readEntity, subjectId],
    ] as const) {
      const { status, body } = await at(theo).send(read, { params: { id: of } });
      expect([status, JSON.parse(body)]).toMatchObject([
        428,
        { detail: { because: ['special_category'], kind, id: of } },
      ]);
    }
  });

  test('answers a reason for an object out of sight as if it did not exist', async () => {
    const id = await collated({ minor: true });
    const input = { kind: 'report' as const, id, justification: 'curiosity' };
    expect(await (await world.as('lars')).refused(giveReason, { input })).toBe('not_found');
  });

  test('asks the author no reason for their own draft', async () => {
    const { createReport } = await import('@reeve/contract');
    const { id } = await at(bela).call(createReport, { input: { draft: tip({ persons: [person({ minor: true })] }) } });
    expect((await at(bela).call(readReport, { params: { id } })).id).toBe(id);
  });
});

test('lists as readers of a report exactly those who can read it', async () => {
  const id = await collated({});
  const { people } = await at(ivo).call(listReaders, { params: { kind: 'report', id } });
  const seen: string[] = [];
  for (const login of [
    'bela',
    'mara',
    'theo',
    'dora',
    'ivo',
    'vera',
    'pia',
    'odo',
    'zita',
    'lars',
    'ulla',
    'rosa',
    'cleo',
  ]) {
    const reader = await world.as(login);
    if ((await reader.send(readReport, { params: { id } })).status === 200)
      seen.push(login.charAt(0).toUpperCase() + login.slice(1));
  }
  expect(people.map((one) => one.name).toSorted()).toEqual(seen.toSorted());
  expect(await (await world.as('vera')).refused(listReaders, { params: { kind: 'report', id } })).toBe('not_found');
});

test('refuses an auditor in the group every report, with or without a reason', async () => {
  const id = await collated({ minor: true });
  await asSuperuser(world.database, async (client) => {
    await client.query(
      `insert into account_grant (agency_id, id, account_id, kind, code, from_on) values ($1, gen_random_uuid(), $2, 'compartment', 'BURGLARY', '2020-01-01')`,
      [AGENCY, accountId('odo')],
    );
    await client.query('update installation set access_version = access_version + 1');
  });
  const odo = await world.as('odo');
  expect(await odo.refused(readReport, { params: { id } })).toBe('not_found');
  const input = { kind: 'report' as const, id, justification: 'a sample of this month' };
  expect(await odo.refused(giveReason, { input, key: 'odo-gives-a-reason' })).toBe('not_found');
  const { createReport } = await import('@reeve/contract');
  expect(await odo.refused(createReport, { input: { draft: tip() } })).toBe('not_permitted');
});
