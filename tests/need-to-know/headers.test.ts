import { OPERATIONS } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { AGENCY, accountId } from '@reeve/testing/people.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { depsOn, makeClient } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drive } from './drive.ts';
import { DRIVERS } from './driver/driver.ts';
import { makeWorlds, type Worlds } from './pair.ts';

/** Headers that make other systems bypass their rules. */
const WORDS_OF_POWER: Readonly<Record<string, string>> = {
  'synchronized-upsert': 'true',
  'x-forwarded-user': 'dora',
  'x-remote-user': 'dora',
  'x-user-id': accountId('dora'),
  'x-agency-id': AGENCY,
  'x-role': 'administrator',
  'x-hasura-role': 'admin',
  'x-original-url': '/api/health',
  'x-http-method-override': 'GET',
  'x-reeve-labels': '{1,2,3,4,5,6,7,8,9}',
  'x-purpose': 'P3',
  'x-debug': '1',
};
const LIMIT = { timeout: 600_000 };

let worlds: Worlds;
beforeAll(async () => void (worlds = await makeWorlds('headers', { callsEach: 1 })), 120_000);
afterAll(() => worlds.close());

test.each(some(1, ['ivo', 'mara', 'zita'], 'headers'))('no header changes any answer to %s', LIMIT, async (login) => {
  const copy = await copyDatabase(worlds.without);
  try {
    const answers = await drive(copy, login, worlds.targets, { headers: WORDS_OF_POWER });
    const plain = await worlds.answersWithout(login);
    expect(answers.map((reply) => reply.text)).toEqual(plain.map((reply) => reply.text));
  } finally {
    await copy.drop();
  }
});

test(
  'a field that no schema names is refused in every operation that accepts content, for every user',
  LIMIT,
  async () => {
    const copy = await copyDatabase(worlds.without);
    const app = await makeApp(depsOn(copy.open()));
    const taken: string[] = [];
    for (const login of ['ivo', 'dora']) {
      const client = await makeClient(app, login, 'P2');
      for (const operation of OPERATIONS.filter((one) => one.method === 'POST' || one.method === 'PUT')) {
        for (const given of (DRIVERS[operation.name]?.(worlds.targets) ?? []).slice(0, 1)) {
          for (const field of ['labelId', 'agencyId', 'state', '__proto__x', 'isAdmin']) {
            // Against the contract on purpose.
            const answer = await client.send(operation, {
              ...given,
              input: Object.assign({}, given.input, { [field]: 1 }),
            });
            if (answer.status < 400) taken.push(`${operation.name} took ${field} from ${login}`);
          }
        }
      }
    }
    await app.close();
    await copy.drop();
    expect(taken).toEqual([]);
  },
);

test('the administrator’s id is no key to anything', async () => {
  const copy = await copyDatabase(worlds.without);
  const app = await makeApp(depsOn(copy.open()));
  for (const token of [
    accountId('zita'),
    accountId('dora'),
    AGENCY,
    'admin',
    '',
    'null',
    'undefined',
    '0'.repeat(43),
  ]) {
    const response = await app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } });
    expect(response.statusCode, token).toBe(401);
  }
  await app.close();
  await copy.drop();
});
