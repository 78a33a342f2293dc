import { createReport, listReports, readReport, readSession, setPurpose } from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { chance } from './crash-run.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365.25 * 24 * HOUR_MS;

/** A world whose clock the test sets; nothing uses the exercise's clock, so that today follows it as well. */
export interface ClockWorld {
  readonly world: World;
  /** Steps the clock; its time is moved by this much. */
  readonly step: (ms: number) => void;
  readonly look: <T>(work: (db: pg.Client) => Promise<T>) => Promise<T>;
}

export async function makeClockWorld(seed: string): Promise<ClockWorld> {
  let offsetMs = 0;
  const seeded = seededFactories(seed);
  const factories = { ...seeded, now: () => new Date(seeded.now().getTime() + offsetMs) };
  const world = await makeWorld({ factories });
  const look = async <T>(work: (db: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: world.database.superuserUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  // Rights are valid on every day that a step can lead to: the clock is under test here, not the rights.
  await look((db) => db.query(`update account_grant set from_on = '1990-01-01'`));
  await look((db) => db.query('update installation set exercise_now = null, access_version = access_version + 1'));
  return { world, step: (ms) => void (offsetMs += ms), look };
}

/** Steps that have occurred in practice: an hour for a zone, ten years for an empty battery, forward and back. */
export function someSteps(seed: string): readonly number[] {
  const random = chance(seed);
  const sizes = [HOUR_MS, 2 * HOUR_MS, 26 * HOUR_MS, 10 * YEAR_MS, 1_000, random() * 40 * HOUR_MS];
  const size = sizes[Math.floor(random() * sizes.length)] ?? HOUR_MS;
  return random() < 0.5 ? [size, -size] : [-size, size];
}

const rowsOf = (db: pg.Client): Promise<readonly string[]> =>
  db
    .query<{ row: string }>(
      `select to_jsonb(r)::text as row from report r union all select to_jsonb(d)::text from report_draft d order by 1`,
    )
    .then(({ rows }) => rows.map((one) => one.row));

/**
 * Steps the clock forward and back between actions: the log stays in the order of the actions, a token that was once
 * rejected is never accepted again, and temporarily hidden records are not deleted.
 *
 * @returns violations, in sentences
 */
export async function stepClock(
  clocks: ClockWorld,
  steps: readonly number[],
  word: string,
): Promise<readonly string[]> {
  const { world, step, look } = clocks;
  const faults: string[] = [];
  const done: string[] = [];
  const write = async (client: Client, key: string): Promise<void> => {
    const made = await client.call(createReport, { input: { draft: tip({ subject: key }) }, key });
    done.push(made.id);
    // The server numbers twice a second; a step can fall between two rounds as well as within one.
    if (done.length % 2 === 0) await numberAllEvents(world.store);
  };
  const dead = new Set<Client>();
  const tokens: Client[] = [];
  const author = await world.as('bela');
  tokens.push(author);
  await write(author, `${word}-begin`);
  const before = await look(rowsOf);
  const kept = await author.call(readReport, { params: { id: done[0] ?? '' } });
  for (const [nth, ms] of steps.entries()) {
    step(ms);
    for (const client of tokens) {
      const accepted = (await client.send(readSession)).status === 200;
      if (!accepted) dead.add(client);
      else if (dead.has(client)) faults.push(`a token that was refused is accepted after a step of ${ms} ms`);
    }
    const fresh = await world.as('bela');
    tokens.push(fresh);
    await write(fresh, `${word}-${nth}`);
    const now = new Set(await look(rowsOf));
    if (!before.every((row) => now.has(row))) faults.push(`a row was changed or deleted by a step of ${ms} ms`);
  }
  // The clock is right again: records the steps hid temporarily are unchanged.
  const last = await world.as('bela');
  const again = await last.call(readReport, { params: { id: done[0] ?? '' } });
  if (JSON.stringify(again) !== JSON.stringify(kept))
    faults.push('a report is not as it was before the clock was stepped');
  const listed = await last.call(listReports, { query: { limit: 100 } });
  if (!listed.items.some((row) => row.id === done[0])) faults.push('a report is no longer listed');
  await numberAllEvents(world.store);
  faults.push(...(await look((db) => orderFaults(db, done))));
  return faults;
}

async function orderFaults(db: pg.Client, done: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ seq: string; id: string }>(
    `select seq, object_ids[1] as id from audit_event where action = 'create' and object_ids[1] = any($1) order by seq`,
    [done],
  );
  const inOrder = rows.map((row) => row.id).join() === done.join();
  const gaps = await db.query(
    'select 1 from audit_event group by agency_id having count(*) <> max(seq) or min(seq) <> 1 limit 1',
  );
  return [
    ...(inOrder ? [] : ['the log is not in the order things were done in']),
    ...(gaps.rowCount === 0 ? [] : ['the log has a gap']),
  ];
}

/** A purpose set while the clock ran ahead is not valid until that future has come. */
export async function purposeFromTheFuture(clocks: ClockWorld): Promise<string> {
  const { world, step } = clocks;
  const client = await world.as('ivo');
  step(3 * HOUR_MS);
  await client.call(setPurpose, { input: { purpose: 'P2', justification: 'clock ahead', caseRef: null } });
  step(-3 * HOUR_MS);
  return client.refused(listReports);
}
