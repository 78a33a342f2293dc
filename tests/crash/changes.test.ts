import { expect, test } from 'vitest';
import { recordKills, SEED, sharedInstallation, TREE } from './crash-tests.ts';
import type { Kill } from './installation.ts';
import { signedLogFaults } from './verify-log.ts';
import { changeAndKill } from './workloads.ts';

const EVERY_KIND: readonly Kill[] = [...TREE, 'api', 'postmaster', 'backend'];

const shared = sharedInstallation();
const { record, expectNothingLost } = recordKills();

test('whatever is killed during edits, no acknowledged change is lost, doubled or half', async () => {
  const { installation, ground } = shared();
  await changeAndKill(installation, ground, 'edit', EVERY_KIND, SEED, record);
  expectNothingLost(EVERY_KIND);
});

test('whatever is killed during approvals, no acknowledged change is lost, doubled or half', async () => {
  const { installation, ground } = shared();
  await changeAndKill(installation, ground, 'approval', TREE, SEED, record);
  expectNothingLost(TREE);
});

test('after that the log verifies to its last event, against its tree and its signatures', async () => {
  expect(await signedLogFaults(shared().installation)).toEqual([]);
});
