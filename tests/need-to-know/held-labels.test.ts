import {
  compartmentKind,
  compartmentsOf,
  CLASSIFICATIONS,
  labelFault,
  labelKey,
  ROLES,
  TLPS,
  type LabelParts,
} from '@reeve/domain';
import { makeRandom, uuidFrom, type Random } from '@reeve/scenario';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import {
  AGENCY,
  FOUNDATION,
  GROUP,
  OTHER_AGENCY,
  OTHER_FOUNDATION,
  OTHER_SYSTEM,
  RAW,
  SECOND_GROUP,
  SPECIAL,
  SYSTEM,
  TRAY,
  acting,
} from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oracleCanRead, oracleCanReadForPost, oracleCanWrite } from './oracle.ts';
import { listLabels } from '../../packages/store/src/access/access.ts';
import { actAsSystem, asActor, provisionAgency, type ActingPerson, type ActorTx, type Store } from '@reeve/store';
import { labelPartsOf } from '../../packages/store/src/access/label-book.ts';
import type { LabelRow } from '../../packages/store/src/schema/schema.ts';

const TODAY = '2026-09-27';
const PURPOSES = ['P2', 'P3'];
const CODES = [GROUP, SECOND_GROUP, RAW, TRAY, SPECIAL, 'PROBITY', 'HARBOUR'];

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('held labels', `${TODAY}T07:00:00.000Z`));
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // never empty
const some = <T>(random: Random, from: readonly T[], share: number): T[] => from.filter(() => random() < share);

async function insertLabels(labels: readonly LabelParts[]): Promise<void> {
  for (const parts of labels)
    await superuser.query(
      `insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
       values (nextval('label_id_seq'), $1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        parts.agencyId,
        labelKey(parts),
        parts.handling,
        parts.conditions,
        parts.compartments,
        parts.classification,
        parts.tlp ?? null,
        parts.purposeGroup,
      ],
    );
  await superuser.query('update agency_access set version = version + 1');
}

/** A label of any sort, its compartments in any order. */
function drawLabel(random: Random, people: readonly string[]): LabelParts {
  const personal = random() < 0.3 ? [`OWN:${pick(random, people)}`] : [];
  return {
    agencyId: random() < 0.9 ? AGENCY : OTHER_AGENCY,
    handling: ['H0'],
    conditions: `drawn ${random()}`,
    compartments: random() < 0.2 ? [] : [...some(random, CODES, 0.25), ...personal],
    classification: pick(random, random() < 0.8 ? (['public', 'internal', 'restricted'] as const) : CLASSIFICATIONS),
    tlp: random() < 0.2 ? undefined : pick(random, TLPS),
    purposeGroup: random() < 0.4 ? '*' : pick(random, [...PURPOSES, '']),
  };
}

interface Drawn {
  readonly person: ActingPerson;
  readonly actor: Parameters<typeof oracleCanRead>[0];
}

async function drawPerson(random: Random, name: string): Promise<Drawn> {
  const id = uuidFrom(random);
  const roles = [pick(random, ROLES), ...some(random, ROLES, 0.05)];
  const clearance = pick(random, ['restricted', 'restricted', 'internal', 'public'] as const);
  const status = random() < 0.9 ? 'active' : 'suspended';
  await superuser.query(
    `insert into account (agency_id, id, login, name, unit_id, roles, clearance, status, locale, hint)
     values ($1, $2, $3, $3, $4, $5, $6, $7, 'en', '')`,
    [AGENCY, id, `drawn-${name}`, FOUNDATION.units[0]?.id, roles, clearance, status],
  );
  const grant = async (kind: string, code: string): Promise<{ code: string; until: string | null }[]> => {
    const from = random() < 0.9 ? '2020-01-01' : '2026-09-28';
    const until = random() < 0.7 ? null : pick(random, ['2026-09-26', TODAY]);
    await superuser.query(
      `insert into account_grant (agency_id, id, account_id, kind, code, from_on, until_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [AGENCY, uuidFrom(random), id, kind, code, from, until],
    );
    return from <= TODAY ? [{ code, until }] : [];
  };
  const [groups, purposes] = [[] as { code: string; until: string | null }[], [] as string[]];
  for (const code of some(random, CODES, 0.5)) groups.push(...(await grant('compartment', code)));
  for (const code of some(random, PURPOSES, 0.8))
    for (const held of await grant('purpose', code))
      if (held.until === null || held.until >= TODAY) purposes.push(held.code);
  const purpose = random() < 0.9 ? pick(random, PURPOSES) : undefined;
  const account = { id, login: name, name };
  return {
    person: actAsSystem(AGENCY, account, purpose ?? '', 'test'),
    actor: { id, agency: AGENCY, status, roles, clearance, groups, purposes, purpose: purpose ?? null },
  };
}

