import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';
import { main } from './main.ts';

async function run(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(line === '' ? [] : line.split(' '), {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
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

  test.each(Object.keys(COMMANDS))('“reeve %s --help” shows its options and an example that works', async (words) => {
    const command = await COMMANDS[words]?.load();
    const { code, out } = await run(`${words} --help`);
    expect(code).toBe(0);
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
    expect(out).toContain(`npx ${command?.example}`);
    const example = await run((command?.example ?? '').replace('reeve ', ''));
    expect(example).toMatchObject({ code: 0, err: '' });
  });

  test('help wins over options that are wrong or missing', async () => {
    expect((await run('analyse results --treated x --help')).code).toBe(0);
  });
});

describe('the committed executable', () => {
  const bin = fileURLToPath(new URL('../bin/reeve.mjs', import.meta.url));
  const execute = promisify(execFile);

  test('answers from source, without a build step, in under two seconds', async () => {
    const began = performance.now();
    const { stdout, stderr } = await execute(process.execPath, [
      bin,
      ...'analyse results --treated 120,85 --control 118,108 --json'.split(' '),
    ]);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ wdd: -25 });
    expect(stdout.trimEnd()).not.toContain('\n');
  });

  test('ends with code 2 and one sentence on bad input', async () => {
    const call = execute(process.execPath, [bin, 'analyse', 'results', '--treated', '1,2']);
    await expect(call).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: '--control is missing; give it as --control before,after.\n',
    });
  });
});
