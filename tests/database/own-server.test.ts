import { mkdir, readFile, stat } from 'node:fs/promises';
import type http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import {
  changePassword,
  importCrimes,
  listCrimes,
  listPersonas,
  readHealth,
  readImportBatch,
  readLog,
  readReport,
  search,
  setPurpose,
  signIn,
  signInAsPersona,
  type ImportBatch,
  type Operation,
} from '@reeve/contract';
import { addDays, isReeveError } from '@reeve/domain';
import { openAdministration, readConfig } from '@reeve/server';
import { policeStreetCsv } from '@reeve/scenario';
import { readSecrets } from '@reeve/postgres';
import { CLOSE_STATISTICS, declareDemo, roleName, type RoleKind } from '@reeve/store';
import { prepareOwnServer, type OwnServer } from '@reeve/testing/database/own-server.ts';
import { freePort } from '../../packages/postgres/src/run/free-port.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { urlOf, type Client } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN } from '../../packages/cli/src/admin/admin-commands.ts';
import { main } from '../../packages/cli/src/main.ts';
import { agencyExample } from '../../packages/server/src/admin/agency-example.ts';
import { reach } from '../../packages/server/src/admin/reach.ts';
import { start, type Running } from '../../packages/server/src/boot/start.ts';

/** A password that people of these tests choose. */
const CHOSEN = 'seven boats beyond the harbour wall';

let own: OwnServer;
let running: Running | undefined;
const output: string[] = [];
beforeAll(async () => {
  own = await prepareOwnServer();
});
afterAll(async () => {
  await running?.stop();
  await own.close();
});

const startWith = async (more: Readonly<Record<string, string>> = {}): Promise<Running> => {
  await stop();
  output.length = 0;
  running = await start(readConfig({ ...own.env, ...more }), (text) => void output.push(text), {
    ask: async () => undefined,
  });
  return running;
};
const stop = async (): Promise<void> => {
  await running?.stop();
  running = undefined;
};
const administration = () => openAdministration(own.env, (sentence) => void output.push(sentence));
const role = (kind: RoleKind): string => roleName(own.database, kind);

/** Over the network, as every client does. */
async function send(operation: Operation, token: string, given: Parameters<Client['send']>[1] = {}) {
  const body = operation.method === 'POST' || operation.method === 'PUT';
  const response = await fetch(new URL(urlOf(operation, given), running?.address), {
    method: operation.method,
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(given.input ?? {}) } : {}),
  });
  return { status: response.status, headers: {}, body: await response.text() };
}

/** A user entered by an administrator, who signs in, chooses a password and states the purpose of their work. */
async function clientOf(login: string, token: string): Promise<Client> {
  const client: Client = {
    login,
    token,
    send: (operation, given) => send(operation, token, given),
    async call(operation, given) {
      const answer = await send(operation, token, given);
      if (answer.status !== 200) throw new Error(`${login}: ${operation.name} answered ${answer.body}`);
      return JSON.parse(answer.body) as never; // the server has parsed it through the contract's reply
    },
    async refused(operation, given) {
      return (JSON.parse((await send(operation, token, given)).body) as { code: string }).code; // problem+json
    },
  };
  return client;
}
async function enter(login: string, password: string): Promise<string> {
  const answer = await send(signIn, '', { input: { login, password, kind: 'cli' } });
  return (JSON.parse(answer.body) as { token?: string }).token ?? '';
}
async function person(login: string, unit: string, roles: readonly string[], groups: readonly string[]) {
  const made = await administration().createAccount({
    agency: 'HARBOUR',
    login,
    name: login.toUpperCase(),
    unit,
    roles,
    clearance: 'restricted',
    language: 'en',
    purposes: ['P2'],
    groups,
  });
  const client = await clientOf(login, await enter(login, made.password));
  await client.call(changePassword, { input: { present: made.password, chosen: CHOSEN } });
  await client.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
  return client;
}

const FILE = {
  ...agencyExample(),
  groups: [{ code: GROUP, title: 'Burglary' }],
  purposes: [{ code: 'P2', title: 'Residential burglary' }],
  legalBases: [{ code: 'PA12', title: 'Police Act s. 12(1)' }],
};
const DESK = [GROUP, 'UNIT:NORTH-PATROL', 'UNIT:INTEL', 'RAW:NORTH'];

/** Several starts and many passwords, on a machine that can be busy. */
const PATIENCE = { timeout: 120_000 };

