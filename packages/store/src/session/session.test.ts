import { createHash, randomUUID } from 'node:crypto';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM, TRAY } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beforeSignIn } from '../access/door.ts';
import { declareDemo, isEmpty, provisionAgency } from '../agency/provision.ts';
import type { SessionRow } from '../schema/schema.ts';
import {
  accountByLogin,
  demoPersonas,
  holdingsOf,
  insertSession,
  retirePreviousToken,
  sessionByToken,
  setAccountTheme,
  setExerciseNow,
  setSessionPurpose,
} from './session.ts';
import { endSession } from './session-end.ts';
import type { Store } from '../store.ts';

const NOW = '2026-09-27T07:00:00.000Z';
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('sessions', NOW));
});
afterAll(() => database.drop());

test('an installation is empty until it has an agency', async () => {
  expect(await isEmpty(store)).toBe(true);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
  expect(await isEmpty(store)).toBe(false);
});

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** A session of a person, an hour long by default. */
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
    previous_token_hash: null,
    family_hash: null,
    ended_because: null,
    browser_hash: null,
    ...more,
  };
  await insertSession(store, row);
  return row;
}

describe('a session', () => {
  test('is found by its token, with the person and their agency', async () => {
    const row = await open('ivo', 'one');
    const signedIn = await sessionByToken(store, hashOf('one'));
    expect(signedIn?.session.id).toBe(row.id);
    expect(signedIn?.account.login).toBe('ivo');
    expect(signedIn?.agency).toEqual({ id: AGENCY, code: 'ONE', name: 'First agency', timeZone: 'Etc/GMT-1' });
    expect(signedIn?.unitName).toBe('Patrol');
  });

  test('unknown, ended and overdue sessions, and those of a suspended person, are indistinguishable', async () => {
    const ended = await open('ivo', 'ended');
    await endSession(store, ended, 'signed_out');
    await open('ivo', 'overdue', { expires_at: new Date(NOW) });
    await open('sven', 'suspended');
    for (const token of ['never', 'ended', 'overdue', 'suspended', ''])
      expect(await sessionByToken(store, hashOf(token)), token).toBeUndefined();
    expect(await sessionByToken(store, hashOf('one'))).toBeDefined();
  });

  test('ends after its hour', async () => {
    await open('ivo', 'hour');
    const later = database.open(seededFactories('later', '2026-09-27T08:00:00.000Z'));
    expect(await sessionByToken(store, hashOf('hour'))).toBeDefined();
    expect(await sessionByToken(later, hashOf('hour'))).toBeUndefined();
  });

  describe('gets a new token with its purpose', () => {
    const PURPOSE = { code: 'P2', justification: 'a reason', caseRef: undefined };
    const found = async (token: string) => (await sessionByToken(store, hashOf(token)))?.session;
    const change = async (session: SessionRow, asked: string, next: string): Promise<void> =>
      setSessionPurpose(store, session, PURPOSE, {
        tokenHash: hashOf(next),
        previousTokenHash: hashOf(asked),
        familyHash: null,
        csrf: `csrf of ${next}`,
      });

    test('the old one is valid until the new one is used, then never again', async () => {
      const row = await open('ivo', 'before');
      await change(row, 'before', 'after');
      // The response with the new token was lost: the page sends the old one.
      const kept = await found('before');
      expect(kept).toMatchObject({ id: row.id, purpose: 'P2', csrf: 'csrf of after' });
      const session = await found('after');
      expect(session).toMatchObject({
        purpose: 'P2',
        justification: 'a reason',
        case_ref: null,
        csrf: 'csrf of after',
      });
      if (!session) throw new Error('the session was changed');
      await retirePreviousToken(store, session);
      expect(await found('before')).toBeUndefined();
      expect((await found('after'))?.id).toBe(row.id);
    });

    test('of three, only the last and the one that requested it are valid', async () => {
      const row = await open('ivo', 'first');
      await change(row, 'first', 'lost');
      await change(row, 'first', 'third');
      expect(await found('lost')).toBeUndefined();
      expect([(await found('first'))?.id, (await found('third'))?.id]).toEqual([row.id, row.id]);
    });

    test('a token that arrives late does not retire the one before a newer change', async () => {
      const row = await open('ivo', 'one-late');
      await change(row, 'one-late', 'two-late');
      const early = await found('two-late');
      if (!early) throw new Error('the session was changed');
      await change(row, 'two-late', 'three-late');
      await retirePreviousToken(store, early);
      expect((await found('two-late'))?.id).toBe(row.id);
    });

    test('both are invalid for an ended session', async () => {
      const row = await open('ivo', 'old-ended');
      await change(row, 'old-ended', 'new-ended');
      await endSession(store, row, 'signed_out');
      expect([await found('old-ended'), await found('new-ended')]).toEqual([undefined, undefined]);
    });
  });

  test('cannot be opened twice under one token', async () => {
    await expect(open('mara', 'one')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a prefix of a token is not a token: one person’s session is not another’s', async () => {
    await open('mara', 'mara’s');
    expect((await sessionByToken(store, hashOf('mara’s')))?.account.login).toBe('mara');
    expect(await sessionByToken(store, hashOf('mara’s').subarray(0, 16))).toBeUndefined();
  });
});

test('stores a person’s screen settings with their account, and rejects unknown ones', async () => {
  await open('mara', 'theme');
  const account = async () => (await sessionByToken(store, hashOf('theme')))?.account;
  const mara = await account();
  if (!mara) throw new Error('the session was opened');
  expect(mara.theme).toBe('auto');
  await setAccountTheme(store, mara, 'dark');
  expect((await account())?.theme).toBe('dark');
  expect((await accountByLogin(store, 'ivo'))?.theme).toBe('auto');
  const unknown = JSON.parse('"sepia"') as 'dark'; // as from an untyped caller
  await expect(setAccountTheme(store, mara, unknown)).rejects.toThrow();
});

test('finds an account by its whole login only', async () => {
  expect((await accountByLogin(store, 'ivo'))?.login).toBe('ivo');
  for (const login of ['iv', 'ivo ', 'IVO', '%', `ivo' or '1'='1`])
    expect(await accountByLogin(store, login), login).toBeUndefined();
});

test('offers a person’s groups and purposes with their names, only while they are open', async () => {
  await open('bela', 'bela’s');
  const signedIn = await sessionByToken(store, hashOf('bela’s'));
  if (!signedIn) throw new Error('the session was opened');
  const held = await holdingsOf(store, signedIn, '2026-09-27');
  expect(held.groups).toEqual([
    { code: GROUP, name: 'Burglary' },
    { code: TRAY, name: 'Patrol tray' },
  ]);
  expect(held.purposes).toEqual(['P2']);
  await beforeSignIn(store, (db) =>
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
  test('offers its persons and its clock only if the installation is a demo', async () => {
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

  test('shows every session the current time of its clock', async () => {
    const moment = new Date('2027-01-01T12:00:00.000Z');
    await setExerciseNow(store, moment);
    expect((await sessionByToken(store, hashOf('one')))?.exerciseNow).toEqual(moment);
  });
});
