import { decision, listStaff, meeting, product } from '@reeve/contract';
import { ADOPTED } from '@reeve/testing/ordered-tasks.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { OTHER_FOUNDATION, accountId } from '@reeve/testing/people.ts';
import { briefing } from '@reeve/testing/product-blocks.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Nika is of the other agency. */
const OTHER = OTHER_FOUNDATION.accounts.find(({ login }) => login === 'nika')?.id ?? '';

let world: World;
let chief: Client, commander: Client, analyst: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'owners' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set status = 'suspended' where login = 'lars'`);
    await client.query(`update account set roles = '{partner}' where login = 'cleo'`);
  });
  [chief, commander, analyst] = [await world.as('dora'), await world.as('rosa'), await world.as('ivo')];
});
afterAll(() => world.close());

describe.each([
  ['does not exist', '00000000-0000-4000-8000-00000000abcd'],
  ['is of another agency', OTHER],
  ['is suspended', accountId('lars')],
])('an account that %s', (_, ownerId) => {
  test('owns no meeting', async () => {
    const input = { title: 'A meeting', marking: MARKING, body: { level: 'tactical', heldOn: '2026-10-20' } } as const;
    expect(await chief.refused(meeting.create, { input: { ...input, ownerId } })).toBe('invalid_input');
    expect(await chief.send(meeting.create, { input: { ...input, ownerId: accountId('ivo') } })).toMatchObject({
      status: 200,
    });
  });

  test('is ordered no task', async () => {
    const rosa = { ownerId: accountId('rosa'), dueOn: '2026-12-01' };
    const tasks = [{ title: 'A task', instruction: 'as ordered', ...rosa, ownerId }];
    const input = { title: 'A decision', marking: MARKING, ...rosa, body: ADOPTED, tasks } as const;
    expect(await commander.refused(decision.create, { input })).toBe('invalid_input');
  });

  test('dissents from no decision', async () => {
    const dissent = (account: string) => ({
      title: 'A decision',
      marking: MARKING,
      ownerId: accountId('rosa'),
      dueOn: '2026-12-01',
      body: { ...ADOPTED, dissent: [{ accountId: account, reason: 'The patrols are missed elsewhere.' }] },
    });
    expect(await commander.refused(decision.create, { input: dissent(ownerId) })).toBe('invalid_input');
    expect((await commander.send(decision.create, { input: dissent(accountId('ivo')) })).status).toBe(200);
  });

  test('is an author of no product', async () => {
    const written = (author: string) => ({
      title: 'What the harbour shows',
      marking: MARKING,
      body: { ...briefing(), authorIds: [author] },
    });
    expect(await analyst.refused(product.create, { input: written(ownerId) })).toBe('invalid_input');
    expect((await analyst.send(product.create, { input: written(accountId('rosa')) })).status).toBe(200);
  });
});

test.each([
  ['a partner', 'cleo'],
  ['an administrator', 'zita'],
  ['an auditor', 'odo'],
])('%s, who changes no such record, owns none', async (_, login) => {
  const input = { title: 'A meeting', marking: MARKING, body: { level: 'tactical', heldOn: '2026-10-20' } } as const;
  expect(await chief.refused(meeting.create, { input: { ...input, ownerId: accountId(login) } })).toBe('invalid_input');
});

test('the list of colleagues says to whom a record can be given', async () => {
  const { items } = await chief.call(listStaff, {});
  const owners = items.filter(({ isOwner }) => isOwner).map(({ id }) => id);
  for (const login of ['rosa', 'ivo', 'bela']) expect(owners).toContain(accountId(login));
  for (const login of ['lars', 'cleo', 'zita', 'odo']) expect(owners).not.toContain(accountId(login));
});

test('the list of colleagues names partners only to those who change the register of recipients', async () => {
  const { items } = await chief.call(listStaff, {});
  expect(items.filter(({ isPartner }) => isPartner).map(({ id }) => id)).toEqual([accountId('cleo')]);
  for (const other of [commander, analyst])
    for (const person of (await other.call(listStaff, {})).items) expect(person).not.toHaveProperty('isPartner');
});
