import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ENTRIES } from './entries.mjs';

/** Packages of others that read no files of their own: within the bundle they are read with it. The rest stays where it is. */
const SMALL = ['fflate', 'mgrs', 'proj4', 'saxes', 'uqr', 'wkt-parser', 'xmlchars', 'zod'];

/**
 * Write a bundle of all entries, which share what they have in common. A module of the checkout is in it where something of it is used:
 * none does anything by being imported.
 *
 * @param {string} root
 * @param {string} folder an empty one
 */
export async function writeBundle(root, folder) {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(ENTRIES.map((path) => [path.replace(/\.ts$/, ''), join(root, path)])),
    platform: 'node',
    external: (name) => !/^[./]|^@reeve\//.test(name) && !SMALL.includes(name.split('/', 1)[0]),
    plugins: [ownPackages(root), WHERE_IT_WAS],
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
  });
  await bundle.close();
}

const ownPackages = (root) => ({
  name: 'own packages',
  resolveId(name) {
    const [, own] = /^@reeve\/(\w+)$/.exec(name) ?? [];
    return own === undefined ? undefined : join(root, 'packages', own, 'src', 'index.ts');
  },
});

/** A module that looks for files of its package finds them where its source is. */
const WHERE_IT_WAS = {
  name: 'where it was',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return undefined;
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
  },
};
