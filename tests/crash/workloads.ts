import type pg from 'pg';
import { chance, pause, type Cycle } from './crash-run.ts';
import type { Installation, Kill } from './installation.ts';
import { consistencyFaults, damage, logFaults, orphanFaults } from './invariants.ts';
import { compareLedger, countRows, plus, type Counts } from './ledger.ts';
import type { Ground } from './prepare.ts';
import { PRODUCT_LIFE, REPORT_LIFE, type Step } from './stories.ts';
import { Worker } from './worker.ts';

/** The workloads that change one object after another; each life has its own table. */
const LIVES: Readonly<Record<'edit' | 'approval', { readonly life: readonly Step[]; readonly table: string }>> = {
  edit: { life: REPORT_LIFE, table: 'report' },
  approval: { life: PRODUCT_LIFE, table: 'product' },
};
const WORKERS = 4;

/** The rows each step adds to every table in an undisturbed run. */
async function measure(
  installation: Installation,
  ground: Ground,
  life: readonly Step[],
  word: string,
): Promise<ReadonlyMap<string, Counts>> {
  const effects = new Map<string, Counts>();
  // The first life makes the labels that all later ones share.
  await new Worker(ground.people, ground.records, life, `${word}-first`).live(async () => undefined);
  let before = await installation.look(countRows);
  await new Worker(ground.people, ground.records, life, `${word}-measured`).live(async (step) => {
    const after = await installation.look(countRows);
    effects.set(step, plus(after, before, -1));
    before = after;
  });
  for (const [step, effect] of effects) {
    if (effect['audit_event'] !== 1 || effect['idempotency'] !== 1)
      throw new Error(
        `“${step}” makes ${effect['audit_event']} events and ${effect['idempotency']} keys, not one each`,
      );
  }
  return effects;
}

/** Invariants of every workload. K6 takes long and is checked only now and then. */
export async function generalFaults(installation: Installation, deep: boolean): Promise<readonly string[]> {
  return [
    ...(await installation.look(async (db: pg.Client) => [
      ...(await logFaults(db)),
      ...(await consistencyFaults(db)),
      ...(deep ? ((await damage(db)) ?? []) : []),
    ])),
    ...(await orphanFaults(installation)),
  ];
}

/** Restarts the installation after a kill. @returns the time that took, in ms */
export async function comeBack(installation: Installation, keeperNeeded: boolean): Promise<number> {
  return keeperNeeded ? installation.start() : installation.healthy();
}

/**
 * Lets several people change records, kills, restarts, and compares everything with the responses they received: once
 * for each kill. The first check runs before any request is repeated, the second after unanswered requests were
 * repeated under their key.
 */
export async function changeAndKill(
  installation: Installation,
  ground: Ground,
  workload: keyof typeof LIVES,
  kills: readonly Kill[],
  seed: string,
  told: (cycle: Cycle) => void,
): Promise<void> {
  const { life, table } = LIVES[workload];
  const random = chance(`${seed} ${workload}`);
  const effects = await measure(installation, ground, life, `${workload}-${seed}`);
  const baseline = await installation.look(countRows);
  const workers = Array.from(
    { length: WORKERS },
    (_, nth) => new Worker(ground.people, ground.records, life, `${workload}-${seed}-${nth}`),
  );
  const compare = (): Promise<readonly string[]> =>
    installation.look((db) =>
      compareLedger(db, {
        baseline,
        effects,
        changes: workers.flatMap((worker) => worker.changes),
        objects: workers.flatMap((worker) => worker.expected(table)),
      }),
    );
  try {
    for (const [nth, kill] of kills.entries()) {
      for (const worker of workers) worker.start();
      await pause(random, 50, 1_500);
      const needsRestart = await installation.kill(kill);
      // If the server survives, its users continue; if it is gone they stop.
      if (needsRestart) await Promise.all(workers.map((worker) => worker.stop()));
      const restartMs = await comeBack(installation, needsRestart);
      if (!needsRestart) await Promise.all(workers.map((worker) => worker.stop()));
      const faults = [...(await compare())];
      for (const worker of workers) await worker.settle();
      faults.push(
        ...(await compare()),
        ...(await generalFaults(installation, nth % 10 === 9 || nth === kills.length - 1)),
      );
      told({ workload, kill, restartMs, faults });
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop())); // on any failure, the next workload is alone
  }
}