/** The lists as the policies read them. */
async function listsIn(tx: ActorTx): Promise<Record<'reads' | 'posts' | 'writes', readonly number[]>> {
  const { rows } = await sql<Record<'reads' | 'posts' | 'writes', number[]>>`
    select labels as reads, posts, writes from ticket`.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error('no lists came back');
  const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
  return { reads: sorted(row.reads), posts: sorted(row.posts), writes: sorted(row.writes) };
}

describe('the labels an actor can hold', () => {
  const SEEDS = ['one', 'two', 'three'];
  test.each(SEEDS)("equal the rules' result for every label of every agency: world %s", async (seed) => {
    const random = makeRandom(`held labels ${seed}`);
    const people: Drawn[] = [];
    for (let nth = 0; nth < 25; nth += 1) people.push(await drawPerson(random, `${seed}-${nth}`));
    const ids = people.map(({ actor }) => actor.id);
    await insertLabels(Array.from({ length: 150 }, () => drawLabel(random, ids)));
    const { rows } = await superuser.query<LabelRow>('select * from label order by id');
    const labels = rows.map((row) => [row.id, labelPartsOf(row)] as const);
    const totals = { reads: 0, posts: 0, writes: 0 };
    for (const { person, actor } of people) {
      const name = JSON.stringify(actor);
      await asActor(
        store,
        person,
        async (tx) => {
          const slow = listLabels(tx.actor, labels, tx.today);
          const held = compartmentsOf(tx.actor, tx.today);
          const isHeld = (id: number): boolean =>
            labels.find(([one]) => one === id)?.[1].compartments.every((code) => held.has(code)) ?? false;
          const fast = await listsIn(tx);
          expect(fast, name).toEqual({ ...slow, writes: slow.writes.filter(isHeld) });
          // The same, from lines that share none with the program.
          const record = (parts: LabelParts) => ({
            agency: parts.agencyId,
            classification: parts.classification,
            groups: [...parts.compartments],
            purpose: parts.purposeGroup,
            tlp: parts.tlp ?? null,
            lastVisibleDay: null,
          });
          const by = (may: typeof oracleCanRead) =>
            labels.filter(([, parts]) => may(actor, record(parts), TODAY)).map(([id]) => id);
          expect(fast.reads, name).toEqual(by(oracleCanRead));
          expect(fast.posts, name).toEqual(by((...of) => oracleCanReadForPost(...of) && !oracleCanRead(...of)));
          expect(fast.writes, name).toEqual(by(oracleCanWrite).filter(isHeld));
          totals.reads += fast.reads.length;
          totals.posts += fast.posts.length;
          totals.writes += fast.writes.length;
        },
        { write: true },
      );
    }
    expect(Math.min(totals.reads, totals.posts, totals.writes)).toBeGreaterThan(5);
  });

  test('also include those for writing in every drop box, once used, and no other', async () => {
    const random = makeRandom('drop boxes');
    const { person, actor } = await (async () => {
      for (let nth = 1; ; nth += 1) {
        const drawn = await drawPerson(random, `writer-${nth}`);
        const { status, purpose, purposes, roles, clearance } = drawn.actor;
        const works =
          status === 'active' && purpose !== null && purposes.includes(purpose) && clearance === 'restricted';
        if (works && roles.every((role) => !['administrator', 'auditor', 'data_protection_officer'].includes(role)))
          return drawn;
      }
    })();
    await insertLabels(
      Array.from({ length: 120 }, () => drawLabel(random, [actor.id, FOUNDATION.accounts[0]?.id ?? ''])),
    );
    const { rows } = await superuser.query<LabelRow>(
      `select * from label where agency_id = $1 and conditions like 'drawn%' order by id`,
      [AGENCY],
    );
    let [used, refused] = [0, 0];
    for (const row of rows) {
      const parts = labelPartsOf(row);
      if (labelFault(parts)) continue;
      const mayWrite = oracleCanWrite(
        actor,
        {
          agency: parts.agencyId,
          classification: parts.classification,
          groups: [...parts.compartments],
          purpose: parts.purposeGroup,
          tlp: parts.tlp ?? null,
          lastVisibleDay: null,
        },
        TODAY,
      );
      const writing = asActor(
        store,
        person,
        async (tx) => {
          expect(await tx.labelFor(parts)).toBe(row.id);
          const before = (await listsIn(tx)).reads;
          await tx.db
            .insertInto('staff_card')
            .values({ agency_id: AGENCY, id: tx.uuid(), label_id: row.id, name: 'a card', unit_name: 'a unit' })
            .execute();
          expect(before.includes(row.id)).toBe(tx.reads.includes(row.id));
        },
        { write: true },
      );
      if (mayWrite) {
        await writing;
        if (parts.compartments.some((code) => compartmentKind(code) !== 'group')) used += 1;
      } else {
        await expect(writing).rejects.toMatchObject({ code: 'not_permitted' });
        refused += 1;
      }
    }
    expect(used).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(20);
  });
});

