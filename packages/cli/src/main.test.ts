import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { OPERATIONS } from '@reeve/contract';
import { describe, expect, test } from 'vitest';
import { ADMIN } from './admin/admin-commands.ts';
import { COMMANDS } from './commands.ts';
import { main } from './main.ts';
import { parseOptions } from './parse-options.ts';

async function run(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(line === '' ? [] : line.split(' '), {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Splits a line like a shell, as far as our examples need it. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe('the command line', () => {
  test.each(['', '--help', '-h'])('“reeve %s” lists every command', async (line) => {
    const { code, out, err } = await run(line);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const words of Object.keys(COMMANDS)) expect(out).toContain(`reeve ${words} `);
  });

  test.each(['analyse', 'analyse --help'])('“reeve %s” lists the commands of that group', async (line) => {
    const { code, out } = await run(line);
    expect(code).toBe(0);
    expect(out).toContain('reeve analyse results');
  });

  test.each([
    'bogus',
    'analyse bogus',
    'bogus --help',
    '--version',
    'analyse --json',
    'constructor',
    'analysis results',
  ])('“reeve %s” is no command: it is refused and the list is shown', async (line) => {
    const { code, out, err } = await run(line);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`There is no command "${line.replace(' --help', '')}".`);
    expect(err).toContain('reeve analyse results');
  });

  test.each(Object.keys(COMMANDS))('“reeve %s --help” shows its options and a working example', async (words) => {
    const command = await COMMANDS[words]?.load();
    const { code, out } = await run(`${words} --help`);
    expect(code).toBe(0);
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
    expect(out).toContain(`npx ${command?.example}`);
    if (command?.network) return; // run against a server in tests/database/cli.test.ts
    if (command?.installation) return; // run on an installation in tests/database/backup.test.ts
    const example = await run((command?.example ?? '').replace('reeve ', ''));
    expect(example).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ...Object.entries(COMMANDS).map((entry) => ['reeve', ...entry] as const),
    ...Object.entries(ADMIN.commands).map((entry) => ['reeve-admin', ...entry] as const),
  ])('the example of “%s %s” is one that its command takes', async (program, words, { load }) => {
    const command = await load();
    const [first, ...args] = wordsOf(command.example);
    expect(first).toBe(program);
    const named = words.split(' ');
    expect(args.slice(0, named.length)).toEqual(named);
    expect(() => parseOptions(args.slice(named.length), command)).not.toThrow();
  });

  test('the administrator’s commands are listed under their own name', async () => {
    const out: string[] = [];
    expect(await main([], { out: (text) => out.push(text), err: () => undefined }, ADMIN)).toBe(0);
    for (const words of Object.keys(ADMIN.commands)) expect(out.join('\n')).toContain(`reeve-admin ${words} `);
  });

  test.each([
    ['login --persona novak --login x', '--persona needs neither'],
    ['login --purpose P1', '--because TEXT'],
    ['login --because x', 'go with --purpose'],
    ['login --password-stdin', 'needs --login'],
    ['login --url reeve.example.org', '--url must be an address'],
    ['login --url http://reeve.example.org', 'plain http to another machine'],
    ['login --login x', 'no terminal to ask at'],
    ['report list --state bogus', '--state must be one of '],
    ['report list --limit 0', '--limit must be 1 or more'],
    ['report list --purpose P1', '--purpose goes with --persona'],
    ['report show', 'The reference or id is missing.'],
    ['report create', '--file is missing'],
    ['report create --file nowhere.json', 'There is no file nowhere.json.'],
    ['report create --file package.json --key x', '--key must be'],
    ['search', 'The word to find is missing.'],
    ['search a', 'at least two letters'],
    ['search ab --kind bogus', '--kind must be one of'],
    ['trace', 'The reference or id is missing.'],
    ['call', 'The operation is missing'],
    ['call bogus', 'There is no operation bogus'],
    ['call readHealth --query {', '--query is not JSON'],
    ['call readHealth --input @nowhere.json', 'There is no file nowhere.json.'],
    ['purpose', 'The code of the purpose is missing.'],
    ['backup a.reeve', 'Say whom the backup is for'],
    ['backup a.reeve --to age1x --passphrase', 'not for both'],
    ['backup a.reeve --passphrase', 'no terminal to ask at'],
    ['restore a.reeve', 'Say what opens it'],
    ['restore a.reeve --key nowhere.txt', 'nowhere.txt cannot be read.'],
    ['backup key', '--out'],
  ])('“reeve %s” is refused with one sentence and code 2, before any server is asked', async (line, sentence) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('\n');
  });

  test.each(['whoami', 'report list', 'trace RP-7K3QM', 'search blue van', 'purpose P1 --because work'])(
    '“reeve %s” without a session explains how to get one, with code 4',
    async (line) => {
      const { code, err } = await run(line);
      expect(code).toBe(4);
      expect(err).toBe('You are not signed in at http://localhost:4400. Sign in with: reeve login');
    },
  );

  test('“reeve call --list” names every operation of the contract', async () => {
    const { code, out } = await run('call --list --json');
    expect(code).toBe(0);
    const names = (JSON.parse(out) as { name: string }[]).map((one) => one.name); // the documented --json output
    expect(names).toEqual(OPERATIONS.map((one) => one.name));
  });

  test('help takes precedence over wrong or missing options', async () => {
    expect((await run('analyse results --treated x --help')).code).toBe(0);
  });
});

describe('the committed executable', () => {
  const bin = fileURLToPath(new URL('../bin/reeve.mjs', import.meta.url));
  const execute = promisify(execFile);

  test('responds from source, without a build step, in under two seconds of CPU time', async () => {
    // The first start of a checkout makes a bundle of its sources, which takes longer on a busy machine.
    await execute(process.execPath, [bin, '--help']);
    const args = [bin, ...'analyse results --treated 120,85 --control 118,108 --json'.split(' ')];
    const noteCpu = "process.on('exit', () => console.error(JSON.stringify(process.cpuUsage())))";
    const { stdout, stderr } = await execute(process.execPath, [
      '--import',
      `data:text/javascript,${noteCpu}`,
      ...args,
    ]);
    // CPU time of other processes is not counted.
    const { user, system } = JSON.parse(stderr) as NodeJS.CpuUsage; // nothing else is printed there
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(JSON.parse(stdout)).toMatchObject({ wdd: -25 });
    expect(stdout.trimEnd()).not.toContain('\n');
  }, 60_000);

  test('exits with code 2 and one sentence on bad input', async () => {
    const call = execute(process.execPath, [bin, 'analyse', 'results', '--treated', '1,2']);
    await expect(call).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: '--control is missing; give it as --control before,after|CODES.\n',
    });
  });
});
