import { compartmentCode, type LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, RAW, SECOND_GROUP, SYSTEM, TRAY, acting } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActorTx } from './actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BASE: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
/** A marking not used before, so it needs a new label. */
const fresh = (name: string, more: Partial<Marking> = {}): Marking => ({
  ...BASE,
  handling: ['H3'],
  conditions: name,
  ...more,
});

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const write = <T>(login: string, work: (tx: ActorTx) => Promise<T>, within = store): Promise<T> =>
  asActor(within, acting(login), work, { write: true });

async function labelsWith(conditions: string): Promise<readonly number[]> {
  const { rows } = await superuser.query<{ id: number }>('select id from label where conditions = $1', [conditions]);
  return rows.map((row) => row.id);
}
async function accessVersion(): Promise<number> {
  const { rows } = await superuser.query<{ version: string }>('select access_version as version from installation');
  return Number(rows[0]?.version);
}
async function putCard(tx: ActorTx, label_id: number): Promise<string> {
  const id = tx.uuid();
  const card = { agency_id: tx.person.agencyId, id, label_id, name: 'a card', unit_name: 'a unit' };
  await tx.db.insertInto('staff_card').values(card).execute();
  return id;
}
async function findsCard(tx: ActorTx, id: string): Promise<boolean> {
  return (await tx.db.selectFrom('staff_card').select('id').where('id', '=', id).execute()).length === 1;
}

describe('one label for equal parts', () => {
  test('twenty that need the same new label at the same moment share one row', async () => {
    const other = database.open();
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        write('dora', (tx) => tx.labelFor(fresh('twenty at once')), index % 2 === 0 ? store : other),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await labelsWith('twenty at once')).toEqual([ids[0]]);
  });

  test('twenty that need twenty different ones get twenty', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, index) => write('dora', (tx) => tx.labelFor(fresh(`one of many ${index}`)))),
    );
    expect(new Set(ids).size).toBe(20);
  });

  test('two that create the same two labels in opposite order both finish', async () => {
    const [a, b] = [fresh('crosswise a'), fresh('crosswise b')];
    const both = await Promise.all([
      write('dora', async (tx) => [await tx.labelFor(a), await tx.labelFor(b)]),
      write('mara', async (tx) => [await tx.labelFor(b), await tx.labelFor(a)].toReversed()),
    ]);
    expect(both[0]).toEqual(both[1]);
  });

  test('the order of groups, codes and conditions does not matter', async () => {
    const one = await write('dora', (tx) =>
      tx.labelFor({
        ...BASE,
        handling: ['H2', 'H3'],
        conditions: 'no copies\nask first',
        compartments: [GROUP, SECOND_GROUP],
      }),
    );
    const two = await write('dora', (tx) =>
      tx.labelFor({
        ...BASE,
        handling: ['H3', 'H2'],
        conditions: 'ask first\nno copies',
        compartments: [SECOND_GROUP, GROUP],
      }),
    );
    expect(two).toBe(one);
  });

  test('any different part gives another label', async () => {
    const differing: readonly Partial<Marking>[] = [
      {},
      { classification: 'internal' },
      { tlp: 'TLP:AMBER' },
      { tlp: 'TLP:GREEN' },
      { purposeGroup: '*' },
      { compartments: [GROUP, SECOND_GROUP] },
      { compartments: [] },
      { handling: ['H2', 'H3'] },
    ];
    const ids = await write('dora', async (tx) => {
      const made: number[] = [];
      for (const more of differing) made.push(await tx.labelFor(fresh('all but one part', more)));
      return made;
    });
    expect(new Set(ids).size).toBe(differing.length);
  });

  test('a known label raises no version and inserts no row', async () => {
    await write('dora', (tx) => tx.labelFor(fresh('known')));
    const before = await accessVersion();
    await write('mara', (tx) => tx.labelFor(fresh('known')));
    expect(await accessVersion()).toBe(before);
  });
});