describe('a label that is known by its id alone', () => {
  const marking = (compartments: readonly string[]): Omit<LabelParts, 'agencyId'> => ({
    handling: ['H1'],
    conditions: '',
    compartments,
    classification: 'internal',
    tlp: 'TLP:AMBER',
    purposeGroup: 'P2',
  });
  const putCard = async (tx: ActorTx, label_id: number): Promise<void> => {
    const card = { agency_id: AGENCY, id: tx.uuid(), label_id, name: 'a card', unit_name: 'a unit' };
    await tx.db.insertInto('staff_card').values(card).execute();
  };
  const asIvo = <T>(work: (tx: ActorTx) => Promise<T>): Promise<T> =>
    asActor(store, acting('ivo'), work, { write: true });
  let group: number;
  let personal: number;
  beforeAll(async () => {
    [group, personal] = await asActor(
      database.open(seededFactories('another server')),
      acting('dora'),
      async (tx) =>
        [
          await tx.labelFor(marking([SECOND_GROUP])),
          await tx.labelFor(marking([`OWN:${acting('mara').accountId}`])),
        ] as const,
      { write: true },
    );
  });

  test('gives its parts where it is used, and is neither read nor written under for that', async () => {
    await asIvo(async (tx) => {
      expect(() => tx.partsOf(group)).toThrow(expect.objectContaining({ code: 'internal' }));
      expect(await tx.useLabel(group)).toMatchObject({ compartments: [SECOND_GROUP] });
      expect(tx.reads).not.toContain(group);
    });
    await expect(
      asIvo(async (tx) => {
        await tx.useLabel(group);
        await putCard(tx, group);
      }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
  });

  test('is written under if it is of a drop box, once it is used', async () => {
    await expect(asIvo((tx) => putCard(tx, personal))).rejects.toMatchObject({ code: 'not_permitted' });
    await asIvo(async (tx) => {
      await tx.useLabel(personal);
      await putCard(tx, personal);
      expect(tx.reads).not.toContain(personal);
    });
  });

  test('is no label of another agency', async () => {
    const [other] = (
      await superuser.query<{ id: number }>('select id from label where agency_id = $1 limit 1', [OTHER_AGENCY])
    ).rows;
    await expect(asIvo((tx) => tx.useLabel(other?.id ?? 0))).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('ten thousand labels of other people', () => {
  test('are not read when a person’s rights are re-read', async () => {
    await superuser.query(
      `insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
       select nextval('label_id_seq'), $1, 'file ' || n, '{}', '', array['OWN:' || gen_random_uuid()], 'public', null, '*' from generate_series(1, 10000) n`,
      [AGENCY],
    );
    await superuser.query('vacuum analyze label');
    await superuser.query('update agency_access set version = version + 1');
    const asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];
    const listening = database.open(seededFactories('listening', `${TODAY}T07:00:00.000Z`));
    listening.pools.door.on('connect', (client) => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => {
        if (typeof args[0] === 'string') asked.push({ text: args[0], values: (args[1] ?? []) as unknown[] });
        return query(...args);
      }) as typeof client.query; // forwards everything
    });
    await asActor(listening, acting('ivo'), () => Promise.resolve());
    const questions = asked.filter(({ text }) => text.includes('from "label"'));
    expect(questions).toHaveLength(1);
    const { rows } = await listening.pools.door.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, timing off, buffers) ${questions[0]?.text}`,
      [...(questions[0]?.values ?? [])],
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/label_first_compartment[^]*Index Cond: \(\(agency_id = [^\n]*CASE WHEN/);
    expect(plan).not.toContain('Seq Scan');
    // The heap of ten thousand labels has some two hundred pages.
    expect(Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1])).toBeLessThan(100);
  });
});
