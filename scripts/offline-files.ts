import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite writes of one file of the build; see its documentation under “Backend Integration”. */
export interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, BuiltFile>>;

/** What the shift page needs without a connection, as addresses of the server. */
export interface OfflineFiles {
  readonly program: readonly string[];
  /** By language of the screen. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** The start of the app, the page by its route, and its replacement when no one can sign in. */
const PROGRAM = [
  'index.html',
  'src/pages/briefing/my-shift-page.tsx',
  'src/pages/briefing/offline-shift.tsx',
  'src/kept-shift/kept-shift.ts',
];
/** The areas of texts that every page loads (`ALWAYS` of `i18n.ts`), and those of the shift. */
const AREAS = ['common', 'shell', 'codes', 'help', 'threat', 'record', 'briefing'];
const TEXTS = /\/locales\/([a-z]{2})\/screen\/(.+)\.json$/;

/**
 * Lists the files of a build that the shift page needs without a connection, with all that they import.
 *
 * @throws Error where the build has no such file: it was renamed, and the page would not open
 */
export function offlineFiles(manifest: Manifest): OfflineFiles {
  const texts: Record<string, string[]> = {};
  for (const name of Object.keys(manifest)) {
    const [, language = '', area = ''] = TEXTS.exec(name) ?? [];
    if (AREAS.includes(area)) (texts[language] ??= []).push(...filesOf(manifest, [name]));
  }
  for (const [language, files] of Object.entries(texts))
    if (files.length < AREAS.length) throw new Error(`The build lacks texts of the shift page in ${language}.`);
  return { program: filesOf(manifest, PROGRAM), texts };
}

function filesOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const left = [...names];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const built = manifest[name];
    if (!built) throw new Error(`The build has no ${name}, which the shift page needs without a connection.`);
    for (const file of [built.file, ...(built.css ?? [])]) if (file.startsWith('assets/')) files.add(`/${file}`);
    left.push(...(built.imports ?? []));
  }
  return [...files].toSorted();
}

/** Writes the list next to the pages of a build. */
export function writeOfflineFiles(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest; // written by Vite
  writeFileSync(join(folder, 'offline-files.json'), JSON.stringify(offlineFiles(manifest)));
}
