/**
 * Runs the TypeScript of the packages. It comes from a bundle of exactly these sources: Node reads a few files instead of
 * hundreds, and compiles none. The first start after a change builds the bundle; if it cannot be written, tsx compiles each
 * file as it is read.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ENTRIES } from './entries.mjs';
import { bundleName, findBundle } from './bundle.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The folder of this process's bundle, for its threads; empty if it has none. They keep using it when sources change. */
const OWN = 'REEVE_BUNDLE_OF_PROCESS';

/** Returns the folder of the bundle of these sources, built if missing; undefined if it cannot be built. */
async function ownBundle() {
  const known = process.env[OWN];
  const [pid, folder] = known === undefined ? [] : [known.split(' ', 1)[0], known.slice(known.indexOf(' ') + 1)];
  if (pid === String(process.pid)) return folder === '' ? undefined : folder;
  const found = await findBundle(ROOT, bundleName(ROOT));
  process.env[OWN] = `${process.pid} ${found ?? ''}`;
  return found;
}

/** Enables TypeScript in this thread, once. */
let translating;
async function translate() {
  translating ??= import('tsx/esm/api').then(({ register }) => register());
  await translating;
}

/**
 * Imports an entry.
 *
 * @param {string} path one of `ENTRIES`
 * @param {{ source?: boolean }} how `source`: never from the bundle
 * @returns {Promise<any>} its exports
 */
export async function load(path, { source = false } = {}) {
  const folder = source ? undefined : await ownBundle();
  if (folder !== undefined) return import(pathToFileURL(`${folder}/${path.replace(/\.ts$/, '.js')}`).href);
  await translate();
  return import(new URL(`../../../${path}`, import.meta.url).href);
}

/**
 * Returns the address a module is run from, given that of its source.
 *
 * @param {string} href
 * @returns {Promise<string | undefined>} an address within the bundle; undefined for a module not in `ENTRIES`
 */
export async function bundled(href) {
  const path = relative(ROOT, fileURLToPath(href)).split(sep).join('/');
  const folder = ENTRIES.includes(path) ? await ownBundle() : undefined;
  return folder === undefined ? undefined : pathToFileURL(`${folder}/${path.replace(/\.ts$/, '.js')}`).href;
}
