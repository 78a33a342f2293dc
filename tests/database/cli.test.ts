import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReport } from '@reeve/contract';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/commands.ts';

let world: World;
let url: string;
let folder: string;
/** A report that is collated, one that is not visible to `vera`, and their references. */
let collated: { readonly id: string; readonly reference: string };

beforeAll(async () => {
  world = await makeWorld({ seed: 'command line' });
  url = await world.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'reeve-cli-'));
  const [bela, mara, theo] = [await world.as('bela'), await world.as('mara'), await world.as('theo')];
  const id = await submit(bela);
  await collate(mara, theo, id);
  collated = { id, reference: (await bela.call(readReport, { params: { id } })).reference };
  await writeFile(join(folder, 'draft.json'), JSON.stringify(tip({ subject: 'Blue van at the school 한국' })));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A test that starts the program many times, on a machine that can be busy. */
const PATIENCE = { timeout: 120_000 };

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly program?: 'reeve' | 'reeve-admin';
}

/** Runs the committed program as a shell would, with a separate configuration folder. */
function run(args: readonly string[], { env = {}, input = '', program = 'reeve' }: Surroundings = {}): Promise<Ended> {
  const bin = fileURLToPath(new URL(`../../packages/cli/bin/${program}.mjs`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: 'Asia/Kathmandu', XDG_CONFIG_HOME: folder, REEVE_URL: url, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += String(piece)));
    child.stderr.on('data', (piece) => (err += String(piece)));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}
const asPersona = (name: string): readonly string[] => ['--persona', name, '--purpose', 'P2'];
const ONE_SENTENCE = /^[^\n]+\n$/;

