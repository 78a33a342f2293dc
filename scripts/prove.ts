import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addToTally, readTally, writeTally, type Figure } from '../tests/support/tally.ts';

/**
 * `npm run prove -- [--part NAME] [--minutes N] [--seed S]`: the full-size proofs, each for so many minutes with a seed of its
 * own. What was seen is added to the tally in docs/verification.md, so that the full figures may come together over several runs.
 */
const PAGE = 'docs/verification.md';
const FIGURES = resolve('.cache/prove.json');

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const parts = readdirSync('tests/prove')
  .filter((file) => file.endsWith('.prove.ts'))
  .map((file) => file.slice(0, -'.prove.ts'.length))
  .toSorted();
const minutes = Number(values.minutes);
const unknown = values.part !== undefined && !parts.includes(values.part);
if (unknown || !Number.isFinite(minutes) || minutes <= 0 || !/^[\w-]{1,40}$/.test(values.seed)) {
  console.error(`Parts: ${parts.join(', ')}. Minutes are a number above 0, a seed is a word.`);
  process.exit(2);
}

mkdirSync('.cache', { recursive: true });
let failed = 0;
for (const part of values.part === undefined ? parts : [values.part]) {
  rmSync(FIGURES, { force: true });
  const started = performance.now();
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', 'prove', `tests/prove/${part}.prove.ts`],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        REEVE_PROVE_MINUTES: String(minutes),
        REEVE_PROVE_SEED: values.seed,
        REEVE_PROVE_FIGURES: FIGURES,
      },
    },
  );
  if (status !== 0) failed += 1;
  let figures: readonly Figure[] = [];
  try {
    figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as readonly Figure[]; // written by tests/support/tally.ts
  } catch {
    console.error(`Part ${part} ended without figures.`);
  }
  const page = readFileSync(PAGE, 'utf8');
  const made = {
    seed: values.seed,
    minutes: (performance.now() - started) / 60_000,
    on: new Date().toISOString().slice(0, 10),
  };
  writeFileSync(PAGE, writeTally(page, addToTally(readTally(page), figures, made)));
}
process.exitCode = failed === 0 ? 0 : 1;
