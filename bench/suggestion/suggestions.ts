import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeBundle } from '../../packages/launch/src/write-bundle.mjs';
import { report } from '../results.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACE = 'bench/suggestion/suggestion-pace';

/**
 * Text read a second of CPU into suggested statements, and by the check of words, in each language: the labelled texts,
 * in English with the reports of Riverton, repeated to a size. `npm run bench -- suggestions [kilobytes]`.
 *
 * It runs from a bundle, as the server does. The translation of each file by tsx, with which a benchmark starts, gives
 * every function inside another its name and makes a pattern with `\p` new each time it is used; the server does neither.
 */
export async function suggestions(kilobytes: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const folder = await mkdtemp(join(tmpdir(), 'reeve-bench-'));
  try {
    await writeBundle(ROOT, folder, [`${PACE}.ts`]);
    const bundle = pathToFileURL(join(folder, `${PACE}.js`)).href;
    const { pacesOf, TIMED, WARM } = (await import(bundle)) as typeof import('./suggestion-pace.ts'); // bundled from it
    report(
      'suggestions',
      `MB of text (UTF-8) a second of CPU of the process, its compiling and memory included, language not given, run from a bundle as the server is, medians of ${TIMED} after ${WARM}; aim ≥ 1; load when it began ${load}`,
      pacesOf(kilobytes),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
