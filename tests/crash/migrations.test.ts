import { test } from 'vitest';
import { recordKills, SEED, TREE } from './crash-tests.ts';
import { migrateAndKill } from './migration-workload.ts';

const { record, expectNothingLost } = recordKills();

test('killed in the middle of migrations, the next start ends where an undisturbed one does', async () => {
  await migrateAndKill(TREE.length, SEED, record);
  expectNothingLost(TREE);
});