describe('an installation for real use on the agency’s own server', PATIENCE, () => {
  test('reports that the statistics are open until a superuser has closed them, and continues to work', async () => {
    await startWith();
    expect(output.join('\n')).toContain('The statistics of this PostgreSQL show');
    expect((await administration().check()).flatMap(({ says }) => says).join('\n')).toContain('The statistics of this');
    await own.asSuperuser(CLOSE_STATISTICS);
    await startWith();
    expect(output.join('\n')).not.toContain('The statistics of this PostgreSQL show');
    expect((await administration().check()).every(({ ok }) => ok)).toBe(true);
  });

  test('starts empty: no one to try it as, no one who could sign in, and it shows the next step', async () => {
    await startWith();
    expect(output.join('\n')).toMatch(/Database {3}PostgreSQL \d+\.\d+, your own/);
    expect(output.join('\n')).toContain('reeve-admin agency create');
    expect(output.join('\n')).not.toContain('Riverton');
    expect(JSON.parse((await send(readHealth, '')).body)).toMatchObject({});
    expect(JSON.parse((await send(listPersonas, '')).body)).toEqual({ demo: false, personas: [] });
    expect((await send(signInAsPersona, '', { input: { login: 'novak', kind: 'cli' } })).status).toBe(404);
    expect(await enter('novak', '')).toBe('');
  });

  test('keeps the generated role passwords next to the data, readable by its owner only', async () => {
    const folder = own.env['REEVE_DATA'] ?? '';
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const secrets = await readFile(join(folder, 'secrets.json'), 'utf8');
    expect(secrets).not.toContain(new URL(own.env['REEVE_OWNER_URL'] ?? '').password);
  });

  let reportId: string;
  let reference: string;
  test('its first people write, grade and release a report, find it again and import recorded crime', async () => {
    await administration().createAgency({
      name: 'Harbour Police',
      code: 'HARBOUR',
      timeZone: 'Europe/Lisbon',
      file: FILE,
    });
    const anna = await person('anna', 'NORTH-PATROL', ['submitting_officer'], [GROUP]);
    const [mara, theo] = [
      await person('mara', 'INTEL', ['intelligence_officer'], DESK),
      await person('theo', 'INTEL', ['intelligence_officer'], DESK),
    ];
    const vera = await person('vera', 'ANALYSIS', ['tactical_analyst'], []);
    // Real work is done on real days.
    const reviewOn = addDays(new Date().toISOString().slice(0, 10), 20);
    const [mention] = tip().persons ?? [];
    reportId = await submit(anna, tip({ reviewOn, persons: mention ? [{ ...mention, reviewOn }] : [] }));
    await collate(mara, theo, reportId);
    const report = await theo.call(readReport, { params: { id: reportId } });
    expect(report.state).toBe('collated');
    reference = report.reference;
    expect(await vera.refused(readReport, { params: { id: reportId } })).toBe('not_found');
    const found = await mara.call(search, { query: { q: 'watches' } });
    expect(found.items.map((item) => item.reference)).toEqual([reference]);
    expect((await vera.call(search, { query: { q: 'watches' } })).items).toEqual([]);

    const batch = await bringIn(await enter('mara', CHOSEN));
    expect(batch).toMatchObject({ state: 'loaded', rowsRead: 200 });
    expect(batch.rowsNew + batch.rowsDuplicate + batch.rowsRejected).toBe(200);
    expect(batch.rowsNew).toBeGreaterThan(150);
    expect((await vera.call(listCrimes, { query: { limit: 5 } })).items).toHaveLength(5);
  });

  test('its log is numbered, and read by those with access', async () => {
    const odo = await person('odo', 'DPO', ['auditor'], []);
    await expect
      .poll(async () => (await odo.call(readLog, { query: { action: 'create' } })).items.length, { timeout: 10_000 })
      .toBeGreaterThan(0);
  });

  test('the backup role signs in with its password, and reads', async () => {
    const reached = await reach(readConfig(own.env), () => undefined);
    const client = new pg.Client({ connectionString: await reached.backupUrl() });
    await client.connect();
    const { rows } = await client.query<{ user: string; accounts: number }>(
      'select current_user as user, (select count(*)::int from account) as accounts',
    );
    expect(rows).toEqual([{ user: role('backup'), accounts: 6 }]);
    await expect(client.query('delete from account')).rejects.toThrow();
    await client.end();
  });

  test('a check by its administrator reports that all is well', async () => {
    expect((await administration().check()).map((one) => [one.name, one.ok])).toEqual(
      ['server', 'role', 'schema', 'catalogue'].map((name) => [name, true]),
    );
  });

  test('a sweep with a rewrite does what the owner can, and prints in a sentence what it cannot', async () => {
    const sweep = async (env: Readonly<Record<string, string>>) => {
      const [out, err]: [string[], string[]] = [[], []];
      const words = ['retention', 'sweep', '--agency', 'HARBOUR', '--rewrite'];
      const code = await main(words, { out: (text) => out.push(text), err: (text) => err.push(text), env }, ADMIN);
      return { code, out: out.join('\n'), err: err.join('\n') };
    };
    const swept = await sweep(own.env);
    expect([swept.code, swept.err]).toEqual([0, '']);
    expect(swept.out).toMatch(
      /: 0 reports and 0 links of persons were erased; 0 kept\.\n\d+ tables were rewritten\. Not done, because/,
    );
    expect(swept.out).toContain('its write-ahead log and archive, replicas and backups keep what was erased');
    // Only before PostgreSQL 18 is there another action closed to an owner.
    const { rows } = await own.asSuperuser('show server_version_num');
    const isOlder = Number((rows[0] as { server_version_num: string }).server_version_num) < 180_000;
    expect(swept.out.includes('pg_statistic')).toBe(isOlder);
    const { REEVE_OWNER_URL: _, ...withoutOwner } = own.env;
    const refused = await sweep(withoutOwner);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('set REEVE_OWNER_URL');
  });

  test('restarted with passwords in the addresses, it continues with its data', async () => {
    await stop();
    const kinds = {
      REEVE_DATABASE_URL: 'app',
      REEVE_DOOR_URL: 'door',
      REEVE_SEARCH_URL: 'search',
      REEVE_AUDIT_URL: 'audit',
    } as const;
    await startWith(
      Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, own.urlAs(role(kind), `said: ${kind}/%`)])),
    );
    expect(output.join('\n')).not.toContain('reeve-admin agency create');
    const mara = await clientOf('mara', await enter('mara', CHOSEN));
    await mara.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
    expect((await mara.call(search, { query: { q: 'watches' } })).items.map((item) => item.reference)).toEqual([
      reference,
    ]);
    expect((await mara.call(readReport, { params: { id: reportId } })).state).toBe('collated');
    await stop();
    // Without them the stored ones are the roles' again: the owner passes them at every start.
    await startWith();
    await stop();
  });
});

