import { once } from 'node:events';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { SOCKET_RULE } from './settings.ts';

/** The longest path of a socket that every system takes: 104 bytes with its end on macOS, 108 on Linux. */
const LONGEST_BYTES = 103;

/**
 * The folder of the server's Unix socket: that of the database, which only the server's user can enter. A socket costs both sides
 * less than a connection of the loopback.
 *
 * @returns undefined where there is none: on Windows, where the path would be too long or the file system holds no sockets, and
 *   where an administrator has a rule of their own for sockets in `pg_hba.conf`
 */
export async function socketFolderIn(folder: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (Buffer.byteLength(join(folder, '.s.PGSQL.65535')) > LONGEST_BYTES) return undefined;
  return (await holdsSockets(folder)) && (await letsSocketsIn(folder)) ? folder : undefined;
}

async function holdsSockets(folder: string): Promise<boolean> {
  const path = join(folder, '.s.probe');
  const server = createServer();
  try {
    await rm(path, { force: true });
    server.listen(path);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}

/** Databases made before they had sockets get the rule now. */
async function letsSocketsIn(folder: string): Promise<boolean> {
  const file = join(folder, 'pg_hba.conf');
  const rules = (await readFile(file, 'utf8')).split('\n').map((rule) => rule.trim());
  if (rules.includes(SOCKET_RULE)) return true;
  if (rules.some((rule) => /^local\s/.test(rule))) return false;
  // The last line of an edited file may have no end.
  await appendFile(file, `\n${SOCKET_RULE}\n`, { flush: true });
  return true;
}
