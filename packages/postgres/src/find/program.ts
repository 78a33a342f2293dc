import { spawn } from 'node:child_process';

import { systemReason } from '../system-error.ts';
import type { OsUser } from './os-user.ts';

export interface ProgramAnswer {
  readonly ok: boolean;
  /** Its whole output, or why it could not run. */
  readonly output: string;
}

/**
 * The environment of every child process: none of our variables that affect PostgreSQL (`PGDATA`, `PGOPTIONS` …), its messages in
 * English because we read them, and one time zone because `initdb` otherwise searches for the machine's.
 */
export function childEnvironment(own: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'LD_LIBRARY_PATH'].flatMap((name) => {
    const value = own[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Options that run a child as another user; our working folder may be closed to that user, so it starts at the root. */
export function childIdentity(user: OsUser | undefined): { uid?: number; gid?: number; cwd?: string } {
  if (process.platform === 'win32') return {};
  return user === undefined ? { cwd: '/' } : { cwd: '/', uid: user.uid, gid: user.gid };
}

/**
 * Runs a short program to its end. Never rejects: for a program that is missing, forbidden or too slow it returns
 * `ok: false`.
 */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly user?: OsUser | undefined; readonly timeoutMs?: number } = {},
): Promise<ProgramAnswer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...childIdentity(options.user),
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? 10_000,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (piece) => (output += String(piece)));
    child.stderr.on('data', (piece) => (output += String(piece)));
    child.on('error', (error) => resolve({ ok: false, output: systemReason(error) }));
    child.on('close', (code, signal) => {
      resolve({ ok: code === 0, output: signal === null ? output : `${output}\nended by ${signal}` });
    });
  });
}

/**
 * Returns the line of PostgreSQL's output with the cause of a failure, without time stamps: the first error, since others follow
 * from it; else the last line.
 */
export function tellingLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const error =
    lines.find((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.find((line) => /\bcould not\b/.test(line));
  const line = error ?? lines.findLast((line) => line !== '') ?? 'it said nothing';
  return line
    .replace(/^.*?\b(?:FATAL|PANIC|ERROR|error|initdb|postgres):\s+/, '')
    .replace(/^error:\s+/, '')
    .replace(/\.$/, '');
}
