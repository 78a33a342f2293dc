import { proofRun, tell, type Figure } from '@reeve/testing/run/tally.ts';
import { afterAll, expect, test } from 'vitest';
import { makeClockWorld, someSteps, stepClock } from '../crash/clock-steps.ts';
import { chance, RESTART_MS, summarise, type Cycle } from '../crash/crash-run.ts';
import { fillToReserve, fillToTheLast } from '../crash/disk-full.ts';
import { exportAndKill } from '../crash/export-workload.ts';
import { connect } from '../crash/http-client.ts';
import { importAndKill } from '../crash/import-workload.ts';
import { Installation, type Kill } from '../crash/installation.ts';
import { cutBeforeDatabase, cutBeforeServer, sendTwice } from '../crash/lost-answers.ts';
import { migrateAndKill } from '../crash/migration-workload.ts';
import { makeGround, signInAll, walkOnce } from '../crash/prepare.ts';
import { mountSmallDisk } from '../crash/small-disk.ts';
import { PRODUCT_LIFE, REPORT_LIFE } from '../crash/stories.ts';
import { signedLogFaults } from '../crash/verify-log.ts';
import { changeAndKill } from '../crash/workloads.ts';
import { makeBase } from '../need-to-know/base-world.ts';

/**
 * Long runs without loss: kills, full disks, lost responses, stepped clocks, each for a share of the time, repeated
 * with other random choices. Results are added to the tally of docs/verification.md.
 */
const PART = 'crash';
const run = proofRun();
const figures = new Map<string, { aim: number; seen: number; failed: number }>();
const faults: string[] = [];
const cycles: Cycle[] = [];

function count(figure: string, aim: number, seen: number, failed: number): void {
  const before = figures.get(figure) ?? { aim, seen: 0, failed: 0 };
  figures.set(figure, { aim, seen: before.seen + seen, failed: before.failed + failed });
  tell([...figures].map(([name, of]): Figure => ({ part: PART, figure: name, ...of })));
}

function record(cycle: Cycle): void {
  cycles.push(cycle);
  faults.push(...cycle.faults);
  const failed = cycle.faults.length > 0 ? 1 : 0;
  if (cycle.kill === 'tree')
    count(`whole tree killed during ${cycle.workload}: nothing lost, doubled or half`, 200, 1, failed);
  else count(`${cycle.kill} alone killed: nothing lost, doubled or half`, 60, 1, failed);
  count('back within 30 s without a hand', 1_000, 1, cycle.restartMs > RESTART_MS ? 1 : 0);
}

const timeIsLeft = (shareMs = 0): boolean => performance.now() + shareMs < run.until;
const random = chance(run.seed);
let round = 0;
/** A few kills, most of which kill everything. */
const someKills = (parts: readonly Kill[]): readonly Kill[] =>
  Array.from({ length: 6 }, () => (random() < 0.6 ? 'tree' : (parts[Math.floor(random() * parts.length)] ?? 'tree')));

afterAll(() => {
  for (const [kind, said] of Object.entries(summarise(cycles).restarts)) process.stdout.write(`${kind}: ${said}\n`);
});

test('kills', async () => {
  const installation = await Installation.make();
  const twin = await Installation.make();
  try {
    const batchId = await makeGround(installation);
    await installation.start();
    const ground = await walkOnce(await signInAll(installation), batchId);
    await makeGround(twin);
    await twin.start();
    const undisturbed = { installation: twin, client: (await signInAll(twin)).ivo };
    const end = run.until - (run.until - performance.now()) * 0.3;
    for (; performance.now() < end; round += 1) {
      const seed = `${run.seed}-${round}`;
      const parts: readonly Kill[] = ['api', 'postmaster', 'backend'];
      await changeAndKill(installation, ground, 'edit', someKills(parts), seed, record);
      if (performance.now() < end)
        await changeAndKill(installation, ground, 'approval', someKills(parts), seed, record);
      if (performance.now() < end)
        await importAndKill(installation, ground.people.ivo, undisturbed, someKills(parts), seed, record);
      if (performance.now() < end) await exportAndKill(installation, ground, someKills(parts), seed, record);
      if (performance.now() < end) await migrateAndKill(4, seed, record);
      faults.push(...(await signedLogFaults(installation)));
    }
    count('imports that were killed end as undisturbed', 200, cycles.filter((one) => one.workload === 'import').length, cycles.filter((one) => one.faults.some((fault) => fault.startsWith('K5'))).length); // prettier-ignore
  } finally {
    await installation.remove();
    await twin.remove();
  }
  expect(faults).toEqual([]);
});

test('lost answers and duplicates', async () => {
  const base = await makeBase(`lost ${run.seed}`);
  try {
    const end = performance.now() + Math.max(30_000, (run.until - performance.now()) / 3);
    do {
      round += 1;
      const lives = (life: typeof REPORT_LIFE, table: string, word: string) => ({
        life,
        table,
        records: base.records,
        stories: 24,
        seed: `${word}-${run.seed}-${round}`,
      });
      for (const [what, once] of [
        ['before the server', cutBeforeServer],
        ['before the database', cutBeforeDatabase],
        ['sent several times', sendTwice],
      ] as const) {
        for (const of of [lives(REPORT_LIFE, 'report', 'r'), lives(PRODUCT_LIFE, 'product', 'p')]) {
          const { changes, faults: found } = await once(base.world, { ...of, seed: `${of.seed}-${what.length}` });
          count('changes whose answer was lost or that came twice, made once', 10_000, changes, found.length);
          faults.push(...found);
        }
      }
    } while (performance.now() < end);
  } finally {
    await base.world.close();
  }
  expect(faults).toEqual([]);
});

test('clocks', async () => {
  const clocks = await makeClockWorld(`clocks ${run.seed}`);
  try {
    for (let nth = 0; nth < 40; nth += 1) {
      const found = await stepClock(clocks, someSteps(`${run.seed} ${nth}`), `${run.seed}-${nth}`);
      count(
        'clock stepped forth and back: no reorder, no token woken, nothing deleted',
        40,
        1,
        found.length > 0 ? 1 : 0,
      );
      faults.push(...found);
    }
  } finally {
    await clocks.world.close();
  }
  expect(faults).toEqual([]);
});

test('full disks', async (context) => {
  const disk = await mountSmallDisk(300);
  if (!disk) {
    process.stdout.write('SKIPPED: no disk can be mounted here.\n');
    return context.skip();
  }
  try {
    for (const reserveMb of [48, 0]) {
      const installation = await Installation.make(disk.folder, { REEVE_RESERVE_MB: String(reserveMb) });
      try {
        await makeGround(installation);
        await installation.start();
        const people = {
          author: await connect(() => installation.origin, 'bela'),
          importer: await connect(() => installation.origin, 'ivo'),
        };
        for (let nth = 0; nth < 3 || (nth < 12 && timeIsLeft()); nth += 1) {
          const word = `disk-${run.seed}-${reserveMb}-${nth}`;
          const found =
            reserveMb > 0
              ? await fillToReserve(installation, disk, people, word, reserveMb)
              : (await fillToTheLast(installation, disk, people, word, random)).faults;
          count('disk full: refused in a sentence, nothing lost, back by itself', 50, 1, found.length > 0 ? 1 : 0);
          faults.push(...found);
        }
      } finally {
        await installation.clear();
      }
    }
  } finally {
    await disk.remove();
  }
  expect(faults).toEqual([]);
});
