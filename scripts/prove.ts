import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSince, commitOf } from '@reeve/testing/run/git-history.ts';
import { changedFor, nextTurn, proofStates } from '@reeve/testing/run/proof-state.ts';
import {
  addToTally,
  figuresIn,
  inWords,
  readTally,
  UNCOMMITTED,
  writeTally,
  type Figure,
} from '@reeve/testing/run/tally.ts';
import { runTests, type TestRun } from '@reeve/testing/run/test-run.ts';
import { PARTS } from '../tests/prove/parts.ts';

/**
 * `npm run prove -- [--part NAME] [--minutes N] [--seed S]`: the full-size proofs. With a part: that one, for this many
 * minutes. Without: the incomplete or outdated ones, furthest behind first, until the minutes are over. Results are
 * added to the tally in docs/verification.md, also when the run is stopped (Ctrl-C, SIGTERM): the next one continues
 * from there.
 */
const PAGE = 'docs/verification.md';
const FIGURES = resolve('.cache/prove.json');
/** Time slice of a part before the next one has its turn. */
const TURN_MINUTES = 5;
const LEAST_MINUTES = 0.5;

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const parts = Object.keys(PARTS);
if (values.help) {
  console.log(`npm run prove -- [--part NAME] [--minutes N] [--seed S]

Runs the full-size proofs and adds their results to ${PAGE}.

Options:
  --part NAME    one part, for 5 minutes; default: incomplete or outdated parts, for 60
  --minutes N    how long to run
  --seed S       a word; default: a new one

Parts: ${parts.join(', ')}.`);
  process.exit(0);
}
const minutes = Number(values.minutes ?? (values.part === undefined ? 60 : 5));
const unknown = values.part !== undefined && !parts.includes(values.part);
if (unknown || !Number.isFinite(minutes) || minutes <= 0 || !/^[\w-]{1,40}$/.test(values.seed)) {
  console.error(`Parts: ${parts.join(', ')}. Minutes are a number above 0, a seed is a word.`);
  process.exit(2);
}

const readLines = () => readTally(readFileSync(PAGE, 'utf8'));
const changed = (commit: string) => changedSince('.', commit);

let running: TestRun | undefined;
/** Results until the run was stopped: a failure while the database shuts down is no failure of the proof. */
let untilStopped: readonly Figure[] | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    untilStopped ??= figuresIn(FIGURES);
    running?.stop();
  });

/** Runs a part and adds its results to the page; returns true if it passed. */
async function prove(part: string, forMinutes: number, seed: string): Promise<boolean> {
  rmSync(FIGURES, { force: true });
  const started = performance.now();
  const commit = commitOf('.');
  running = runTests({
    project: 'prove',
    files: [`tests/prove/${part}.prove.ts`],
    env: { REEVE_PROVE_MINUTES: String(forMinutes), REEVE_PROVE_SEED: seed, REEVE_PROVE_FIGURES: FIGURES },
  });
  const status = await running.ended;
  const figures = untilStopped ?? figuresIn(FIGURES);
  console.log(figures.length === 0 ? `Part ${part} ended without figures.` : figures.map(inWords).join('\n'));
  const isOfCommit = commit !== undefined && commitOf('.') === commit; // no edit while it ran
  const made = {
    seed,
    minutes: (performance.now() - started) / 60_000,
    on: new Date().toISOString().slice(0, 10),
    commit: isOfCommit ? commit : UNCOMMITTED,
    isSameCode: (line: Parameters<typeof changedFor>[0]) => isOfCommit && changedFor(line, changed) === 0,
  };
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, writeTally(page, addToTally(readTally(page), figures, made)));
  return status === 0;
}

/** Takes turns among the parts that are behind; returns true if all of them passed. */
async function proveBehind(): Promise<boolean> {
  const end = performance.now() + minutes * 60_000;
  /** Turns in this run: a part whose share cannot grow here must not keep the others waiting. */
  const turns = new Map<string, number>();
  const failed: string[] = [];
  for (let turn = 0; !untilStopped; turn += 1) {
    const left = (end - performance.now()) / 60_000;
    const next = nextTurn(proofStates(parts, readLines(), changed), turns, failed);
    if (!next || left < LEAST_MINUTES) break;
    console.log(`${next.part}: ${Math.floor(next.share * 100)} % of the present code, ${Math.ceil(left)} minutes left`);
    turns.set(next.part, (turns.get(next.part) ?? 0) + 1);
    const passed = await prove(next.part, Math.min(left, TURN_MINUTES), `${values.seed}-${turn}`);
    if (!passed && !untilStopped) failed.push(next.part);
  }
  const behind = proofStates(parts, readLines(), changed).filter(({ share }) => share < 1);
  const list = behind.map(({ part, share }) => `${part} ${Math.floor(share * 100)} %`).join(', ');
  console.log(behind.length === 0 ? 'Every proof is whole and of the present code.' : `Still short: ${list}`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  return failed.length === 0;
}

const passed = values.part === undefined ? await proveBehind() : await prove(values.part, minutes, values.seed);
process.exitCode = untilStopped ? 130 : passed ? 0 : 1;
