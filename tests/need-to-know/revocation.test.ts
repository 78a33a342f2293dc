import { readReport, readSession, signOut } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, GROUP, accountId } from '@reeve/testing/people.ts';
import { depsOn, makeClient } from '@reeve/testing/world.ts';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { makeWorlds, type Worlds } from './pair.ts';

let worlds: Worlds;
let copy: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => void (worlds = await makeWorlds('revocation')), 120_000);
afterAll(() => worlds.close());
beforeEach(async () => {
  copy = await copyDatabase(worlds.without);
  app = await makeApp(depsOn(copy.open(seededFactories('revocation'))));
});
afterEach(async () => {
  await app.close();
  await copy.drop();
});

const IVO = accountId('ivo');
const change =
  (text: string, ...values: unknown[]) =>
  async (client: pg.Client): Promise<void> => {
    const { rowCount } = await client.query(text, values);
    if (rowCount === 0) throw new Error('nothing was revoked');
    await client.query('update agency_access set version = version + 1 where agency_id = $1', [AGENCY]);
  };

test.each([
  ['their group is revoked', change(`update account_grant set until_on = '2026-09-26' where account_id = $1 and code = $2`, IVO, GROUP), 'not_found'], // prettier-ignore
  ['their group begins only tomorrow', change(`update account_grant set from_on = '2026-09-28' where account_id = $1 and code = $2`, IVO, GROUP), 'not_found'], // prettier-ignore
  ['their purpose is revoked', change(`update account_grant set until_on = '2026-09-26' where account_id = $1 and code = 'P2'`, IVO), 'not_found'], // prettier-ignore
  ['their clearance is lowered', change(`update account set clearance = 'internal' where id = $1`, IVO), 'not_found'],
  ['they become administrator only', change(`update account set roles = '{administrator}' where id = $1`, IVO), 'not_found'], // prettier-ignore
  ['their account is suspended', change(`update account set status = 'suspended' where id = $1`, IVO), 'session_ended'],
  ['their session is ended', change(`update session set ended_at = now() where account_id = $1`, IVO), 'session_ended'],
  ['the purpose of their session is removed', change(`update session set purpose = null where account_id = $1`, IVO), 'purpose_needed'], // prettier-ignore
])('from the next request on nothing is shown when %s', async (_, revoke, code) => {
  const ivo = await makeClient(app, 'ivo', 'P2');
  const id = worlds.base.visible[0] ?? '';
  await ivo.call(readReport, { params: { id } });
  await asSuperuser(copy, revoke);
  expect(await ivo.refused(readReport, { params: { id } })).toBe(code);
});

test('a new grant applies from the next request on', async () => {
  const lars = await makeClient(app, 'lars', 'P2');
  const id = worlds.base.visible[0] ?? '';
  expect(await lars.refused(readReport, { params: { id } })).toBe('not_found');
  await asSuperuser(copy, change(`update account set clearance = 'restricted' where id = $1`, accountId('lars')));
  expect((await lars.call(readReport, { params: { id } })).id).toBe(id);
});

test('a signed-out token opens nothing, and the other sessions of its account continue', async () => {
  const [ivo, other] = [await makeClient(app, 'ivo', 'P2'), await makeClient(app, 'ivo', 'P2')];
  await ivo.call(signOut);
  const params = { id: worlds.base.visible[0] ?? '' };
  expect(await ivo.refused(readSession)).toBe('session_ended');
  expect(await ivo.refused(readReport, { params })).toBe('session_ended');
  expect((await other.call(readReport, { params })).id).toBe(params.id);
});

test('an expired token opens nothing', async () => {
  const ivo = await makeClient(app, 'ivo', 'P2');
  await asSuperuser(copy, change(`update session set expires_at = '2026-09-27T06:00:00Z' where account_id = $1`, IVO));
  expect(await ivo.refused(readSession)).toBe('session_ended');
});
