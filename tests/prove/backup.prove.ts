import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import { backUpMany } from '../crash/big-backup.ts';

const CRIMES = 1_000_000;
/** Throughput assumed for a run of some minutes, and the minimum number. */
const CRIMES_A_SECOND = 3000;
const LEAST_CRIMES = 50_000;
/** More than this above a nearly empty backup would grow with the database. */
const MEMORY_MB = 150;
const RESTORE_MS = 600_000;

test('crimes, a million of them if there is time, are backed up and restored in little memory and in time, row for row', async () => {
  const secondsLeft = (proofRun().until - performance.now()) / 1000;
  const crimes = Math.min(CRIMES, Math.max(LEAST_CRIMES, Math.floor(secondsLeft * CRIMES_A_SECOND)));
  const seen = await backUpMany(crimes);
  process.stdout.write(
    `${crimes} crimes: backup ${seen.backupMs} ms, ${(seen.bytes / 1e6).toFixed(1)} MB, ${seen.backupMb} MB of memory above idle; restore ${seen.restoreMs} ms, ${seen.restoreMb} MB above idle\n`,
  );
  const failed = [
    seen.same,
    seen.backupMb <= MEMORY_MB,
    seen.restoreMb <= MEMORY_MB,
    seen.restoreMs <= RESTORE_MS,
  ].filter((held) => !held).length;
  tell([
    {
      part: 'backup',
      figure: 'crimes backed up and restored, row for row, ≤ 150 MB, ≤ 10 min',
      aim: 20 * CRIMES,
      seen: crimes,
      failed,
    },
  ]);
  expect(seen).toMatchObject({ same: true });
  expect(failed).toBe(0);
});
