import { readFileSync } from 'node:fs';
import { AGENCY, FOUNDATION, OTHER_AGENCY } from '@reeve/testing/people.ts';
import pg from 'pg';
import { agencyIds, asActor, actAsSystem, beforeSignIn, type Store } from '@reeve/store';
import { listLabels } from '../packages/store/src/access/access.ts';
import { numberAllEvents, numberEvents } from '../packages/store/src/log/audit.ts';
import { labelPartsOf } from '../packages/store/src/access/label-book.ts';
import { openDataset } from './dataset.ts';
import { report } from './results.ts';

/**
 * The cost of quiet agencies and of other people's labels: a round of the sequencer with nothing waiting, and the
 * opening of a transaction after a change of rights, each compared with the former implementation, in one run. `npm run
 * bench -- quiet [agencies]`.
 */
const LABELS = 10_000;

interface Cost {
  readonly server: number;
  readonly database: number;
}

/**
 * Returns the CPU time, in milliseconds, of one call in this process and in the database, as the mean of a number of
 * calls.
 */
async function costOf(backends: pg.Client, times: number, work: () => Promise<unknown>): Promise<Cost> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const [server, database] = [process.cpuUsage(), await databaseMs(backends)];
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.cpuUsage(server);
  return { server: (user + system) / 1000 / times, database: ((await databaseMs(backends)) - database) / times };
}

/** CPU time of the processes that serve the connections of this program, by the scheduler's count (Linux). */
async function databaseMs(backends: pg.Client): Promise<number> {
  const { rows } = await backends.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name = 'reeve'`,
  );
  return rows.reduce((sum, { pid }) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    } catch {
      return sum; // not Linux, or the connection has ended
    }
  }, 0);
}

const both = ({ server, database }: Cost): number => server + database;
const shown = (cost: Cost): string => `${cost.server.toFixed(2)} + ${cost.database.toFixed(2)} ms`;
const line = (what: string, before: Cost, now: Cost, aim: string): string =>
  `${what}: ${shown(now)} of CPU (server + database; aim ${aim}); before ${shown(before)}; ratio ${(both(now) / both(before)).toFixed(4)}.`;

async function sequencer(store: Store, superuser: pg.Client, agencies: number): Promise<string> {
  await superuser.query(
    `insert into agency (id, code, name, time_zone)
     select md5('quiet ' || n)::uuid, 'QUIET' || n, 'Quiet ' || n, 'Etc/GMT-1' from generate_series(1, $1) n on conflict do nothing`,
    [agencies],
  );
  await superuser.query('vacuum analyze agency');
  await numberAllEvents(store);
  const before = await costOf(superuser, 3, async () => {
    for (const agencyId of await agencyIds(store)) await numberEvents(store, agencyId);
  });
  const now = await costOf(superuser, 50, () => numberAllEvents(store));
  return line(`a round of the sequencer, ${agencies} agencies, nothing waiting`, before, now, '≤ 10 ms');
}

async function labels(store: Store, superuser: pg.Client): Promise<readonly string[]> {
  await superuser.query(
    `insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
     select nextval('label_id_seq'), $1, 'quiet ' || n, '{}', '', array['OWN:' || md5('person ' || n)::uuid], 'public', null, '*'
     from generate_series(1, $2) n on conflict do nothing`,
    [AGENCY, LABELS],
  );
  await superuser.query('vacuum analyze label');
  const ivo = FOUNDATION.accounts.find((account) => account.login === 'ivo');
  if (!ivo) throw new Error('there is no ivo among the people of the tests');
  const person = actAsSystem(AGENCY, ivo, 'P2', 'bench');
  const open = () => asActor(store, person, (tx) => Promise.resolve(tx));
  const raise = (agencyId: string) =>
    superuser.query('update agency_access set version = version + 1 where agency_id = $1', [agencyId]);
  const { actor, today } = await open();
  // The slow way: every label of the agency, one rule after the other. It is added to the rest of the opening.
  const slow = await costOf(superuser, 10, () =>
    beforeSignIn(store, async (db) => {
      const rows = await db.selectFrom('label').selectAll().where('agency_id', '=', AGENCY).orderBy('id').execute();
      listLabels(
        actor,
        rows.map((row) => [row.id, labelPartsOf(row)] as const),
        today,
      );
    }),
  );
  const after = await costOf(superuser, 100, async () => {
    await raise(AGENCY);
    await open();
  });
  const remembered = await costOf(superuser, 100, async () => {
    await raise(OTHER_AGENCY);
    await open();
  });
  const everybody = await costOf(superuser, 100, async () => {
    await superuser.query('update installation set access_version = access_version + 1');
    await open();
  });
  return [
    line(`rights read after a change, ${LABELS} labels of others in the agency`, slow, after, '≤ 2 ms in the server'),
    line('an opening after a change in another agency', everybody, remembered, 'as if nothing had changed'),
  ];
}

export async function quiet(agencies: number): Promise<void> {
  const dataset = await openDataset(0);
  const superuser = new pg.Client({ connectionString: dataset.superuserUrl });
  await superuser.connect();
  const store = dataset.open();
  try {
    const lines = [await sequencer(store, superuser, agencies), ...(await labels(store, superuser))];
    report('quiet', 'What agencies and labels that nothing happens to cost, mean of several rounds', lines);
  } finally {
    await superuser.end();
    await dataset.close();
  }
}
