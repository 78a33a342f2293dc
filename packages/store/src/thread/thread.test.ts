import { THREAD_BOUNDS, type LabelParts, type ThreadEnd } from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActorTx } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { insertEdge, walkThread, type Walk } from './thread.ts';
import { rejoinEdges } from './thread-relabel.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

/** An object of a test, identified by a letter and a number. */
function object(name: string): ThreadEnd {
  const hex = Buffer.from(name.padEnd(6, '_').slice(0, 6)).toString('hex');
  return { kind: 'finding', id: `00000000-0000-4000-9000-${hex}` };
}
/** The row of an object, so that there is something to see; created once. */
async function ensure(tx: ActorTx, id: string, labelId: number): Promise<void> {
  await sql`insert into finding (agency_id, id, label_id, reference, version, state, title, body, created_by, created_at, recorded_at)
    values (${AGENCY}, ${id}, ${labelId}, ${`FN-${id.slice(-12)}`}, 1, 'made', 'a finding', '{}', ${AGENCY}, now(), now())
    on conflict do nothing`.execute(tx.db);
}
const names = (walk: Walk): string[] =>
  walk.reached.map(({ id }) => Buffer.from(id.slice(-12), 'hex').toString().replaceAll('_', ''));

/** Writes `from cites to` under the labels of both ends. */
async function cite(tx: ActorTx, from: string, to: string, ends: { from?: Marking; to?: Marking } = {}): Promise<void> {
  const [citing, cited] = [await tx.labelFor(ends.from ?? BURGLARY), await tx.labelFor(ends.to ?? BURGLARY)];
  await ensure(tx, object(from).id, citing);
  await ensure(tx, object(to).id, cited);
  await insertEdge(tx, { ...object(from), labelId: citing }, 'cites', { ...object(to), labelId: cited });
}
const writing = <T>(work: (tx: ActorTx) => Promise<T>, within = store): Promise<T> =>
  asActor(within, acting('dora'), work, { write: true });
const walk = (
  login: string,
  start: string,
  direction: 'why' | 'so_what',
  bounds: { hops: number; objects: number } = THREAD_BOUNDS,
): Promise<Walk> => asActor(store, acting(login), (tx) => walkThread(tx, object(start), direction, bounds));

test('a walk goes towards what an object rests on, or towards what rests on it, nearest first', async () => {
  await writing(async (tx) => {
    await cite(tx, 'a1', 'a2');
    await cite(tx, 'a2', 'a3');
    await cite(tx, 'a1', 'a4');
    await cite(tx, 'a0', 'a1');
  });
  const why = await walk('ivo', 'a1', 'why');
  expect(names(why)).toEqual(['a2', 'a4', 'a3']);
  expect(why.reached.map((end) => end.hop)).toEqual([1, 1, 2]);
  expect(why.edges).toHaveLength(3);
  expect(why.cut).toBe(false);
  expect(names(await walk('ivo', 'a1', 'so_what'))).toEqual(['a0']);
  expect(names(await walk('ivo', 'a3', 'so_what'))).toEqual(['a2', 'a1', 'a0']);
});

test('an object without citations in either direction has an empty thread', async () => {
  expect(await walk('ivo', 'alone', 'why')).toEqual({ reached: [], edges: [], expired: [], cut: false });
});

test('a cycle is walked once', async () => {
  await writing(async (tx) => {
    await cite(tx, 'b1', 'b2');
    await cite(tx, 'b2', 'b3');
    await cite(tx, 'b3', 'b1');
  });
  const round = await walk('ivo', 'b1', 'why');
  expect(names(round)).toEqual(['b2', 'b3']);
  expect(round.edges).toHaveLength(3);
  expect(round.cut).toBe(false);
});

test('two paths to one object give it once, by the shorter, with every edge between', async () => {
  await writing(async (tx) => {
    await cite(tx, 'c1', 'c2');
    await cite(tx, 'c2', 'c3');
    await cite(tx, 'c3', 'c4');
    await cite(tx, 'c1', 'c4');
  });
  const both = await walk('ivo', 'c1', 'why');
  expect(both.reached.map((end, index) => [names(both)[index], end.hop])).toEqual([
    ['c2', 1],
    ['c4', 1],
    ['c3', 2],
  ]);
  expect(both.edges).toHaveLength(4);
});

