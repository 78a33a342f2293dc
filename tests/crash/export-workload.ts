import { minutesPdf, productDocx, productPdf, readImportFaults, type Operation } from '@reeve/contract';
import type { Client } from '@reeve/testing/world.ts';
import type pg from 'pg';
import { chance, pause, type Cycle } from './crash-run.ts';
import type { Installation, Kill } from './installation.ts';
import type { Ground } from './prepare.ts';
import { comeBack, generalFaults } from './workloads.ts';

/** One kind of exported file, and how often it arrived, or can have arrived. */
interface Exported {
  readonly operation: Operation;
  readonly objectId: string;
  readonly client: Client;
  readonly begins: string;
  came: number;
  open: number;
}

async function eventsOf(db: pg.Client, objectId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from (select leaf::jsonb as event from audit_event union all select event from audit_journal) log
     where event -> 'objectIds' ? $1 and event ->> 'action' = 'export' and event ->> 'decision' = 'allow'`,
    [objectId],
  );
  return rows[0]?.n ?? 0;
}

/**
 * Prints and downloads, kills, restarts: no file has left without its export in the log, and the log has no export that
 * was not requested (K3). A partly sent file counts as unknown.
 */
export async function exportAndKill(
  installation: Installation,
  ground: Ground,
  kills: readonly Kill[],
  seed: string,
  told: (cycle: Cycle) => void,
): Promise<void> {
  const random = chance(`${seed} export`);
  const { people, records } = ground;
  const one = (operation: Operation, objectId: string | undefined, client: Client, begins: string): Exported => ({
    operation,
    objectId: objectId ?? '',
    client,
    begins,
    came: 0,
    open: 0,
  });
  const kinds: readonly (readonly Exported[])[] = [
    [one(productPdf, records.product, people.ivo, '%PDF'), one(productDocx, records.product, people.ivo, 'PK')],
    [one(minutesPdf, records.meeting, people.rosa, '%PDF')],
    [one(readImportFaults, records.import_batch, people.ivo, 'line')],
  ];
  const before: number[] = [];
  for (const [first] of kinds) before.push(await installation.look((db) => eventsOf(db, first?.objectId ?? '')));
  for (const [nth, kill] of kills.entries()) {
    const stop = new AbortController();
    const readers = kinds.map(async (files) => {
      for (let turn = 0; !stop.signal.aborted; turn += 1) {
        const file = files[turn % files.length];
        if (!file) return;
        const answer = await file.client.send(file.operation, { params: { id: file.objectId } });
        if (answer.status === 200 && answer.body.startsWith(file.begins)) file.came += 1;
        else file.open += 1;
      }
    });
    await pause(random, 100, 1_500);
    const needsRestart = await installation.kill(kill);
    if (needsRestart) stop.abort();
    const restartMs = await comeBack(installation, needsRestart);
    stop.abort();
    await Promise.all(readers);
    const faults: string[] = [];
    for (const [at, files] of kinds.entries()) {
      const events = await installation.look((db) => eventsOf(db, files[0]?.objectId ?? ''));
      const [came, open] = [sum(files, 'came'), sum(files, 'open')];
      const logged = events - (before[at] ?? 0);
      if (logged < came || logged > came + open)
        faults.push(`K3: ${logged} exports in the log; ${came} files came, ${open} are not known`);
    }
    faults.push(...(await generalFaults(installation, nth === kills.length - 1)));
    told({ workload: 'export', kill, restartMs, faults });
  }
}

function sum(files: readonly Exported[], what: 'came' | 'open'): number {
  return files.reduce((total, file) => total + file[what], 0);
}
