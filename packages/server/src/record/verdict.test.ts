import { priority } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'verdict' });
});
afterAll(() => world.close());

test('what a post reads under another purpose is changed under its own only, and says so', async () => {
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login = 'dora'`),
  );
  const ours = await world.as('dora', 'P2');
  const body = { prevention: 'x', intelligence: 'x', enforcement: 'x', measure: 'x', reviewOn: '2026-12-01' };
  const { id, version } = await ours.call(priority.create, {
    input: {
      title: 'Fewer burglaries',
      marking: MARKING,
      ownerId: accountId('dora'),
      body: { code: 'Y1', ...body },
    },
  });
  const params = { id };
  const steps = async (client: typeof ours) => (await client.call(priority.read, { params })).actions;
  expect(await steps(ours)).toEqual([{ to: 'signed', allowed: true, because: null, roles: [] }]);
  const elsewhere = await world.as('dora', 'P3');
  expect(await steps(elsewhere)).toEqual([{ to: 'signed', allowed: false, because: 'other_purpose', roles: [] }]);
  const answer = await elsewhere.send(priority.move, {
    params,
    input: { version, to: 'signed', reason: 'it is signed' },
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('This belongs to another purpose than that of your session');
  expect(await ours.call(priority.read, { params })).toMatchObject({ version, state: 'proposed' });
});
