import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Packages of the browser alone. */
const ELSEWHERE = ['web'];
/** A bundle that no start has used for so long is removed; a server may still run from it until then. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Name of the bundle of the sources as they are now: of each file its path, size and time of change. The checkout's own folder counts,
 * because addresses of other files stand in the bundle.
 *
 * @param {string} root folder of the checkout
 * @returns {string}
 */
export function bundleName(root) {
  const hash = createHash('sha256').update(`${root} ${process.versions.node.split('.', 1)[0]}`);
  const note = (file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  };
  for (const name of readdirSync(join(root, 'packages')).toSorted()) {
    if (ELSEWHERE.includes(name)) continue;
    for (const entry of readdirSync(join(root, 'packages', name, 'src'), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !entry.name.includes('.test.')) note(join(entry.parentPath, entry.name));
  }
  note(join(root, 'package-lock.json'));
  return hash.digest('hex').slice(0, 20);
}

/** What writes a bundle is read only where one has to be written. */
const writeOurs = async (root, folder) => (await import('./write-bundle.mjs')).writeBundle(root, folder);

/**
 * The folder of a bundle, made now where it is not there.
 *
 * @param {string} root
 * @param {string} name of `bundleName`
 * @param {(root: string, folder: string) => Promise<void>} write
 * @returns {Promise<string | undefined>} undefined where it cannot be made here
 */
export async function findBundle(root, name, write = writeOurs) {
  const all = join(root, '.cache', 'bundle');
  const folder = join(all, name);
  if (existsSync(folder)) {
    noteUse(folder);
    return folder;
  }
  const making = join(all, `making-${process.pid}-${Date.now()}`);
  try {
    mkdirSync(making, { recursive: true });
  } catch {
    return undefined;
  }
  try {
    await write(root, making);
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true, force: true });
    // Another start may have made it in the meantime.
    return existsSync(folder) ? folder : undefined;
  }
  removeOld(all, name);
  return folder;
}

/** Once a day is enough to know that a bundle is in use. */
function noteUse(folder) {
  const now = Date.now();
  if (now - statSync(folder).mtimeMs < 86_400_000) return;
  try {
    utimesSync(folder, now / 1000, now / 1000);
  } catch {
    // A folder that is not ours to write is not ours to remove either.
  }
}

function removeOld(all, present) {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (name !== present && Date.now() - statSync(folder).mtimeMs > KEPT_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
