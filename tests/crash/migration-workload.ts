import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { knownMigrations } from '../../packages/store/src/database/migrate.ts';
import { chance, pause, type Cycle } from './crash-run.ts';
import { Installation } from './installation.ts';
import { makeOldInstallation } from './old-version.ts';
import { generalFaults } from './workloads.ts';

/** Migrations that the old release had. */
const OLD_COUNT = 6;
/** Tables that are not the same in two runs of the same migrations: times, tokens, salts of the log. */
const APART = ['migration', 'session', 'ticket', 'installation'];

/** A digest of every table, and the events in the log, numbered or not. */
async function contentOf(db: pg.Client): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    if (APART.includes(name) || name.startsWith('audit_')) continue;
    const { rows } = await db.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${db.escapeIdentifier(name)} t order by 1`,
    );
    content[name] = digest(rows.map((one) => one.row));
  }
  const events = await db.query<{ id: string }>(
    `select id::text from audit_event where action = 'view' union all
     select id::text from audit_journal where event ->> 'action' = 'view' order by 1`,
  );
  content['events'] = digest(events.rows.map((one) => one.id));
  const applied = await db.query<{ name: string }>('select name from migration order by name');
  content['migrations'] = applied.rows.map((row) => row.name).join();
  return content;
}

const digest = (lines: readonly string[]): string =>
  `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;

/** Waits until this many migrations have been applied, or the server already runs. */
async function untilApplied(installation: Installation, count: number): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end && !installation.output.includes('Reeve is running')) {
    const applied = await installation
      .look(async (db) => (await db.query('select 1 from migration')).rowCount ?? 0)
      .catch(() => -1);
    if (applied >= count) return;
    await sleep(5);
  }
}

/**
 * Starts this release on the data of an old one, kills everything between any two migrations or in the middle of one,
 * as often as it takes; then starts again: the schema is the newest, and everything is as in an undisturbed run.
 */
export async function migrateAndKill(rounds: number, seed: string, told: (cycle: Cycle) => void): Promise<void> {
  const random = chance(`${seed} migration`);
  const template = await Installation.make();
  const twin = await Installation.make();
  try {
    await makeOldInstallation(template.dataFolder);
    copy(template, twin);
    await twin.start();
    const undisturbed = await twin.look(contentOf);
    await twin.stop();
    const steps = knownMigrations().size - OLD_COUNT;
    for (let round = 0; round < rounds; round += 1) {
      const installation = await Installation.make();
      try {
        copy(template, installation);
        const kills = 1 + Math.floor(random() * 2);
        for (let nth = 0; nth < kills; nth += 1) {
          installation.spawn();
          await untilApplied(installation, OLD_COUNT + Math.floor(random() * (steps + 1)));
          await pause(random, 0, 60);
          await installation.kill('tree');
        }
        const restartMs = await installation.start();
        const content = await installation.look(contentOf);
        const faults = Object.keys(undisturbed)
          .filter((name) => content[name] !== undisturbed[name])
          .map((name) => `K1: ${name} is not as after an undisturbed migration`);
        faults.push(...(await generalFaults(installation, round === rounds - 1)));
        told({ workload: 'migration', kill: 'tree', restartMs, faults });
        await installation.stop();
      } finally {
        await installation.remove();
      }
    }
  } finally {
    await template.remove();
    await twin.remove();
  }
}

/** Owner, modes and all, as a backup of the folder would. */
function copy(from: Installation, to: Installation): void {
  const { status } = spawnSync('cp', ['-a', from.dataFolder, to.dataFolder]);
  if (status !== 0) throw new Error(`the data folder could not be copied (${String(status)})`);
}
