import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from './http-client.ts';
import { chance } from './crash-run.ts';
import { fillToReserve, fillToTheLast } from './disk-full.ts';
import { Installation } from './installation.ts';
import { consistencyFaults, logFaults } from './invariants.ts';
import { makeGround } from './prepare.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const DISK_MB = 300;
const RESERVE_MB = 48;

let disk: SmallDisk | undefined;
beforeAll(async () => {
  disk = await mountSmallDisk(DISK_MB);
  if (!disk)
    process.stdout.write(
      'SKIPPED: no disk can be mounted here; the guard is tested in space.test.ts, the sentence in failure.test.ts.\n',
    );
});
afterAll(() => disk?.remove());

/** A server whose data folder is on the small disk. */
async function serverOn(small: SmallDisk, reserveMb: number): Promise<Installation> {
  const installation = await Installation.make(small.folder, { REEVE_RESERVE_MB: String(reserveMb) });
  await makeGround(installation);
  await installation.start();
  return installation;
}

test('a full disk blocks changes with a sentence, never reading, and recovers automatically', async (context) => {
  if (!disk) return context.skip();
  const installation = await serverOn(disk, RESERVE_MB);
  try {
    const people = {
      author: await connect(() => installation.origin, 'bela'),
      importer: await connect(() => installation.origin, 'ivo'),
    };
    expect(await fillToReserve(installation, disk, people, 'first-time', RESERVE_MB)).toEqual([]);
    expect(await fillToReserve(installation, disk, people, 'second-time', RESERVE_MB)).toEqual([]);
  } finally {
    await installation.clear();
  }
});

test('a disk that is full to its last byte loses nothing that was acknowledged, and the server recovers automatically', async (context) => {
  if (!disk) return context.skip();
  const installation = await serverOn(disk, 0);
  try {
    const people = {
      author: await connect(() => installation.origin, 'bela'),
      importer: await connect(() => installation.origin, 'ivo'),
    };
    const random = chance('disk');
    for (const word of ['full-one', 'full-two']) {
      const { faults, backMs, refusals } = await fillToTheLast(installation, disk, people, word, random);
      process.stdout.write(
        `full to the last byte: answered ${refusals.join(', ') || 'nothing'}, back ${Math.round(backMs)} ms after there was room\n`,
      );
      expect(faults).toEqual([]);
      expect(backMs).toBeLessThan(30_000);
    }
    expect(await installation.look(logFaults)).toEqual([]);
    expect(await installation.look(consistencyFaults)).toEqual([]);
  } finally {
    await installation.clear();
  }
});
