import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { importCrimes, readImportBatch, type ImportBatch } from '@reeve/contract';
import { policeStreetCsv } from '@reeve/scenario';
import type { Client } from '@reeve/testing/world.ts';
import type pg from 'pg';
import { chance, pause, type Cycle } from './crash-run.ts';
import type { Installation, Kill } from './installation.ts';
import { comeBack, generalFaults } from './workloads.ts';

/** Large enough that most kills fall into the reading, small enough for many of them. */
const ROWS = 20_000;
const ASK_AGAIN = [0, 500, 502, 503, 504];

/** One file with every response its sender received. */
interface Sent {
  readonly key: string;
  readonly text: string;
  readonly digest: string;
  batchId: string | undefined;
  loaded: ImportBatch | undefined;
}

const fileOf = (word: string): { readonly text: string; readonly digest: string } => {
  const text = policeStreetCsv({ seed: word, rows: ROWS });
  return { text, digest: createHash('sha256').update(text).digest('hex') };
};

/** Sends a file under a key. @returns the batch, or undefined if no answer arrived */
async function send(
  origin: string,
  client: Client,
  sent: Pick<Sent, 'key' | 'text'>,
): Promise<ImportBatch | undefined> {
  const body = new FormData();
  body.append('settings', JSON.stringify({ fileName: `${sent.key}.csv` }));
  body.append('file', new Blob([sent.text]), 'street.csv');
  try {
    const response = await fetch(`${origin}${importCrimes.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'idempotency-key': sent.key, connection: 'close' },
      body,
    });
    const text = await response.text();
    if (ASK_AGAIN.includes(response.status)) return undefined;
    if (response.status !== 200) throw new Error(`the upload was answered with ${response.status} ${text}`);
    return JSON.parse(text) as ImportBatch; // the server has parsed it through the contract's reply
  } catch (error) {
    if (error instanceof TypeError) return undefined; // fetch's error for a broken connection
    throw error;
  }
}

/** Polls a batch until it is no longer loading or `stopped`. */
async function watch(client: Client, id: string, stopped: () => boolean): Promise<ImportBatch | undefined> {
  while (!stopped()) {
    const answer = await client.send(readImportBatch, { params: { id } });
    if (answer.status === 200) {
      const batch = JSON.parse(answer.body) as ImportBatch; // parsed through the contract by the server
      if (batch.state !== 'loading') return batch;
    }
    await sleep(60);
  }
  return undefined;
}

/**
 * Rows of a batch and a digest of the content of all crimes with source keys from a file, whichever import brought them
 * first.
 */
async function contentOf(db: pg.Client, batchIds: readonly string[]): Promise<string> {
  const { rows } = await db.query<{ line: string }>(
    `select to_jsonb(c) - 'id' - 'batch_id' - 'data_set_id' - 'label_id' as line from crime c where batch_id = any($1) order by source_key`,
    [batchIds],
  );
  return `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
}

/**
 * Sends files, kills in the middle, restarts: a file is in the database as a whole or not at all (K2), rows reported as
 * loaded are there (K1), and sending the same file again ends with the content of an undisturbed run (K5).
 *
 * @param twin an installation that is never killed
 */
export async function importAndKill(
  installation: Installation,
  client: Client,
  twin: { readonly installation: Installation; readonly client: Client },
  kills: readonly Kill[],
  seed: string,
  told: (cycle: Cycle) => void,
): Promise<void> {
  const random = chance(`${seed} import`);
  for (const [nth, kill] of kills.entries()) {
    const word = `import-${seed}-${nth}-${Math.floor(random() * 1e9)}`;
    const sent: Sent = { key: word, ...fileOf(word), batchId: undefined, loaded: undefined };
    let stopped = false;
    const sender = (async (): Promise<void> => {
      const batch = await send(installation.origin, client, sent);
      sent.batchId = batch?.id;
      if (batch) sent.loaded = await watch(client, batch.id, () => stopped);
    })();
    await pause(random, 30, 2_500);
    const needsRestart = await installation.kill(kill);
    stopped = true;
    await sender;
    const restartMs = await comeBack(installation, needsRestart);
    const faults = [...(await installation.look((db) => batchFaults(db, sent)))];
    faults.push(...(await sendAgain(installation, client, twin, sent)));
    faults.push(...(await generalFaults(installation, nth === kills.length - 1)));
    told({ workload: 'import', kill, restartMs, faults });
  }
}

interface StoredBatch {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly new: number;
  readonly created: number;
}

/** Every batch of a file in the database after a kill. */
async function batchFaults(db: pg.Client, sent: Sent): Promise<readonly string[]> {
  const { rows } = await db.query<StoredBatch>(
    `select id, state, (select count(*)::int from crime where batch_id = b.id) as rows, (body ->> 'rowsNew')::int as new,
       (select count(*)::int from (select object_ids, action from audit_event union all
          select array(select jsonb_array_elements_text(event -> 'objectIds')), event ->> 'action' from audit_journal) log
        where b.id::text = any(object_ids) and action = 'create') as created
     from import_batch b where title = $1`,
    [`${sent.key}.csv`],
  );
  const [batch] = rows;
  return [
    ...(rows.length > 1 ? [`K1: one upload made ${rows.length} batches`] : []),
    ...(sent.batchId !== undefined && batch?.id !== sent.batchId ? ['K1: an acknowledged upload is lost'] : []),
    ...(sent.loaded?.state === 'loaded' && batch?.state !== 'loaded' ? ['K1: a file that was loaded is lost'] : []),
    ...(batch && batch.rows !== (batch.state === 'loaded' ? batch.new : 0)
      ? [`K2: a batch that is ${batch.state} has ${batch.rows} rows, its record says ${batch.new}`]
      : []),
    ...(batch && batch.created !== 1 ? [`K3: ${batch.created} events of one upload`] : []),
  ];
}

/** Sends the file again until it is in, and compares the content with that of the undisturbed twin. */
async function sendAgain(
  installation: Installation,
  client: Client,
  twin: { readonly installation: Installation; readonly client: Client },
  sent: Sent,
): Promise<readonly string[]> {
  const never = (): boolean => false;
  // The same upload under the same key: the same batch, whether it was received or cut off.
  const same = await send(installation.origin, client, sent);
  const faults =
    sent.batchId !== undefined && same?.id !== sent.batchId ? ['K1: the same upload again made another batch'] : [];
  const first = same && (await watch(client, same.id, never));
  const ids = first ? [first.id] : [];
  if (first?.state !== 'loaded') {
    const again = await send(installation.origin, client, { ...sent, key: `${sent.key}-again` });
    const loaded = again && (await watch(client, again.id, never));
    if (loaded?.state !== 'loaded')
      return [...faults, `K5: the file sent again is ${loaded?.state ?? 'unanswered'}: ${loaded?.failure ?? ''}`];
    ids.push(loaded.id);
  }
  const undisturbed = await send(twin.installation.origin, twin.client, sent);
  const whole = undisturbed && (await watch(twin.client, undisturbed.id, never));
  if (whole?.state !== 'loaded') return [...faults, 'the twin could not load the file'];
  const [here, there] = [
    await installation.look((db) => contentOf(db, ids)),
    await twin.installation.look((db) => contentOf(db, [whole.id])),
  ];
  return here === there ? faults : [...faults, `K5: content ${here.slice(0, 16)}, undisturbed ${there.slice(0, 16)}`];
}
