import { expect, test } from 'vitest';
import { recordKills, SEED, sharedInstallation, TREE } from './crash-tests.ts';
import { exportAndKill } from './export-workload.ts';
import { importAndKill } from './import-workload.ts';
import { Installation } from './installation.ts';
import { makeGround, signInAll } from './prepare.ts';
import { signedLogFaults } from './verify-log.ts';

const shared = sharedInstallation();
const { record, expectNothingLost } = recordKills();

test('whatever is killed during imports, a file is in as a whole or not at all, and a resend ends as undisturbed', async () => {
  const { installation, ground } = shared();
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
  expectNothingLost(TREE);
});

test('whatever is killed during exports, no file has left that is not in the log', async () => {
  const { installation, ground } = shared();
  await exportAndKill(installation, ground, TREE, SEED, record);
  expectNothingLost(TREE);
});

test('after that the log verifies to its last event, against its tree and its signatures', async () => {
  expect(await signedLogFaults(shared().installation)).toEqual([]);
});
