import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Returns the port of the database server that runs on a data folder now, from PostgreSQL's own `postmaster.pid`; undefined if none does.
 * The database may be elsewhere than in the data folder: then `postgres-location.txt` names the place.
 */
export async function runningPort(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(await homeOf(dataFolder), 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  // Process, folder, start, port, socket folder, address, shared memory, status: one a line.
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return lines[7] === 'ready' && pid > 0 && port > 0 && isAlive(pid) ? port : undefined;
}

/** True if a data folder contains a database, running or not. */
export async function holdsDatabase(dataFolder: string): Promise<boolean> {
  const home = await homeOf(dataFolder);
  // The new location may be closed to this user; that there is one is enough.
  return home !== dataFolder || (await stat(join(home, 'postgres')).catch(() => undefined)) !== undefined;
}

async function homeOf(dataFolder: string): Promise<string> {
  const pointer = await readFile(join(dataFolder, 'postgres-location.txt'), 'utf8').catch(() => '');
  return pointer.split('\n')[0]?.trim() || dataFolder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