test('the server does not listen before the web app is built, nor if it could not be', PATIENCE, async () => {
  await stop();
  const begin = (webBuilt: boolean | PromiseLike<boolean>) =>
    start(readConfig(own.env), (text) => void output.push(text), { ask: async () => undefined, webBuilt });
  await expect(begin(false)).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('The web app could not be built'),
  });
  const health = (): Promise<number> =>
    fetch(`http://127.0.0.1:${readConfig(own.env).port}/api/health`).then(({ status }) => status);
  let early: number | 'refused' | undefined;
  const asked = async (): Promise<boolean> => {
    early = await health().catch(() => 'refused' as const);
    return true;
  };
  // oxlint-disable-next-line unicorn/no-thenable -- awaited at the moment that is looked at
  running = await begin({ then: (onBuilt, onFailed) => asked().then(onBuilt, onFailed) });
  expect(early).toBe('refused');
  expect(await health()).toBe(200);
  await stop();
});

describe('without the address of the owner', PATIENCE, () => {
  const withoutOwner = (): Readonly<Record<string, string>> => {
    const { REEVE_OWNER_URL: _, ...rest } = own.env;
    return rest;
  };
  const startAsItIs = async (): Promise<Running> => {
    await stop();
    output.length = 0;
    running = await start(readConfig(withoutOwner()), (text) => void output.push(text), { ask: async () => undefined });
    return running;
  };
  afterAll(stop);

  test('the server starts where the schema is current, with the stored passwords', async () => {
    await startAsItIs();
    expect(output.join('\n')).toMatch(/Database {3}PostgreSQL \d+\.\d+, your own/);
    await connectedNoMore(`usename like '%_dba'`);
    const mara = await clientOf('mara', await enter('mara', CHOSEN));
    await mara.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
    expect((await mara.call(search, { query: { q: 'watches' } })).items).toHaveLength(1);
    await stop();
  });

  test('it does not start on an outdated schema, and reports who must do what', async () => {
    const { rows } = await own.asSuperuser(`select * from migration order by name desc limit 1`);
    const [newest] = rows as { readonly name: string; readonly checksum: string; readonly breaking: boolean }[];
    await own.asSuperuser(`delete from migration where name = '${newest?.name}'`);
    try {
      await expect(startAsItIs()).rejects.toThrow(
        `The schema of this database is behind: ${newest?.name} is missing. Run reeve-admin migrate with REEVE_OWNER_URL set; nothing was changed.`,
      );
    } finally {
      await own.asSuperuser(
        `insert into migration (name, checksum, breaking) values ('${newest?.name}', '${newest?.checksum}', ${newest?.breaking})`,
      );
    }
    await startAsItIs();
    await stop();
  });

  test('nor on one that a newer Reeve has changed so that older ones must stop', async () => {
    await own.asSuperuser(`insert into migration (name, checksum, breaking) values ('9999_later.sql', 'x', true)`);
    try {
      await expect(startAsItIs()).rejects.toThrow('A newer Reeve has changed this database (9999_later.sql)');
    } finally {
      await own.asSuperuser(`delete from migration where name = '9999_later.sql'`);
    }
  });

  test('an administrator is notified that migrating needs it; looking does not', async () => {
    const asAdministrator = openAdministration(withoutOwner(), () => undefined);
    await expect(asAdministrator.migrate()).rejects.toThrow('REEVE_OWNER_URL is missing');
    expect((await asAdministrator.check()).every((one) => one.ok)).toBe(true);
  });
});

