import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBackupKey } from '@reeve/store';
import pg from 'pg';
import { readConfig } from '../../packages/server/src/boot/config.ts';
import { openEmbedded } from '../../packages/server/src/boot/database.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/postgres/src/folder/temporary-folder.ts';
import { Installation } from './installation.ts';
import { makeGround } from './prepare.ts';

const REEVE = fileURLToPath(new URL('../../packages/cli/bin/reeve.mjs', import.meta.url));

interface Ran {
  readonly ms: number;
  /** Its peak memory. */
  readonly peakMb: number;
}

/** Runs a command as an administrator does, and watch its memory. */
async function run(args: readonly string[], dataFolder: string): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, [REEVE, ...args], {
    env: { PATH: process.env['PATH'], REEVE_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (piece) => (output += String(piece)));
  let peakMb = 0;
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => (peakMb = Math.max(peakMb, Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024))),
      () => undefined,
    );
  }, 50);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`reeve ${args[0]} ended with ${String(code)}: ${output}`);
  return { ms: Math.round(performance.now() - begun), peakMb };
}

const DIGEST = `select count(*)::text || ' ' || coalesce(sum(hashtextextended(c::text, 7))::text, '') as digest from crime c`;

async function onDatabase<T>(dataFolder: string, work: (superuser: pg.Client) => Promise<T>): Promise<T> {
  const { databaseServer } = await openEmbedded(readConfig({ REEVE_DATA: dataFolder }), () => undefined);
  if (!databaseServer) throw new Error('the embedded database is a database server of our own');
  const { host, port, superuser, superuserPassword } = databaseServer;
  const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await databaseServer.stop();
  }
}

/**
 * Backs up a database with this many crimes and restores it elsewhere, with the real commands; memory is reported
 * relative to a nearly empty backup.
 */
export async function backUpMany(crimes: number) {
  const installation = await Installation.make();
  const elsewhere = await temporaryFolder('disk');
  const restored = join(elsewhere, 'data');
  const empty = join(await temporaryFolder('disk'), 'data');
  try {
    const batchId = await makeGround(installation);
    const { dataFolder, folder } = installation;
    const { privateKey, publicKey } = await makeBackupKey();
    const key = join(folder, 'key.txt');
    await writeFile(key, privateKey);
    const small = join(folder, 'small.reeve');
    const idle = await run(['backup', small, '--to', publicKey], dataFolder);
    const idleRestore = await run(['restore', small, '--key', key], empty);
    const before = await onDatabase(dataFolder, async (db) => {
      await db.query(
        `insert into crime (agency_id, id, label_id, batch_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat, place_precision,
           area_code, area_name, street, outcome, detection)
         select b.agency_id, gen_random_uuid(), b.label_id, b.id, md5(n::text), 'residential_burglary', 'window', '2020-01-01'::timestamp + n * interval '2 minutes',
           '2020-01-01'::timestamp + n * interval '2 minutes' + interval '1 hour', 'minute', -38 + random(), 33 + random(), 'street', 'A' || n % 97, 'Area ' || n % 97,
           'Street ' || n % 1009, 'open', 'reported' from generate_series(1, $2) n, import_batch b where b.id = $1`,
        [batchId, crimes],
      );
      return (await db.query<{ digest: string }>(DIGEST)).rows[0]?.digest;
    });
    const file = join(folder, 'large.reeve');
    const backup = await run(['backup', file, '--to', publicKey], dataFolder);
    const restore = await run(['restore', file, '--key', key], restored);
    const after = await onDatabase(
      restored,
      async (db) => (await db.query<{ digest: string }>(DIGEST)).rows[0]?.digest,
    );
    return {
      same: before !== undefined && before === after,
      bytes: (await stat(file)).size,
      backupMs: backup.ms,
      restoreMs: restore.ms,
      backupMb: backup.peakMb - idle.peakMb,
      restoreMb: restore.peakMb - idleRestore.peakMb,
    };
  } finally {
    await installation.remove();
    await removeTemporaryFolder(elsewhere);
    await removeTemporaryFolder(join(empty, '..'));
  }
}