describe('what is not visible', () => {
  test('an edge to a hidden object is not walked, and nothing behind it is reached', async () => {
    await writing(async (tx) => {
      await cite(tx, 'd1', 'd2');
      await cite(tx, 'd1', 'd3', { to: DRUGS });
      await cite(tx, 'd3', 'd4', { from: DRUGS });
      await cite(tx, 'd2', 'd5');
    });
    expect(names(await walk('dora', 'd1', 'why'))).toEqual(['d2', 'd3', 'd4', 'd5']);
    const ivo = await walk('ivo', 'd1', 'why');
    expect(names(ivo)).toEqual(['d2', 'd5']);
    expect(ivo.edges).toHaveLength(2);
    expect(await walk('vera', 'd1', 'why')).toEqual({ reached: [], edges: [], expired: [], cut: false });
  });

  test('does not change the walk: the same with hidden edges as without', async () => {
    await writing(async (tx) => {
      await cite(tx, 'e1', 'e2');
      await cite(tx, 'e2', 'e3');
    });
    const bounds = { hops: 2, objects: 2 };
    const before = await walk('ivo', 'e1', 'why', bounds);
    await writing(async (tx) => {
      for (const hidden of ['f1', 'f2', 'f3', 'f4']) {
        await cite(tx, 'e1', hidden, { to: DRUGS });
        await cite(tx, 'e3', hidden, { to: DRUGS });
      }
    });
    expect((await walk('dora', 'e1', 'why', bounds)).cut).toBe(true);
    expect(await walk('ivo', 'e1', 'why', bounds)).toEqual(before);
    expect(before.cut).toBe(false);
  });

  test('nothing is reached through a hidden object with visible edges', async () => {
    await writing(async (tx) => {
      await cite(tx, 'i1', 'i2');
      await cite(tx, 'i2', 'i3');
      await cite(tx, 'i1', 'i4');
    });
    expect(names(await walk('ivo', 'i1', 'why'))).toEqual(['i2', 'i4', 'i3']);
    // As if a row had fallen due, or had been relabelled more strictly without its edges.
    await writing(async (tx) => {
      const label_id = await tx.labelFor(DRUGS);
      await tx.db.updateTable('finding').set({ label_id }).where('id', '=', object('i2').id).execute();
    });
    const why = await walk('ivo', 'i1', 'why');
    expect(names(why)).toEqual(['i4']);
    expect(why.edges).toHaveLength(1);
    expect(names(await walk('ivo', 'i3', 'so_what'))).toEqual([]);
    expect(names(await walk('dora', 'i1', 'why'))).toEqual(['i2', 'i4', 'i3']);
  });

  test('relabelling an object more strictly relabels its edges', async () => {
    const edges = (login: string): Promise<number> =>
      asActor(store, acting(login), async (tx) => {
        const rows = await tx.db.selectFrom('thread').select('id').where('to_id', '=', object('j2').id).execute();
        return rows.length;
      });
    await writing(async (tx) => {
      await cite(tx, 'j1', 'j2');
      await cite(tx, 'j3', 'j2');
    });
    expect(await edges('ivo')).toBe(2);
    await writing(async (tx) => {
      const label_id = await tx.labelFor({ ...BURGLARY, compartments: [GROUP, SECOND_GROUP] });
      await tx.db.updateTable('finding').set({ label_id }).where('id', '=', object('j2').id).execute();
      await rejoinEdges(tx, object('j2').id, label_id);
    });
    expect(await edges('ivo')).toBe(0);
    expect(await edges('dora')).toBe(2);
  });

  test('an edge has the labels of both its ends: a reader of only one does not see it', async () => {
    await writing((tx) => cite(tx, 'g1', 'g2', { from: BURGLARY, to: DRUGS }));
    for (const [login, seen] of [
      ['dora', 1],
      ['ivo', 0],
      ['vera', 0],
    ] as const) {
      expect((await walk(login, 'g1', 'why')).reached, login).toHaveLength(seen);
      expect((await walk(login, 'g2', 'so_what')).reached, login).toHaveLength(seen);
    }
  });

  test('a person who cannot write under the join of both ends creates no edge', async () => {
    const [mine, other] = await writing(async (tx) => [await tx.labelFor(BURGLARY), await tx.labelFor(DRUGS)]);
    const attempt = asActor(
      store,
      acting('ivo'),
      (tx) =>
        insertEdge(tx, { ...object('h1'), labelId: mine ?? 0 }, 'cites', { ...object('h2'), labelId: other ?? 0 }),
      { write: true },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'not_permitted' });
  });
});

