import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const OWN = {
  REEVE_OWNER_URL: 'postgresql://reeve_owner:s3cret@db.example.org/reeve',
  REEVE_DATABASE_URL: 'postgresql://reeve_app:s3cret@db.example.org/reeve',
};

/** The setting a refusal names; its sentence must not repeat the value. */
function refused(env: Readonly<Record<string, string>>): unknown {
  try {
    readConfig(env);
  } catch (error) {
    if (!isReeveError(error, 'misconfigured')) throw error;
    for (const value of Object.values(env)) if (value !== '') expect(error.message).not.toContain(value);
    expect(error.message).not.toContain('s3cret');
    return error.detail['setting'];
  }
  throw new Error('nothing was refused');
}

describe('the invented province', () => {
  test.each([
    [{}, true],
    [{ REEVE_DEMO: 'yes' }, true],
    [{ REEVE_DEMO: 'no' }, false],
  ])('is loaded into an empty database: %j, %s', (env, demo) => expect(readConfig(env).demo).toBe(demo));

  test.each(['', 'No', 'false', '0', 'off', 'nope'])(
    'a word that is neither yes nor no prevents the start: %j',
    (word) => expect(refused({ REEVE_DEMO: word })).toBe('REEVE_DEMO'),
  );
});

describe('addresses of the agency’s own database', () => {
  test('needs two addresses and finds the others next to them', () => {
    expect(readConfig(OWN).database).toEqual({
      owner: OWN.REEVE_OWNER_URL,
      app: OWN.REEVE_DATABASE_URL,
      search: undefined,
      audit: undefined,
      backup: undefined,
    });
    expect(readConfig({}).database).toBeUndefined();
  });

  test('the owner’s can be left out for a server that does not migrate', () => {
    const { REEVE_OWNER_URL: _, ...withoutOwner } = OWN;
    expect(readConfig(withoutOwner).database).toMatchObject({ owner: undefined, app: OWN.REEVE_DATABASE_URL });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['only the owner', { REEVE_OWNER_URL: OWN.REEVE_OWNER_URL }, 'REEVE_DATABASE_URL'],
    [
      'another for the search, without an owner',
      { REEVE_DATABASE_URL: OWN.REEVE_DATABASE_URL, REEVE_SEARCH_URL: 'postgresql://other_search@h/other' },
      'REEVE_SEARCH_URL',
    ],
    [
      'a superuser serving, without an owner',
      { REEVE_DATABASE_URL: 'postgresql://postgres@h/reeve' },
      'REEVE_DATABASE_URL',
    ],
    ['only the search', { REEVE_SEARCH_URL: 'postgresql://reeve_search@h/reeve' }, 'REEVE_SEARCH_URL'],
    ['no PostgreSQL', { ...OWN, REEVE_DATABASE_URL: 'https://reeve_app@db.example.org/reeve' }, 'REEVE_DATABASE_URL'],
    ['no database', { ...OWN, REEVE_OWNER_URL: 'postgresql://reeve_owner:s3cret@db.example.org' }, 'REEVE_OWNER_URL'],
    ['no user', { ...OWN, REEVE_OWNER_URL: 'postgresql://db.example.org/reeve' }, 'REEVE_OWNER_URL'],
    ['no address', { ...OWN, REEVE_AUDIT_URL: 'reeve_audit' }, 'REEVE_AUDIT_URL'],
    ['the owner serving', { ...OWN, REEVE_DATABASE_URL: OWN.REEVE_OWNER_URL }, 'REEVE_DATABASE_URL'],
    ['a superuser serving', { ...OWN, REEVE_DATABASE_URL: 'postgresql://postgres@h/reeve' }, 'REEVE_DATABASE_URL'],
    ['the application searching', { ...OWN, REEVE_SEARCH_URL: OWN.REEVE_DATABASE_URL }, 'REEVE_SEARCH_URL'],
    ['another database', { ...OWN, REEVE_DATABASE_URL: 'postgresql://other_app@h/other' }, 'REEVE_DATABASE_URL'],
    ['another for the log', { ...OWN, REEVE_AUDIT_URL: 'postgresql://other_audit@h/other' }, 'REEVE_AUDIT_URL'],
  ])('%s stops the start, and the setting is named', (_, env, setting) => expect(refused(env)).toBe(setting));

  test('of another name has roles of that name', () => {
    const database = readConfig({
      REEVE_OWNER_URL: 'postgresql://dba:s3cret@h/intel',
      REEVE_DATABASE_URL: 'postgresql://intel_app@h/intel?sslmode=verify-full',
    }).database;
    expect(database?.app).toBe('postgresql://intel_app@h/intel?sslmode=verify-full');
  });
});

test('reads the disk reserve for reading, and refuses to start with a word that is no number', () => {
  expect(readConfig({}).reserveBytes).toBe(256 * 1_048_576);
  expect(readConfig({ REEVE_RESERVE_MB: '0' }).reserveBytes).toBe(0);
  for (const text of ['', '-1', '1.5', '2 GB'])
    expect(() => readConfig({ REEVE_RESERVE_MB: text })).toThrow(/^REEVE_RESERVE_MB /);
});

test('serves plain http on this machine only', () => {
  expect(refused({ HOST: '0.0.0.0' })).toBe('HOST');
  expect(readConfig({ HOST: '::1' }).host).toBe('::1');
});

test('accepts only addresses and networks as proxies', () => {
  expect(readConfig({}).proxies).toEqual([]);
  expect(readConfig({ REEVE_PROXIES: '10.0.0.5, 10.0.1.0/24,::1' }).proxies).toEqual([
    '10.0.0.5',
    '10.0.1.0/24',
    '::1',
  ]);
  for (const text of ['proxy.local', '10.0.0', '10.0.0.5/33', '10.0.0.5/x', '10.0.0.0/8/8', 'true'])
    expect(() => readConfig({ REEVE_PROXIES: text })).toThrow(/^REEVE_PROXIES /);
});

test('accepts no network as proxies from which any caller could name any address', () => {
  expect(readConfig({ REEVE_PROXIES: '10.0.0.0/8,fd00::/8' }).proxies).toEqual(['10.0.0.0/8', 'fd00::/8']);
  for (const text of ['0.0.0.0/0', '::/0', '10.0.0.5,0.0.0.0/1', '8.0.0.0/7'])
    expect(() => readConfig({ REEVE_PROXIES: text })).toThrow(/any caller could name any address/);
});

describe('names it is served under', () => {
  test('are the address it listens at and those listed, each in canonical form', () => {
    expect(readConfig({}).names).toEqual(['127.0.0.1']);
    expect(readConfig({ REEVE_NAMES: ' Reeve.Police.example, 10.1.2.3,::0001, bücher.example' }).names).toEqual([
      '127.0.0.1',
      'reeve.police.example',
      '10.1.2.3',
      '::1',
      'xn--bcher-kva.example',
    ]);
  });

  test.each(['https://reeve.example', 'reeve.example:4400', '*.example', 'a b', '0x7f.1'])(
    'something that is no name stops the start: %s',
    (name) => expect(refused({ REEVE_NAMES: name })).toBe('REEVE_NAMES'),
  );
});
