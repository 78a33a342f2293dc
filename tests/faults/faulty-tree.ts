import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NO_PROOF } from '@reeve/testing/run/tally.ts';
import type { Fault } from './faults-of.ts';

/** Longer than any of these tests takes: a fault that makes one wait for ever is noticed. */
const LIMIT_MS = 240_000;

/** A copy of the committed tree, in which faults are put one at a time. */
export class FaultyTree {
  private readonly folder: string;

  /** Inside the checkout, where packages can be linked and not copied. */
  constructor() {
    const cache = resolve('.cache/faults');
    mkdirSync(cache, { recursive: true });
    this.folder = mkdtempSync(join(cache, 'tree-'));
    execFileSync('git', ['clone', '--quiet', '--shared', '.', this.folder]);
    linkPackages(this.folder);
  }

  /** Runs these tests with a fault in a file. @returns the last lines of their output if one of them notices it */
  async try(path: string, fault: Fault, tests: readonly string[]): Promise<string | undefined> {
    const file = join(this.folder, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.slice(0, fault.start)}${fault.text}${text.slice(fault.end)}`);
    try {
      return await this.run(tests);
    } finally {
      writeFileSync(file, text);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private async run(tests: readonly string[]): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    const words = ['run', '--project=database', '--bail=1', '--experimental.fsModuleCache', '--reporter=dot', ...tests];
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      cwd: this.folder,
      env: { ...process.env, ...NO_PROOF, VITEST: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (output = `${output}${part.toString()}`.slice(-2000)));
    const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGTERM'), LIMIT_MS);
    const [status] = (await once(child, 'exit')) as [number | null]; // per Node's documentation
    clearTimeout(timer);
    return status === 0 ? undefined : output;
  }
}

/** Gives a copy of the tree the installed packages of the original, and its own ones for those of this project. */
function linkPackages(folder: string): void {
  const [from, to] = [resolve('node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, '@reeve'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@reeve' && name !== '.cache') symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(folder, 'packages')))
    symlinkSync(join(folder, 'packages', name), join(to, '@reeve', name));
}