describe('a walk is bounded and reports when it was cut', () => {
  beforeAll(async () => {
    await writing(async (tx) => {
      for (let step = 0; step < 15; step += 1) await cite(tx, `k${step}`, `k${step + 1}`);
      for (let leaf = 0; leaf < 30; leaf += 1) await cite(tx, 'm', `m${leaf}`);
    });
  });

  test('after twelve hops', async () => {
    const cut = await walk('ivo', 'k0', 'why');
    expect(cut.reached).toHaveLength(12);
    expect(cut.reached.at(-1)?.hop).toBe(12);
    expect(cut.cut).toBe(true);
  });

  test('not if the thread ends exactly at the last hop', async () => {
    const whole = await walk('ivo', 'k3', 'why');
    expect(whole.reached).toHaveLength(12);
    expect(whole.cut).toBe(false);
    expect((await walk('ivo', 'k2', 'why')).cut).toBe(true);
  });

  test('at the number of objects, without dangling edges', async () => {
    const cut = await walk('ivo', 'm', 'why', { hops: 12, objects: 10 });
    expect(cut.reached).toHaveLength(10);
    expect(cut.cut).toBe(true);
    const shown = new Set([object('m').id, ...cut.reached.map((end) => end.id)]);
    for (const edge of cut.edges) expect(shown.has(edge.from) && shown.has(edge.to)).toBe(true);
  });

  test('not if there are exactly as many as the limit', async () => {
    const whole = await walk('ivo', 'm', 'why', { hops: 12, objects: 30 });
    expect(whole.reached).toHaveLength(30);
    expect(whole.cut).toBe(false);
  });

  test('at two thousand objects by default', async () => {
    await writing(async (tx) => {
      const label = await tx.labelFor(BURGLARY);
      await sql`insert into finding (agency_id, id, label_id, reference, version, state, title, body, created_by, created_at, recorded_at)
        select ${AGENCY}, gen_random_uuid(), ${label}, 'wide ' || nth, 1, 'made', 'wide', '{}', ${AGENCY}, now(), now()
        from generate_series(1, 2100) nth`.execute(tx.db);
      await sql`insert into thread (agency_id, id, label_id, from_agency, from_kind, from_id, relation, to_agency, to_kind, to_id, at, by)
        select ${AGENCY}, gen_random_uuid(), ${label}, ${AGENCY}, 'finding', ${object('wide').id}, 'cites', ${AGENCY}, 'finding', id, now(), ${AGENCY}
        from finding where title = 'wide'`.execute(tx.db);
    });
    const cut = await walk('ivo', 'wide', 'why');
    expect(cut.reached).toHaveLength(2000);
    expect(cut.cut).toBe(true);
  });
});

describe('the order', () => {
  test('is that of the edges’ time, regardless of storage order', async () => {
    const times = [5, 1, 4, 2, 3, 2];
    await writing(async (tx) => {
      const label = await tx.labelFor(BURGLARY);
      for (const [index, minute] of times.entries()) {
        await ensure(tx, object(`n${index}`).id, label);
        await tx.db
          .insertInto('thread')
          .values({
            agency_id: AGENCY,
            // Two edges of the same time are ordered by id, not by row.
            id: `00000000-0000-4000-a000-${String(99 - index).padStart(12, '0')}`,
            label_id: label,
            from_agency: AGENCY,
            from_kind: 'finding',
            from_id: object('n').id,
            relation: 'cites',
            to_agency: AGENCY,
            to_kind: 'finding',
            to_id: object(`n${index}`).id,
            at: new Date(Date.UTC(2026, 8, 27, 9, minute)),
            by: AGENCY,
          })
          .execute();
      }
    });
    expect(names(await walk('ivo', 'n', 'why'))).toEqual(['n1', 'n5', 'n3', 'n4', 'n2', 'n0']);
  });

  test('is the same from two servers and after the rows have been moved', async () => {
    const other = database.open(seededFactories('another server'));
    const before = await walk('ivo', 'k0', 'why');
    // An update rewrites each row elsewhere in the table.
    await writing((tx) =>
      tx.db.updateTable('thread').set({ relation: 'rests_on' }).where('from_id', '=', object('m').id).execute(),
    );
    const after = await asActor(other, acting('ivo'), (tx) => walkThread(tx, object('k0'), 'why'));
    expect(after).toEqual(before);
    const moved = await walk('ivo', 'm', 'why');
    expect(names(moved)).toEqual(Array.from({ length: 30 }, (_, leaf) => `m${leaf}`));
  });
});
