import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';

import { ReeveError } from '@reeve/domain';

import { run } from './program.ts';

/** The operating-system user that runs the database. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Best first: PostgreSQL's own user (its name on Linux, on macOS), then those that own nothing. */
const PREFERRED = ['postgres', '_postgres', 'nobody', 'daemon'];

/** True when this process is root, whom PostgreSQL refuses to serve. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Parses lines of `/etc/passwd`.
 *
 * @example parsePasswd('nobody:x:65534:65534:nobody:/:/bin/false')[0]?.uid // => 65534
 */
export function parsePasswd(text: string): readonly OsUser[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && /^\d+$/.test(fields[2] ?? '') && /^\d+$/.test(fields[3] ?? ''))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * Chooses the user that runs the database.
 *
 * @param ownerUid the owner of an existing database; it must stay the owner. 0 means a copy made by root, to be given away.
 * @returns undefined if this process itself can run the database
 * @throws ReeveError misconfigured — the folder is another user's, or there is no user to run as
 */
export async function chooseOsUser(ownerUid: number | undefined): Promise<OsUser | undefined> {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return undefined; // Windows
  if (ownUid !== 0) {
    if (ownerUid === ownUid) return undefined;
    if (ownerUid === undefined) return requireName(ownUid);
    throw new ReeveError(
      'misconfigured',
      `The database belongs to another user of this machine (number ${ownerUid}). Start Reeve as that user or as root.`,
    );
  }
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  if (ownerUid !== undefined && ownerUid !== 0) {
    const owner = users.find((user) => user.uid === ownerUid);
    if (owner !== undefined) return owner;
    throw new ReeveError(
      'misconfigured',
      `The database belongs to user number ${ownerUid}, whom this machine does not know. Create that user or give the folder to another.`,
    );
  }
  const named = PREFERRED.map((name) => users.find((user) => user.name === name && user.uid !== 0));
  const chosen = named.find((user) => user !== undefined) ?? users.find((user) => user.uid !== 0);
  if (chosen !== undefined) return chosen;
  throw new ReeveError(
    'misconfigured',
    'PostgreSQL does not run as root, and this machine has no other user. Create a user named postgres, or start Reeve as an ordinary user.',
  );
}

/** PostgreSQL's initdb needs a name for its user; in a container, a user id may have none. */
function requireName(uid: number): undefined {
  try {
    userInfo();
  } catch (error) {
    throw new ReeveError(
      'misconfigured',
      `This machine has no name for user number ${uid}, and PostgreSQL needs one to make a database. Start Reeve as a user with a name.`,
      {},
      { cause: error },
    );
  }
}

/** Returns a warning if the database shares its user with other programs, which could then read its files. */
export function sharedUserWarning(user: OsUser | undefined): string | undefined {
  if (user === undefined || !['nobody', 'daemon'].includes(user.name)) return undefined;
  return `The database runs as the operating-system user ${user.name}, which other programs may use too; create a user named postgres.`;
}

/** True if the user can traverse a folder and all its parents. Tested by trying. */
export async function canEnter(user: OsUser | undefined, folder: string): Promise<boolean> {
  if (user === undefined) return true;
  const answer = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { user });
  return answer.ok;
}
