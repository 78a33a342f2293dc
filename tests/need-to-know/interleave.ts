import { listReports, readReport } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { makeRandom } from '@reeve/scenario';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { depsOn, makeClient, urlOf } from '@reeve/testing/world.ts';
import { isShown } from './decisions.ts';
import { generateWorld, settlePerson, type GeneratedPerson } from './generated-world.ts';
import { oracleCanSee } from './oracle.ts';
import type { Worlds } from './pair.ts';

export interface Interleaved {
  readonly answered: number;
  readonly broken: number;
  /** Responses that showed another's records, or did not show the user's own. */
  readonly bleeds: readonly string[];
  /** Rows that a connection without a user shows at the end. */
  readonly naked: number;
}

interface Reader {
  readonly person: GeneratedPerson;
  readonly token: string;
}
const PEOPLE = 50;
const AT_ONCE = 24;

/**
 * Fifty people over four connections: interleaved requests of all of them, some aborted by the client in the middle,
 * some statements cancelled and some connections cut by the server. Each response that arrives must be the user's own.
 */
export async function interleave(worlds: Worlds, requests: number, seed: string): Promise<Interleaved> {
  const random = makeRandom(`interleave ${seed}`);
  const database = await copyDatabase(worlds.without);
  const world = await asSuperuser(database, (client) =>
    generateWorld(
      client,
      { reportId: worlds.base.visible.at(-1) ?? '', records: worlds.base.records },
      { people: PEOPLE, records: 60 },
      seed,
    ),
  );
  const store = database.open(seededFactories(`interleave ${seed}`));
  const app = await makeApp(depsOn(store));
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const readers: Reader[] = [];
  for (const person of world.people) {
    const { token } = await makeClient(app, person.login, undefined);
    await asSuperuser(database, (client) => settlePerson(client, person));
    readers.push({ person, token });
  }
  const reports = world.records.filter((one) => one.kind === 'report');
  const bleeds: string[] = [];
  let answered = 0;
  let broken = 0;
  let sent = 0;
  const may = (reader: Reader, id: string): boolean => {
    const one = reports.find((record) => record.id === id);
    return one !== undefined && oracleCanSee(reader.person.actor, one.record, world.today);
  };
  const ask = async (path: string, reader: Reader): Promise<{ status: number; body: string } | undefined> => {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${reader.token}` };
    if (random() < 0.15) setTimeout(() => stop.abort(), random() * 12);
    try {
      const response = await fetch(`${base}${path}`, { headers, signal: stop.signal });
      return { status: response.status, body: await response.text() };
    } catch {
      broken += 1;
      return undefined;
    }
  };
  const one = async (): Promise<void> => {
    const reader = readers[Math.floor(random() * readers.length)];
    const record = reports[Math.floor(random() * reports.length)];
    if (!reader || !record) return;
    if (random() < 0.7) {
      const answer = await ask(urlOf(readReport, { params: { id: record.id } }), reader);
      if (!answer || answer.status >= 500) return;
      answered += 1;
      if (isShown(answer) !== may(reader, record.id))
        bleeds.push(`${reader.person.login} ${answer.status} ${record.id}`);
      return;
    }
    const answer = await ask(urlOf(listReports, { query: { limit: 200 } }), reader);
    if (answer?.status !== 200) return;
    answered += 1;
    const listed = (JSON.parse(answer.body) as { items: { id: string }[] }).items.map((item) => item.id); // per the contract
    for (const report of reports)
      if (listed.includes(report.id) !== may(reader, report.id))
        bleeds.push(`${reader.person.login} list ${report.id}`);
  };
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (sent < requests) {
      sent += 1;
      await one();
    }
  });
  let running = true;
  const nemesis = asSuperuser(database, async (client) => {
    while (running) {
      const act = random() < 0.8 ? 'pg_cancel_backend' : 'pg_terminate_backend';
      await client.query(
        `select ${act}(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active' order by random() limit 1`,
      );
      await new Promise((done) => setTimeout(done, 20 + random() * 60));
    }
  });
  await Promise.all(workers);
  running = false;
  await nemesis;
  // Whatever happened to a connection, without a user it shows nothing.
  let naked = 0;
  const clients = await Promise.all([1, 2, 3, 4].map(() => store.pools.app.connect()));
  for (const client of clients) {
    const { rows } = await client.query<{ count: string }>('select count(*) from report');
    naked += Number(rows[0]?.count);
    client.release();
  }
  await app.close();
  await database.drop();
  return { answered, broken, bleeds, naked };
}
