import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAssets } from './compress-assets.ts';
import { writeOfflineFiles } from './offline-files.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WEB = join(ROOT, 'packages/web');
const STAMP = join(WEB, 'dist/.built-from');
/** Inputs of the bundle, without tests. */
const SOURCES = [
  'packages/web/src',
  'packages/words/locales',
  'packages/contract/src',
  'packages/domain/src',
  'packages/analysis/src',
];

function digestOfSources(): string {
  const hash = createHash('sha256');
  const add = (file: string): void =>
    void hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  for (const folder of SOURCES) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const names = files
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
    for (const name of names.toSorted()) add(name);
  }
  for (const file of [
    'packages/web/index.html',
    'packages/web/vite.config.ts',
    'packages/web/package.json',
    'package-lock.json',
    'scripts/build-web.ts',
    'scripts/compress-assets.ts',
    'scripts/offline-files.ts',
  ])
    add(file);
  return hash.digest('hex');
}

/** Builds and compresses the web app unless the last build was made from the same sources. */
export async function buildWeb(say: (text: string) => void): Promise<void> {
  const digest = digestOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return;
  say('Building the web app …');
  // A build started by a test run inherits `test`, and React then uses its development build: 240 KB more, and slower.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root: WEB, configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' });
  writeOfflineFiles(join(WEB, 'dist'));
  await compressAssets(join(WEB, 'dist'));
  writeFileSync(STAMP, digest);
}
