/**
 * Runs the TypeScript of the packages. It comes from a bundle that was made of these very sources: Node reads a few files in place of
 * hundreds, and translates none. The bundle is made by the first start after a change; where it cannot be written, tsx translates each
 * file as it is read.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ENTRIES } from './entries.mjs';
import { bundleName, findBundle } from './bundle.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the bundle of this process is, for its threads; empty where it has none. They go on with it when sources change. */
const OWN = 'REEVE_BUNDLE_OF_PROCESS';

/** Returns the folder of the bundle, made now where there is none of these sources; undefined where none can be made. */
async function ownBundle() {
  const known = process.env[OWN];
  const [pid, folder] = known === undefined ? [] : [known.split(' ', 1)[0], known.slice(known.indexOf(' ') + 1)];
  if (pid === String(process.pid)) return folder === '' ? undefined : folder;
  const found = await findBundle(ROOT, bundleName(ROOT));
  process.env[OWN] = `${process.pid} ${found ?? ''}`;
  return found;
}

/** Let Node run TypeScript in this thread, once. */
let translating;
async function translate() {
  translating ??= import('tsx/esm/api').then(({ register }) => register());
  await translating;
}

/**
 * Import an entry.
 *
 * @param {string} path one of `ENTRIES`
 * @param {{ source?: boolean }} how `source`: never from the bundle
 * @returns {Promise<any>} what it exports
 */
export async function load(path, { source = false } = {}) {
  const folder = source ? undefined : await ownBundle();
  if (folder !== undefined) return import(pathToFileURL(`${folder}/${path.replace(/\.ts$/, '.js')}`).href);
  await translate();
  return import(new URL(`../../../${path}`, import.meta.url).href);
}

/**
 * Where a module that is named by the address of its source is run from.
 *
 * @param {string} href
 * @returns {Promise<string | undefined>} an address within the bundle; undefined for a module that is none of `ENTRIES`
 */
export async function bundled(href) {
  const path = relative(ROOT, fileURLToPath(href)).split(sep).join('/');
  const folder = ENTRIES.includes(path) ? await ownBundle() : undefined;
  return folder === undefined ? undefined : pathToFileURL(`${folder}/${path.replace(/\.ts$/, '.js')}`).href;
}
