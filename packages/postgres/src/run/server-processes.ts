import { readdir, readFile, readlink } from 'node:fs/promises';

import { readPostmasterFile } from './postmaster-file.ts';
import { isAlive } from './process-identity.ts';
import { run } from '../find/program.ts';
import { serverName } from './settings.ts';

/**
 * Returns the numbers of all server processes on a database folder, postmaster and orphans alike. A shell that only
 * has its working directory there is not counted.
 *
 * @param folder the true path
 */
export async function serverProcesses(folder: string): Promise<readonly number[]> {
  if (process.platform === 'linux') return processesIn(folder);
  if (process.platform === 'win32') {
    const pid = (await readPostmasterFile(folder))?.pid;
    return pid !== undefined && isAlive(pid) ? [pid] : [];
  }
  const listed = await run('ps', ['-axo', 'pid=,command=']);
  return parseProcessList(listed.output, folder);
}

/** The working directory of all PostgreSQL processes is the database folder. */
async function processesIn(folder: string): Promise<readonly number[]> {
  const pids: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const program = await readFile(`/proc/${name}/comm`, 'utf8').catch(() => '');
    if (!/^(postgres|postmaster)$/.test(program.trim())) continue;
    if ((await readlink(`/proc/${name}/cwd`).catch(() => '')) === folder) pids.push(Number(name));
  }
  return pids;
}

/**
 * Finds them in the output of `ps -axo pid=,command=`: the postmaster shows its arguments, the others the name
 * that we gave the database server.
 */
export function parseProcessList(listed: string, folder: string): readonly number[] {
  const pids: number[] = [];
  for (const line of listed.split('\n')) {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    if (match === null) continue;
    const [, pid, command = ''] = match;
    const postmaster = /^\S*postgres /.test(command) && command.includes(` -D ${folder} `);
    if (postmaster || command.startsWith(`postgres: ${serverName(folder)}: `)) pids.push(Number(pid));
  }
  return pids;
}
