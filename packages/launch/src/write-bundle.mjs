import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ENTRIES } from './entries.mjs';

/** Third-party packages that read no files of their own are bundled. The others stay where they are. */
const SMALL = ['fflate', 'mgrs', 'proj4', 'saxes', 'uqr', 'wkt-parser', 'xmlchars', 'zod'];

/**
 * Writes a bundle of entries, which share common modules. A module of the checkout is included if any of it is used:
 * none has side effects on import.
 *
 * @param {string} root
 * @param {string} folder an empty one
 * @param {readonly string[]} entries by their paths in the checkout; those of the programs if not given
 */
export async function writeBundle(root, folder, entries = ENTRIES) {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((path) => [path.replace(/\.ts$/, ''), join(root, path)])),
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

/** A module that reads files of its package finds them next to its source. */
const WHERE_IT_WAS = {
  name: 'where it was',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return undefined;
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
  },
};
