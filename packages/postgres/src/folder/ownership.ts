import { chmod, lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { OsUser } from '../find/os-user.ts';

/**
 * Makes a user the only owner of a database folder: PostgreSQL opens only what its own user owns and others cannot read.
 * Links are changed themselves, never their targets. Cost: one call per file.
 */
export async function giveTo(user: OsUser, folder: string): Promise<void> {
  await chownTree(user, folder);
  await chmod(folder, 0o700);
}

async function chownTree(user: OsUser, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await chownTree(user, path);
    else await lchown(path, user.uid, user.gid);
  }
  await lchown(folder, user.uid, user.gid);
}
