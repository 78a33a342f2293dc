import { openStore } from '@reeve/store';
import { makeApp } from '@reeve/server';
import type { LoopIds } from '@reeve/testing/loop.ts';
import { depsOn, makeClients, urlOf, type Answer, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { chance } from './crash-run.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { connect } from './http-client.ts';
import { compareLedger, countRows, plus, type Counts } from './ledger.ts';
import type { People } from './prepare.ts';
import type { Step } from './stories.ts';
import { Worker } from './worker.ts';

const LOGINS = ['bela', 'mara', 'theo', 'dora', 'ivo', 'rosa', 'ulla'] as const;

/** The people of a life, by login. */
const byLogin = (clients: readonly Client[]): People =>
  Object.fromEntries(clients.map((client) => [client.login, client])) as People; // one client a login

async function look<T>(world: World, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows each step of a life adds to every table. */
async function measure(
  world: World,
  people: People,
  records: LoopIds,
  life: readonly Step[],
  word: string,
): Promise<ReadonlyMap<string, Counts>> {
  const effects = new Map<string, Counts>();
  await new Worker(people, records, life, `${word}-first`).live(async () => undefined);
  let before = await look(world, countRows);
  await new Worker(people, records, life, `${word}-measured`).live(async (step) => {
    const after = await look(world, countRows);
    effects.set(step, plus(after, before, -1));
    before = after;
  });
  return effects;
}

/** The result of a run with lost responses. */
export interface LostAnswers {
  readonly changes: number;
  readonly cuts: number;
  readonly faults: readonly string[];
}

interface Lives {
  readonly life: readonly Step[];
  readonly table: string;
  readonly records: LoopIds;
  readonly stories: number;
  readonly seed: string;
}

/** Lives some lives with these people in parallel; then every change must be there exactly once. */
async function liveAll(
  world: World,
  calm: People,
  disturbed: People,
  of: Lives,
): Promise<{ readonly changes: number; readonly faults: readonly string[] }> {
  const effects = await measure(world, calm, of.records, of.life, of.seed);
  const baseline = await look(world, countRows);
  const workers = Array.from(
    { length: of.stories },
    (_, nth) => new Worker(disturbed, of.records, of.life, `${of.seed}-${nth}`),
  );
  for (let at = 0; at < workers.length; at += 4)
    await Promise.all(workers.slice(at, at + 4).map((worker) => worker.finish()));
  const changes = workers.flatMap((worker) => worker.changes);
  const objects = workers.flatMap((worker) => worker.expected(of.table));
  return {
    changes: changes.length,
    faults: await look(world, (db) => compareLedger(db, { baseline, effects, changes, objects })),
  };
}

/**
 * Between the users and the server, connections break after any number of bytes; a user without a response repeats the
 * request.
 */
export async function cutBeforeServer(world: World, of: Lives): Promise<LostAnswers> {
  const random = chance(`${of.seed} before`);
  const app = await makeApp(depsOn(world.store));
  const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  // A request and its answer are between one and six thousand bytes.
  const proxy = await cuttingProxy(Number(address.port), () =>
    random() < 0.4 ? Math.floor(random() * 3_000) : Infinity,
  );
  try {
    const direct = await Promise.all(LOGINS.map((login) => connect(() => address.origin, login)));
    let origin = address.origin;
    const through = await Promise.all(LOGINS.map((login) => connect(() => origin, login)));
    origin = `http://127.0.0.1:${proxy.port}`;
    return { ...(await liveAll(world, byLogin(direct), byLogin(through), of)), cuts: proxy.cuts() };
  } finally {
    await app.close();
    await proxy.close();
  }
}

/** Between the server and its database, connections break after any number of bytes: also in the middle of a commit. */
export async function cutBeforeDatabase(world: World, of: Lives): Promise<LostAnswers> {
  const random = chance(`${of.seed} behind`);
  const { urls } = world.database;
  const proxy = await cuttingProxy(Number(new URL(urls.app).port), () => 4_000 + Math.floor(random() * 60_000));
  // The host can be the folder of a socket, which goes past the proxy.
  const through = (url: string): string =>
    Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(proxy.port) }).toString();
  const store = openStore(
    { ...urls, app: through(urls.app), door: through(urls.door) },
    world.store.factories,
    { app: 4, search: 2 },
    world.database.keyring,
  );
  const app = await makeApp(depsOn(store));
  try {
    const calm = byLogin(await makeClients(world.app, 'P2', LOGINS));
    return { ...(await liveAll(world, calm, sendTo(app, calm), of)), cuts: proxy.cuts() };
  } finally {
    await app.close();
    await store.pools.end();
    await proxy.close();
  }
}

/** People signed in at one server whose requests go to another on the same database. */
function sendTo(app: World['app'], people: People): People {
  return byLogin(
    Object.values(people).map((client) => ({
      ...client,
      token: client.token,
      send: async (operation, given = {}) => {
        const response = await app.inject({
          method: operation.method,
          url: urlOf(operation, given),
          headers: {
            authorization: `Bearer ${client.token}`,
            ...(given.key === undefined ? {} : { 'idempotency-key': given.key }),
          },
          payload: given.input ?? {},
        });
        return { status: response.statusCode, headers: response.headers, body: response.body };
      },
    })),
  );
}

/** Every change arrives up to five times, immediately or long after later ones. */
export async function sendTwice(world: World, of: Lives): Promise<LostAnswers> {
  const random = chance(`${of.seed} twice`);
  const calm = byLogin(await makeClients(world.app, 'P2', LOGINS));
  const late: (() => Promise<void>)[] = [];
  let copies = 0;
  const faults: string[] = [];
  const eager = byLogin(
    Object.values(calm).map((client) => ({
      ...client,
      token: client.token,
      send: async (operation, given = {}) => {
        const repeat = async (first: Promise<Answer>): Promise<void> => {
          copies += 1;
          const [one, other] = await Promise.all([first, client.send(operation, given)]);
          if (one.status === 200 && (other.status !== 200 || other.body !== one.body))
            faults.push(`${operation.name} again was answered with ${other.status}, first with ${one.status}`);
        };
        const first = client.send(operation, given);
        const atOnce = Array.from({ length: Math.floor(random() * 3) }, () => repeat(first));
        if (random() < 0.5) late.push(() => repeat(first));
        // Delayed requests arrive now and then, in any order.
        if (late.length > 5) await late.splice(Math.floor(random() * late.length), 1)[0]?.();
        await Promise.all(atOnce);
        return first;
      },
    })),
  );
  const { changes, faults: lost } = await liveAll(world, calm, eager, of);
  while (late.length > 0) await late.splice(Math.floor(random() * late.length), 1)[0]?.();
  return { changes, cuts: copies, faults: [...lost, ...faults] };
}
