import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the texts of a file by path. A text with plural forms is there if its form for any number is. */
function pathsIn(tree: unknown, path: string): readonly string[] {
  if (typeof tree === 'string') return tree.trim() === '' ? [] : [path];
  const paths = Object.entries(tree as object).flatMap(([key, part]) => pathsIn(part, `${path}/${key}`)); // JSON: a tree of texts
  const known = new Set(paths);
  return paths.filter((one) => !/[/_]one$/.test(one) || !known.has(one.replace(/one$/, 'other')));
}

function textsIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return new Set(files.flatMap((file) => pathsIn(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)));
}

/**
 * Returns the share of the English texts that each language has, in whole percent rounded down: 100 is complete. The web bundle reads it
 * from a file, because it loads the texts of one language only; `npm run docs` writes that file.
 *
 * @param locales a folder with a folder for each language
 */
export function languageCoverage(locales: string): Readonly<Record<string, number>> {
  const english = [...textsIn(join(locales, 'en'))];
  const shareOf = (language: string): number => {
    const texts = textsIn(join(locales, language));
    return Math.floor((100 * english.filter((text) => texts.has(text)).length) / english.length);
  };
  return Object.fromEntries(
    readdirSync(locales)
      .toSorted()
      .map((language) => [language, shareOf(language)]),
  );
}

/** Returns the file as it is committed. */
export function languageCoverageFile(locales: string): string {
  return `${JSON.stringify(languageCoverage(locales), null, 2)}\n`;
}
