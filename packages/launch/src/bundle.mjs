import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Packages used only in the browser, or only by tests. */
const ELSEWHERE = ['web', 'testing'];
/** A bundle unused for this long is removed; until then, a server may still run from it. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Returns the name of the bundle of the current sources: path, size and time of change of each file. The checkout's folder counts,
 * because the bundle contains addresses of other files.
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

/** The bundle writer is loaded only if a bundle must be written. */
const writeOurs = async (root, folder) => (await import('./write-bundle.mjs')).writeBundle(root, folder);

/**
 * Returns the folder of a bundle, created if missing.
 *
 * @param {string} root
 * @param {string} name of `bundleName`
 * @param {(root: string, folder: string) => Promise<void>} write
 * @returns {Promise<string | undefined>} undefined if it cannot be created here
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

/** Updating the time of use once a day is enough. */
function noteUse(folder) {
  const now = Date.now();
  if (now - statSync(folder).mtimeMs < 86_400_000) return;
  try {
    utimesSync(folder, now / 1000, now / 1000);
  } catch {
    // A folder we cannot write to is not ours to remove.
  }
}

function removeOld(all, present) {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (name !== present && Date.now() - statSync(folder).mtimeMs > KEPT_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