describe('a session on the command line', PATIENCE, () => {
  test('is readable by its owner only, carries a purpose, and its token is invalid after logout', async () => {
    const signedIn = await run(['login', '--persona', 'ivo']);
    expect(signedIn).toMatchObject({ code: 0, err: '' });
    expect(signedIn.out).toContain('Signed in as Ivo (tactical analyst; Patrol)');
    expect(signedIn.out).toContain('Granted: P2 (Residential burglary), P3 (Synthetic drugs).');
    const file = join(folder, 'reeve', 'session.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: string }; // written by login

    const early = await run(['report', 'list']);
    expect(early).toMatchObject({ code: 4, out: '' });
    expect(early.err).toContain('reeve purpose CODE --because TEXT');
    expect(await run(['purpose', 'P9', '--because', 'curious'])).toMatchObject({ code: 3, out: '' });
    expect((await run(['purpose', 'P2', '--because', 'burglaries', '--case', 'C-1'])).out).toContain(
      'Purpose: P2, Residential burglary: burglaries (C-1).',
    );
    expect((await run(['report', 'list'])).out).toContain(collated.reference);

    const who = JSON.parse((await run(['whoami', '--json'])).out) as Record<string, unknown>; // one JSON object
    expect(who).toMatchObject({ account: { name: 'Ivo' }, purpose: { code: 'P2', caseRef: 'C-1' }, demo: true });
    expect(who).not.toHaveProperty('csrf');

    expect(await run(['logout'])).toMatchObject({ code: 0, out: `Signed out at ${url}.\n` });
    await expect(stat(file)).rejects.toThrow();
    const after = await run(['whoami'], { env: { REEVE_TOKEN: token } });
    expect(after).toMatchObject({ code: 4, out: '' });
    expect(await run(['whoami'])).toMatchObject({ code: 4, out: '' });
  });

  test('a stored token is sent to its own server only, and REEVE_TOKEN takes precedence', async () => {
    await run(['login', '--persona', 'ivo']);
    const elsewhere = await run(['whoami'], { env: { REEVE_URL: 'http://localhost:1' } });
    expect(elsewhere).toMatchObject({ code: 4, out: '' });
    expect(elsewhere.err).toContain(`You are signed in at ${url}, not there.`);
    // Without REEVE_URL it uses the server of the session.
    expect((await run(['whoami'], { env: { REEVE_URL: '' } })).out).toContain('Ivo');
    const other = await run(['whoami'], { env: { REEVE_TOKEN: 'x'.repeat(43) } });
    expect(other).toMatchObject({ code: 4, out: '' });
    await run(['logout']);
  });

  test('a persona for one call needs no session and leaves none', async () => {
    const { code, out } = await run(['whoami', '--persona', 'MARA']);
    expect(code).toBe(0);
    expect(out).toContain('Mara');
    await expect(stat(join(folder, 'reeve', 'session.json'))).rejects.toThrow();
    const { rows } = await world.store.pools.door.query<{ ended_at: Date | null }>(
      "select ended_at from session where justification = 'exercise, from the command line'",
    );
    expect(rows.map((row) => row.ended_at !== null)).toEqual([true]);
    expect(await run(['whoami', '--persona', 'nobody'])).toMatchObject({ code: 3, out: '' });
  });
});

describe('reports on the command line', PATIENCE, () => {
  test('a file becomes a draft, is sent, and is processed once for one key', async () => {
    const args = [
      'report',
      'create',
      '--file',
      'draft.json',
      '--submit',
      '--json',
      '--key',
      'test-key-1',
      ...asPersona('bela'),
    ];
    const first = await run(args);
    expect(first).toMatchObject({ code: 0, err: '' });
    const made = JSON.parse(first.out) as { id: string; reference: string }; // the contract of --json
    expect(made).toMatchObject({ state: 'submitted' });
    expect(JSON.parse((await run(args)).out)).toEqual(made);

    const list = await run(['report', 'list', '--state', 'submitted', ...asPersona('bela')]);
    expect(list).toMatchObject({ code: 0, err: '' });
    const [head = '', row = ''] = list.out.split('\n');
    expect(head).toMatch(/^REFERENCE +STATE +GRADE +CLASSIFIED +SUBMITTED +SUBJECT$/);
    expect(row).toContain(made.reference);
    expect(row).toContain('4x4 X4?');
    const listed = JSON.parse(
      (await run(['report', 'list', '--state', 'submitted', '--json', ...asPersona('bela')])).out,
    ) as {
      items: { id: string }[];
      next: string | null;
    }; // the contract of --json
    expect(listed.items.map((item) => item.id)).toEqual([made.id]);
    expect(listed.next).toBeNull();
  });

  test('an incomplete draft is kept and the faults are named', async () => {
    const { code, out, err } = await run(['report', 'create', '--file', '-', '--submit', ...asPersona('bela')], {
      input: JSON.stringify({ subject: 'Only a subject' }),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/The draft is kept as RP-[0-9A-Z]{5}\./);
    expect(err).toMatch(/Missing or wrong: text, source_reference, grade/);
  });

  test('one report is shown by reference or id with each marking separately, and not to those without access', async () => {
    const typed = collated.reference.toLowerCase().replace('-', ' ');
    const shown = await run(['report', 'show', typed, ...asPersona('ivo')]);
    expect(shown).toMatchObject({ code: 0, err: '' });
    for (const line of [
      `${collated.reference}  Watches offered for sale, north sector`,
      'Grade of record  4x4 X4',
      'Classification   restricted',
      'Handling         H0',
      'TLP              TLP:AMBER',
      'Groups           BURGLARY',
      'Sanitised text\nInformation suggests',
    ]) {
      expect(shown.out).toContain(line);
    }
    expect(shown.out).not.toContain('his cousin');
    expect(JSON.parse((await run(['report', 'show', collated.id, '--json', ...asPersona('ivo')])).out)).toMatchObject({
      id: collated.id,
      raw: null,
    });
    const hidden = await run(['report', 'show', collated.reference, ...asPersona('vera')]);
    const absent = await run(['report', 'show', 'RP-00000', ...asPersona('vera')]);
    expect(hidden).toEqual(absent);
    expect(hidden).toMatchObject({ code: 3, out: '' });
    expect(hidden.err).toMatch(ONE_SENTENCE);
  });
});

describe('search and trace on the command line', PATIENCE, () => {
  test('several words are one question', async () => {
    const found = await run(['search', 'watches', 'offered', ...asPersona('ivo')]);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out).toContain(`${collated.reference}  report  restricted  Watches offered for sale, north sector`);
    const nothing = await run(['search', 'watches', 'offered', ...asPersona('vera')]);
    expect(nothing.out).toBe('Nothing that you may see holds these words.\n');
  });

  test('the thread is one JSON object with the contract’s names', async () => {
    const traced = await run(['trace', collated.reference, '--json', ...asPersona('ivo')]);
    const thread = JSON.parse(traced.out) as Record<string, unknown>; // one JSON object
    expect(Object.keys(thread)).toEqual(['start', 'nodes', 'edges', 'gaps', 'cut']);
    expect(thread).toMatchObject({
      start: { id: collated.id, reference: collated.reference, grade: { source: 'X' } },
      cut: false,
    });
    const forward = await run(['trace', collated.id, '--kind', 'report', '--forward', ...asPersona('ivo')]);
    expect(forward.out).toContain(`${collated.reference}  report  4x4 X4  collated`);
    expect(forward.out).toContain('Nothing you may see rests on it.');
    expect(await run(['trace', collated.id, ...asPersona('ivo')])).toMatchObject({ code: 2, out: '' });
  });
});

describe('any operation on the command line', PATIENCE, () => {
  test('is called by its name, with parameters, query and content', async () => {
    expect(JSON.parse((await run(['call', 'readHealth'])).out)).toEqual({ ok: true, version: 'test' });
    const read = await run([
      'call',
      'readReport',
      '--params',
      JSON.stringify({ id: collated.id }),
      '--json',
      ...asPersona('ivo'),
    ]);
    expect(JSON.parse(read.out)).toMatchObject({ id: collated.id });
    expect(read.out.trimEnd()).not.toContain('\n');
    await writeFile(join(folder, 'input.json'), JSON.stringify({ draft: { subject: 'By call' } }));
    const made = await run(['call', 'createReport', '--input', '@input.json', ...asPersona('bela')]);
    expect(JSON.parse(made.out)).toMatchObject({ version: 1 });
    const refused = await run(['call', 'createReport', '--input', '{"draft":{"subject":5}}', ...asPersona('bela')]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('draft.subject');
    expect(await run(['call', 'readReport', ...asPersona('ivo')])).toMatchObject({
      code: 2,
      err: 'readReport needs the parameter id.\n',
    });
  });
});

test('crimes of a file are counted in imported areas by their location', PATIENCE, async () => {
  const ring = [
    [0, 50],
    [1, 50],
    [1, 51],
    [0, 51],
    [0, 50],
  ];
  const ward = { properties: { code: 'W1', name: 'One' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', ...ward }] });
  await writeFile(join(folder, 'own-wards.geojson'), text);
  const rows = ['date,type,longitude,latitude,lsoa code', '2024-01-01,theft,0.5,50.5,E1', '2024-01-02,theft,7,50.5,E2'];
  await writeFile(join(folder, 'foreign.csv'), rows.join('\n'));
  const areas = await run(['import', 'areas', 'own-wards.geojson', '--source', 's', '--json', ...asPersona('ivo')]);
  const { id } = JSON.parse(areas.out) as { readonly id: string }; // the reply of commitAreas
  const crimes = await run(['import', 'crimes', 'foreign.csv', '--count-in', id, '--json', ...asPersona('ivo')]);
  expect(crimes.err).toContain('Rows in none of these areas, which count in no area: 1.');
  expect(JSON.parse(crimes.out)).toMatchObject({ rowsNew: 2, unknownAreas: 1, countedBy: { id } });
});

describe('the examples of the help', PATIENCE, () => {
  // Need a file, a batch, a review, a right, or a user with a password; each is tested separately.
  const ofFiles = ['import crimes', 'import areas', 'import undo', 'password'];
  const ofReviews = ['concepts begin', 'document import', 'document export', 'comments import', 'comments export'];
  // Need a reader of the log; tested with the log.
  const ofTheLog = ['audit checkpoint', 'audit export', 'audit key', 'audit prove'];
  const names = Object.keys(COMMANDS).filter((words) => ![...ofFiles, ...ofReviews, ...ofTheLog].includes(words));

  test('work as documented, with names from this world', async () => {
    // Signed in first and out last, as a person would.
    const order = ['login', ...names.filter((words) => !['login', 'logout'].includes(words)), 'logout'];
    for (const words of order) {
      const { example = '', network } = (await COMMANDS[words]?.load()) ?? {};
      if (!network) continue;
      const here = example
        .replace('novak', 'bela')
        .replace(/\bP1\b/, 'P2')
        .replace('RP-7K3QM', collated.reference);
      const args = [...here.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
        (match) => match[1] ?? match[2] ?? match[3] ?? '',
      );
      const ended = await run(args.slice(1));
      expect({ words, ...ended }).toMatchObject({ words, code: 0, err: '' });
    }
  });
});

describe('errors, for scripts', PATIENCE, () => {
  test('no server is code 5, and so is an address that is no Reeve server', async () => {
    const unreachable = await run(['whoami'], { env: { REEVE_URL: 'http://localhost:1', REEVE_TOKEN: 'x' } });
    expect(unreachable).toMatchObject({
      code: 5,
      out: '',
      err: 'No server answers at http://localhost:1. Is Reeve running there?\n',
    });
    const secure = await run(['call', 'readHealth'], { env: { REEVE_URL: url.replace('http:', 'https:') } });
    expect(secure).toMatchObject({ code: 5, out: '' });
    expect(secure.err).toMatch(ONE_SENTENCE);
  });
});

describe('reeve-admin on a database of the agency’s own', PATIENCE, () => {
  const admin = async (...args: readonly string[]): Promise<Ended> => {
    const env = {
      REEVE_DATABASE_URL: world.database.urls.app,
      REEVE_DOOR_URL: world.database.urls.door,
      REEVE_OWNER_URL: world.database.ownerUrl,
      REEVE_DATA: join(folder, 'data'),
    };
    return run(args, { program: 'reeve-admin', env });
  };
  const entered = (more: readonly string[] = []): readonly string[] =>
    ['account', 'create', '--agency', 'ONE', '--login', 'Nora.New', '--name', 'Nora 한국', '--unit', 'PATROL'].concat(
      ['--roles', 'submitting_officer', '--clearance', 'restricted', '--purposes', 'P2', '--groups', 'BURGLARY'],
      more,
    );

  test('a new user signs in with the password shown once, and not when suspended', async () => {
    const made = await admin(...entered(['--json']));
    expect(made).toMatchObject({ code: 0, err: '' });
    const { login, password } = JSON.parse(made.out) as { login: string; password: string }; // the contract of --json
    expect(login).toBe('nora.new');
    expect(password).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){4}[0-9a-hjkmnp-tv-z]{5}$/);
    const chosen = 'four ferries to the far island';
    const signIn = ['login', '--login', 'nora.new', '--password-stdin'];
    expect(await run(signIn, { input: 'wrong\n' })).toMatchObject({ code: 4, out: '' });
    const purpose = ['--purpose', 'P2', '--because', 'first day'];
    const arrived = await run(signIn, { input: `${password}\n` });
    expect(arrived).toMatchObject({ code: 0, err: '' });
    expect(arrived.out).toContain('choose your own with reeve password');
    expect(await run(['report', 'list'])).toMatchObject({ code: 4, out: '' });
    expect(await run(['purpose', 'P2', '--because', 'first day'])).toMatchObject({ code: 4, out: '' });

    const choose = (text: string): Promise<Ended> => run(['password', '--password-stdin'], { input: text });
    expect(await choose(`${password}\n`)).toMatchObject({ code: 2, out: '' });
    const short = await choose(`${password}\ntoo short\n`);
    expect(short).toMatchObject({ code: 2, out: '' });
    expect(short.err).toContain('at least 15 characters');
    expect(await choose(`wrong\n${chosen}\n`)).toMatchObject({ code: 3, out: '' });
    const changed = await choose(`${password}\n${chosen}\n`);
    expect(changed).toMatchObject({ code: 0, err: '' });
    expect(changed.out).toContain('Before reading, say what for');
    expect(await run(['purpose', 'P2', '--because', 'first day'])).toMatchObject({ code: 0, err: '' });

    expect(await run(signIn, { input: `${password}\n` })).toMatchObject({ code: 4, out: '' });
    const signedIn = await run([...signIn, ...purpose], { input: `${chosen}\n` });
    expect(signedIn).toMatchObject({ code: 0, err: '' });
    expect(signedIn.out).toContain('Signed in as Nora 한국 (submitting officer; Patrol)');
    expect((await run(['report', 'list'])).out).toContain(collated.reference);

    expect(await admin('account', 'suspend', 'Nora.New')).toMatchObject({ code: 0 });
    expect(await run(['report', 'list'])).toMatchObject({ code: 4, out: '' });
    expect(await run(signIn, { input: `${chosen}\n` })).toMatchObject({ code: 4, out: '' });
    expect(await admin('account', 'restore', 'nora.new')).toMatchObject({ code: 0 });
    expect(await run(signIn, { input: `${chosen}\n` })).toMatchObject({ code: 0 });

    const { items } = JSON.parse((await admin('account', 'list', '--json')).out) as { items: { login: string }[] }; // as above
    expect(items.find((one) => one.login === 'nora.new')).toEqual({
      login: 'nora.new',
      name: 'Nora 한국',
      agency: 'ONE',
      unit: 'PATROL',
      roles: ['submitting_officer'],
      clearance: 'restricted',
      groups: ['BURGLARY', 'UNIT:PATROL'],
      purposes: ['P2'],
      status: 'active',
      signsIn: 'password',
    });
    await run(['logout']);
  });

  test('grants, revocations and changes apply to the next command', async () => {
    const login = 'nora.new';
    expect(await admin('account', 'grant', login, '--groups', 'DRUGS', '--until', '2026-12-31')).toMatchObject({
      code: 0,
      out: 'Granted to nora.new, from the next request on: DRUGS.\n',
    });
    expect(await admin('account', 'revoke', login, '--groups', 'BURGLARY', '--purposes', 'P2')).toMatchObject({
      code: 0,
    });
    expect(await admin('account', 'change', login, '--roles', 'auditor', '--clearance', 'internal')).toMatchObject({
      code: 0,
    });
    const both = 'head_of_intelligence,data_protection_officer';
    expect(await admin('account', 'change', login, '--roles', both)).toMatchObject({
      code: 2,
      out: '',
      err: 'The head of intelligence is not also the data protection officer: one watches over the other.\n',
    });
    expect(await admin('account', 'revoke', login, '--groups', 'BURGLARY')).toMatchObject({ code: 3, out: '' });
    const { items } = JSON.parse((await admin('account', 'list', '--json')).out) as { items: { login: string }[] }; // as above
    expect(items.find((one) => one.login === login)).toMatchObject({
      roles: ['auditor'],
      clearance: 'internal',
      groups: ['DRUGS', 'UNIT:PATROL'],
      purposes: [],
    });
  });

  test('the agency’s file it prints can be loaded again, but not into an exercise', async () => {
    const example = await admin('agency', 'example');
    expect(example).toMatchObject({ code: 0, err: '' });
    await writeFile(join(folder, 'agency.json'), example.out);
    const options = ['--code', 'HARBOUR', '--time-zone', 'Europe/Lisbon', '--file', 'agency.json'];
    const made = await admin('agency', 'create', 'Harbour Police', ...options);
    expect(made).toMatchObject({ code: 3, out: '' });
    expect(made.err).toContain('REEVE_DEMO=no');
    expect(await admin('agency', 'create', 'Harbour Police', ...options.with(5, 'none.json'))).toMatchObject({
      code: 2,
      err: 'There is no file none.json.\n',
    });
  });

  test('an invalid request is answered with a sentence that lists the codes', async () => {
    const again = await admin(...entered());
    expect(again).toMatchObject({ code: 3, out: '', err: 'The login nora.new is taken.\n' });
    const wrong = await admin(...entered().map((word) => (word === 'PATROL' ? 'NOWHERE' : word)));
    expect(wrong).toMatchObject({ code: 2, out: '', err: 'There is no unit NOWHERE, but: INTEL, PATROL.\n' });
  });

  test('check reports what is wrong: the database server of the tests would not survive a power cut, and all else is well', async () => {
    const { code, out, err } = await admin('check', '--json');
    expect([code, err]).toEqual([1, '']);
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { name: string; ok: boolean; says: string[] }[] }; // as above
    expect(ok).toBe(false);
    expect(checks.map((one) => [one.name, one.ok])).toEqual([
      ['server', false],
      ['role', true],
      ['schema', true],
      ['catalogue', true],
    ]);
    expect(checks[0]?.says[0]).toContain('a power cut would destroy it');
  });
});
