import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestDatabase, seededFactories, type TestDatabase } from '../../../tests/support/database.ts';
import {
  AGENCY,
  FOUNDATION,
  GROUP,
  OTHER_FOUNDATION,
  OTHER_SYSTEM,
  SYSTEM,
  TRAY,
} from '../../../tests/support/people.ts';
import { throughDoor } from './actor.ts';
import { declareDemo, isEmpty, provisionAgency } from './provision.ts';
import type { SessionRow } from './schema.ts';
import {
  accountByLogin,
  demoPersonas,
  endSession,
  holdingsOf,
  insertSession,
  sessionByToken,
  setExerciseNow,
  setSessionPurpose,
} from './session.ts';
import type { Store } from './store.ts';

const NOW = '2026-09-27T07:00:00.000Z';
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('sessions', NOW));
});
afterAll(() => database.drop());

test('an installation is empty until an agency has been entered', async () => {
  expect(await isEmpty(store)).toBe(true);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
  expect(await isEmpty(store)).toBe(false);
});

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** A session of a person, an hour long unless said otherwise. */
async function open(login: string, token: string, more: Partial<SessionRow> = {}): Promise<SessionRow> {
  const account = await accountByLogin(store, login);
  if (!account) throw new Error(`there is no ${login}`);
  const row: SessionRow = {
    agency_id: account.agency_id,
    id: randomUUID(),
    token_hash: hashOf(token),
    account_id: account.id,
    kind: 'cli',
    csrf: 'csrf',
    purpose: null,
    justification: null,
    case_ref: null,
    purpose_set_at: null,
    created_at: new Date(NOW),
    last_seen_at: new Date(NOW),
    expires_at: new Date(Date.parse(NOW) + HOUR_MS),
    ended_at: null,
    ...more,
  };
  await insertSession(store, row);
  return row;
}

describe('a session', () => {
  test('is known by its token, with the person and his agency', async () => {
    const row = await open('ivo', 'one');
    const signedIn = await sessionByToken(store, hashOf('one'));
    expect(signedIn?.session.id).toBe(row.id);
    expect(signedIn?.account.login).toBe('ivo');
    expect(signedIn?.agency).toEqual({ id: AGENCY, code: 'ONE', name: 'First agency', timeZone: 'Etc/GMT-1' });
    expect(signedIn?.unitName).toBe('Patrol');
  });

  test('unknown, ended, overdue and of a person who may not work any more look alike', async () => {
    const ended = await open('ivo', 'ended');
    await endSession(store, ended);
    await open('ivo', 'overdue', { expires_at: new Date(NOW) });
    await open('sven', 'suspended');
    for (const token of ['never', 'ended', 'overdue', 'suspended', ''])
      expect(await sessionByToken(store, hashOf(token)), token).toBeUndefined();
    expect(await sessionByToken(store, hashOf('one'))).toBeDefined();
  });

  test('ends with its hour', async () => {
    await open('ivo', 'hour');
    const later = database.open(seededFactories('later', '2026-09-27T08:00:00.000Z'));
    expect(await sessionByToken(store, hashOf('hour'))).toBeDefined();
    expect(await sessionByToken(later, hashOf('hour'))).toBeUndefined();
  });

  test('takes a new token with its purpose: the old one is worth nothing', async () => {
    const row = await open('ivo', 'before');
    const purpose = { code: 'P2', justification: 'a reason', caseRef: undefined };
    await setSessionPurpose(store, row, purpose, { tokenHash: hashOf('after'), csrf: 'another' });
    expect(await sessionByToken(store, hashOf('before'))).toBeUndefined();
    const signedIn = await sessionByToken(store, hashOf('after'));
    expect(signedIn?.session).toMatchObject({
      purpose: 'P2',
      justification: 'a reason',
      case_ref: null,
      csrf: 'another',
    });
  });

  test('cannot be opened twice under one token', async () => {
    await expect(open('mara', 'one')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of one person is not another’s: a token’s beginning is no token', async () => {
    await open('mara', 'mara’s');
    expect((await sessionByToken(store, hashOf('mara’s')))?.account.login).toBe('mara');
    expect(await sessionByToken(store, hashOf('mara’s').subarray(0, 16))).toBeUndefined();
  });
});

test('an account is found by its whole login only', async () => {
  expect((await accountByLogin(store, 'ivo'))?.login).toBe('ivo');
  for (const login of ['iv', 'ivo ', 'IVO', '%', `ivo' or '1'='1`])
    expect(await accountByLogin(store, login), login).toBeUndefined();
});

test('what a person holds is offered to him with its names, and only while it is open', async () => {
  await open('bela', 'bela’s');
  const signedIn = await sessionByToken(store, hashOf('bela’s'));
  if (!signedIn) throw new Error('the session was opened');
  const held = await holdingsOf(store, signedIn, '2026-09-27');
  expect(held.groups).toEqual([
    { code: GROUP, name: 'Burglary' },
    { code: TRAY, name: 'Patrol tray' },
  ]);
  expect(held.purposes).toEqual(['P2']);
  await throughDoor(store, 'sign_in', (db) =>
    db
      .updateTable('account_grant')
      .set({ until_on: '2026-09-30' })
      .where('account_id', '=', signedIn.account.id)
      .where('code', '=', GROUP)
      .execute(),
  );
  const codes = async (today: string) => (await holdingsOf(store, signedIn, today)).groups.map((group) => group.code);
  expect(await codes('2026-09-30')).toEqual([GROUP, TRAY]);
  expect(await codes('2026-10-01')).toEqual([TRAY]);
  expect(await codes('2019-12-31')).toEqual([]);
});

describe('a demo', () => {
  test('offers its persons and its clock only where the installation says it is one', async () => {
    expect(await demoPersonas(store)).toEqual({ demo: false, personas: [] });
    await setExerciseNow(store, new Date('2020-01-01T12:00:00.000Z'));
    expect((await sessionByToken(store, hashOf('one')))?.exerciseNow).toBeUndefined();
    await declareDemo(store, new Date('2026-09-27T07:00:00.000Z'));
    const { demo, personas } = await demoPersonas(store);
    expect(demo).toBe(true);
    const logins = personas.map((one) => one.login);
    expect(logins).toEqual(expect.arrayContaining(['bela', 'ivo', 'nika']));
    expect(logins).not.toContain('sven'); // suspended
    expect(logins).not.toContain(SYSTEM.login);
  });

  test('tells every session where its clock stands', async () => {
    const moment = new Date('2027-01-01T12:00:00.000Z');
    await setExerciseNow(store, moment);
    expect((await sessionByToken(store, hashOf('one')))?.exerciseNow).toEqual(moment);
  });
});