describe('a label that was just created', () => {
  test('its creator can read it at once, if their rights reach it', async () => {
    const id = await write('dora', async (tx) => {
      const label = await tx.labelFor(fresh('read at once'));
      expect(tx.reads).toContain(label);
      expect(tx.partsOf(label)).toMatchObject({ conditions: 'read at once', agencyId: AGENCY });
      const card = await putCard(tx, label);
      expect(await findsCard(tx, card)).toBe(true);
      return card;
    });
    expect(await asActor(store, acting('dora'), (tx) => findsCard(tx, id))).toBe(true);
  });

  test('another reader gets it from their next transaction on, with cached rights or not', async () => {
    await asActor(store, acting('ivo'), () => Promise.resolve()); // rights are cached now
    const id = await write('dora', async (tx) => putCard(tx, await tx.labelFor(fresh('next transaction'))));
    expect(await asActor(store, acting('ivo'), (tx) => findsCard(tx, id))).toBe(true);
    expect(await asActor(store, acting('vera'), (tx) => findsCard(tx, id))).toBe(false);
  });

  test.each([RAW, compartmentCode('special', 'HEALTH')])(
    'is not among what its maker reads where they may only put something in: %s',
    async (code) => {
      await write('bela', async (tx) => {
        const label = await tx.labelFor(fresh('drop box', { compartments: [code] }));
        expect(tx.reads).not.toContain(label);
        expect(await findsCard(tx, await putCard(tx, label))).toBe(false);
      });
    },
  );

  test('remains for later work if the work it was created for fails', async () => {
    let first = 0;
    const failing = write('dora', async (tx) => {
      first = await tx.labelFor(fresh('rolled back'));
      throw new Error('work that fails');
    });
    await expect(failing).rejects.toThrow('work that fails');
    expect(await labelsWith('rolled back')).toEqual([first]);
    const id = await write('mara', async (tx) => putCard(tx, await tx.labelFor(fresh('rolled back'))));
    expect(await asActor(store, acting('dora'), (tx) => findsCard(tx, id))).toBe(true);
    expect(await labelsWith('rolled back')).toEqual([first]);
  });

  test('is gone, and not cached, after a rollback that changes group memberships', async () => {
    let ghost = 0;
    const failing = asActor(
      store,
      acting('dora'),
      async (tx) => {
        ghost = await tx.labelFor(fresh('rolled back with its group'));
        throw new Error('work that fails');
      },
      { regrants: true },
    );
    await expect(failing).rejects.toThrow('work that fails');
    expect(ghost).toBeGreaterThan(0);
    expect(await labelsWith('rolled back with its group')).toEqual([]);
    await asActor(store, acting('dora'), (tx) => {
      expect(tx.reads).not.toContain(ghost);
      expect(() => tx.partsOf(ghost)).toThrow();
      return Promise.resolve();
    });
    const made = await write('dora', async (tx) => {
      const label = await tx.labelFor(fresh('rolled back with its group'));
      await putCard(tx, label);
      return label;
    });
    expect(made).not.toBe(ghost);
    expect(await labelsWith('rolled back with its group')).toEqual([made]);
  });

  test('a failed transaction next to a successful one leaves the successful one', async () => {
    const outcomes = await Promise.allSettled([
      write('dora', async (tx) => {
        await tx.labelFor(fresh('one fails, one holds'));
        throw new Error('work that fails');
      }),
      write('mara', async (tx) => tx.labelFor(fresh('one fails, one holds'))),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled']);
    expect(await labelsWith('one fails, one holds')).toHaveLength(1);
  });
});

describe('a label that is not allowed', () => {
  test.each<[string, string, Partial<Marking>, string, string?]>([
    ['above restricted', 'dora', { classification: 'secret' }, 'invalid_input'],
    ['red with no group that names its readers', 'dora', { tlp: 'TLP:RED', compartments: [] }, 'invalid_input'],
    ['red with a tray only', 'dora', { tlp: 'TLP:RED', compartments: [TRAY] }, 'invalid_input'],
    ['of a group that is not the writer’s', 'ivo', { compartments: [SECOND_GROUP] }, 'not_permitted', 'compartment'],
    ['above the writer’s clearance', 'lars', { classification: 'restricted' }, 'not_permitted', 'clearance'],
    ['of another purpose', 'dora', { purposeGroup: 'P3' }, 'not_permitted', 'other_purpose'],
    ['of a purpose that is none', 'dora', { purposeGroup: '' }, 'not_permitted', 'other_purpose'],
    [
      'of one who only looks on',
      'pia',
      { compartments: [], classification: 'internal' },
      'not_permitted',
      'reads_only',
    ],
    ['of one who keeps the system running', 'zita', {}, 'not_permitted', 'reads_only'],
  ])('%s is refused with the reason, and leaves nothing behind', async (_, login, more, code, because) => {
    const before = await accessVersion();
    await expect(write(login, (tx) => tx.labelFor(fresh('may not be', more)))).rejects.toMatchObject({
      code,
      ...(because === undefined ? {} : { detail: { because } }),
    });
    expect(await labelsWith('may not be')).toEqual([]);
    expect(await accessVersion()).toBe(before);
  });

  test('an id without a label is not explained', async () => {
    await asActor(store, acting('dora'), (tx) => {
      expect(() => tx.partsOf(999_999)).toThrow(expect.objectContaining({ code: 'internal' }));
      return Promise.resolve();
    });
  });
});