describe('over https, with a certificate that reeve-admin made', PATIENCE, () => {
  let made: Awaited<ReturnType<ReturnType<typeof openAdministration>['writeCertificates']>>;
  beforeAll(async () => {
    made = await administration().writeCertificates('reeve.example.org');
    await startWith({ HOST: '0.0.0.0', REEVE_TLS_CERT: made.certFile, REEVE_TLS_KEY: made.keyFile });
  });
  afterAll(stop);

  const ask = (host: string, more: https.RequestOptions = {}, body = ''): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      // The name is resolved to this machine here, as a name server of the agency would.
      const lookup: https.RequestOptions['lookup'] = (_name, _options, done) =>
        done(null, [{ address: '127.0.0.1', family: 4 }]);
      const url = `https://${host}:${own.env['PORT']}${readHealth.path}`;
      const request = https.request(url, { agent: false, lookup, ...more }, (response) => {
        response.resume();
        resolve(response);
      });
      request.on('error', reject).end(body);
    });

  test('it answers clients that trust the CA, under its names, and tells browsers to stay with https', async () => {
    const ca = await readFile(made.caFile);
    for (const host of ['reeve.example.org', 'localhost', '127.0.0.1']) {
      const { statusCode, headers } = await ask(host, { ca });
      expect([host, statusCode]).toEqual([host, 200]);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    }
    expect(output.join('\n')).toContain(`Reeve is running at https://localhost:${own.env['PORT']}`);
    await expect(ask('other.example.org', { ca })).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    await expect(ask('reeve.example.org')).rejects.toThrow(/certificate/);
  });

  test('it supports no protocol older than TLS 1.2, and no plain http', async () => {
    const ca = await readFile(made.caFile);
    await expect(ask('localhost', { ca, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow();
    await expect(fetch(`http://localhost:${own.env['PORT']}${readHealth.path}`)).rejects.toThrow();
  });

  test('the cookie of a session is sent over https only and is inaccessible to pages', async () => {
    const ca = await readFile(made.caFile);
    const body = JSON.stringify({ login: 'mara', password: CHOSEN });
    const { statusCode, headers } = await ask(
      'localhost',
      { ca, method: 'POST', path: signIn.path, headers: { 'content-type': 'application/json' } },
      body,
    );
    expect(statusCode).toBe(200);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^__Host-reeve=[\w-]{43}\.[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });
});

describe('an own server that Reeve must not work on stops the start in a sentence', PATIENCE, () => {
  const refused = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const error: unknown = await startWith(more).catch((reason: unknown) => reason);
    if (!isReeveError(error)) throw new Error('the server started', { cause: error });
    expect(error.message).not.toContain('\n');
    for (const secret of Object.values({ ...own.env, ...more }).filter((value) => value.includes('://')))
      expect(error.message).not.toContain(secret);
    // Nothing listens and nothing is left connected.
    await expect(fetch(`http://localhost:${own.env['PORT']}/api/health`)).rejects.toThrow();
    await connectedNoMore(`application_name = 'reeve'`);
    return error.message;
  };

  test.each<[string, string, string, string]>([
    ['superuser', 'alter role {{app}} superuser', 'alter role {{app}} nosuperuser', '_app owns'],
    ['not bound by policies', 'alter role {{app}} bypassrls', 'alter role {{app}} nobypassrls', '_app owns'],
    ['the owner of a table', 'create table t (); alter table t owner to {{app}}', 'drop table t', '_app owns'],
    [
      'a member of one that owns a table',
      'create role {{other}}; create table t (); alter table t owner to {{other}}; grant {{other}} to {{app}}',
      'drop table t; drop role {{other}}',
      '_app owns',
    ],
    ['mighty for the search', 'alter role {{search}} bypassrls', 'alter role {{search}} nobypassrls', '_search owns'],
    ['mighty for the log', 'alter role {{audit}} superuser', 'alter role {{audit}} nosuperuser', '_audit owns'],
  ])('a login role that is %s', async (_, make, mend, sentence) => {
    const named = (text: string): string =>
      text
        .replaceAll('{{other}}', `"${own.database}_other"`)
        .replaceAll(/\{\{(\w+)\}\}/g, (_all, kind: string) => `"${role(kind as RoleKind)}"`); // the kinds above
    await own.asSuperuser(named(make));
    try {
      expect(await refused()).toContain(sentence);
    } finally {
      await own.asSuperuser(named(mend));
    }
  });

  test('a role whose password was set by its administrator, until an address contains it', async () => {
    const owner = `"${own.database}_dba"`;
    await own.asSuperuser(
      `alter role ${owner} nocreaterole; alter role "${role('search')}" password 'the administrator’s'`,
    );
    expect(await refused()).toBe(
      `The role ${role('search')} has a password that Reeve did not give it. Set REEVE_SEARCH_URL to an address with that password.`,
    );
    await startWith({ REEVE_SEARCH_URL: own.urlAs(role('search'), 'the administrator’s') });
    await stop();
    await own.asSuperuser(`alter role ${owner} createrole`);
  });

  test('no server, a wrong password, no such database', async () => {
    const nowhere = new URL(own.env['REEVE_OWNER_URL'] ?? '');
    nowhere.port = String(await freePort());
    expect(await refused({ REEVE_OWNER_URL: nowhere.toString() })).toBe('REEVE_OWNER_URL: no database answers there.');
    expect(await refused({ REEVE_OWNER_URL: own.urlAs(`${own.database}_dba`, 'wrong') })).toBe(
      'REEVE_OWNER_URL: the database refuses the user or the password of this address.',
    );
  });

  test('the database of an exercise, for real work', async () => {
    const { store } = await startWith();
    await declareDemo(store, new Date('2026-09-27T07:00:00Z'));
    await stop();
    expect(await refused()).toContain('REEVE_DEMO');
    await own.asSuperuser('update installation set demo = false, exercise_now = null');
  });

  test('a data folder without the passwords, for an administrator who did not migrate there', async () => {
    const elsewhere = join(own.env['REEVE_DATA'] ?? '', 'elsewhere');
    await mkdir(elsewhere);
    const config = readConfig({ ...own.env, REEVE_DATA: elsewhere });
    await expect(reach(config, () => undefined)).rejects.toThrow('Run reeve-admin migrate');
    expect(await readSecrets(elsewhere)).toEqual({});
  });
});

/** Sends a file of recorded crime and waits until it has been read. */
async function bringIn(token: string): Promise<ImportBatch> {
  const mara = await clientOf('mara', token);
  await mara.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
  const form = new FormData();
  form.append('settings', JSON.stringify({ fileName: 'street.csv' }));
  form.append('file', new Blob([policeStreetCsv({ seed: 1, rows: 200 })], { type: 'text/csv' }), 'street.csv');
  const response = await fetch(new URL(importCrimes.path, running?.address), {
    method: importCrimes.method,
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  let batch = (await response.json()) as ImportBatch; // the contract's reply
  while (batch.state === 'loading') batch = await mara.call(readImportBatch, { params: { id: batch.id } });
  return batch;
}

/**
 * Waits until PostgreSQL lists no connection of the given condition: it keeps a closed one until its process has ended,
 * a moment after the client has gone.
 */
async function connectedNoMore(condition: string): Promise<void> {
  const connected = async (): Promise<unknown> =>
    (await own.asSuperuser(`select 1 from pg_stat_activity where datname = current_database() and ${condition}`)).rows;
  await expect.poll(connected, PATIENCE).toEqual([]);
}
