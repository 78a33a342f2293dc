import { afterAll, beforeAll, expect, test } from 'vitest';
import { summarise, type Cycle } from './crash-run.ts';
import { Installation, type Kill } from './installation.ts';
import { exportAndKill } from './export-workload.ts';
import { importAndKill } from './import-workload.ts';
import { migrateAndKill } from './migration-workload.ts';
import { makeGround, signInAll, walkOnce, type Ground } from './prepare.ts';
import { signedLogFaults } from './verify-log.ts';
import { changeAndKill } from './workloads.ts';

/** A short run of what `npm run prove -- --part crash` does at length. */
const SEED = process.env['REEVE_CRASH_SEED'] ?? '1';
const TREE: readonly Kill[] = ['tree', 'tree', 'tree'];
const EVERY_KIND: readonly Kill[] = [...TREE, 'api', 'postmaster', 'backend'];

let installation: Installation;
let ground: Ground;
const cycles: Cycle[] = [];
const record = (cycle: Cycle): void => void cycles.push(cycle);

beforeAll(async () => {
  installation = await Installation.make();
  const batchId = await makeGround(installation);
  await installation.start();
  ground = await walkOnce(await signInAll(installation), batchId);
});
afterAll(async () => {
  for (const [kind, figures] of Object.entries(summarise(cycles).restarts))
    process.stdout.write(`${kind}: ${figures}\n`);
  await installation.remove();
});

/** Reports since the last question. */
function expectNothingLost(kills: readonly Kill[], from: number): void {
  const here = cycles.slice(from);
  expect(here.map((cycle) => cycle.kill)).toEqual(kills);
  expect(summarise(here).faults).toEqual([]);
}

test('whatever is killed during edits, no acknowledged change is lost, doubled or half', async () => {
  const from = cycles.length;
  await changeAndKill(installation, ground, 'edit', EVERY_KIND, SEED, record);
  expectNothingLost(EVERY_KIND, from);
});

test('whatever is killed during approvals, no acknowledged change is lost, doubled or half', async () => {
  const from = cycles.length;
  await changeAndKill(installation, ground, 'approval', TREE, SEED, record);
  expectNothingLost(TREE, from);
});

test('whatever is killed during imports, a file is in as a whole or not at all, and a resend ends as undisturbed', async () => {
  const from = cycles.length;
  const twin = await Installation.make();
  try {
    await makeGround(twin);
    await twin.start();
    const people = await signInAll(twin);
    const undisturbed = { installation: twin, client: people.ivo };
    await importAndKill(installation, ground.people.ivo, undisturbed, TREE, SEED, record);
  } finally {
    await twin.remove();
  }
  expectNothingLost(TREE, from);
});

test('whatever is killed during exports, no file has left that is not in the log', async () => {
  const from = cycles.length;
  await exportAndKill(installation, ground, TREE, SEED, record);
  expectNothingLost(TREE, from);
});

test('killed in the middle of migrations, the next start ends where an undisturbed one does', async () => {
  const from = cycles.length;
  await migrateAndKill(TREE.length, SEED, record);
  expectNothingLost(TREE, from);
});

test('after all of this the log verifies to its last event, against its tree and its signatures', async () => {
  expect(await signedLogFaults(installation)).toEqual([]);
});
