import {
  composePublicRelease,
  decidePublicRelease,
  listPublicReleases,
  publicReleasePdf,
  readPublicRelease,
  type InputGiven,
  type ReleasedEntry,
} from '@reeve/contract';
import { AGENCY_WIDE, asActor, grantTo, insertPublicReleaseDecision, insertRecord, type NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { AGENCY, GROUP, acting, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { urlOf, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

let world: World;
let chief: Client, head: Client, analyst: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'public release' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login in ('ulla', 'bela')`),
  );
  await grantTo(
    world.store,
    'ulla',
    ['P2', 'P3'].map((code) => ({ kind: 'purpose', code, until: undefined })),
  );
  await load('first', FIRST);
  await asSuperuser(world.database, (client) => client.query(`update coverage set from_on = '2026-01-01'`));
  [chief, head, analyst] = [await world.as('ulla'), await world.as('dora'), await world.as('ivo')];
}, 60_000);
afterAll(() => world.close());

const load = (key: string, crimes: readonly NewCrime[]) =>
  addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, key, crimes);
const crimes = (key: string, type: string, area: string, count: number): NewCrime[] =>
  Array.from({ length: count }, (_, nth) =>
    madeCrime(`${key} ${type} ${area} ${nth}`, {
      type,
      from_at: '2026-03-05T18:00',
      to_at: '2026-03-05T20:00',
      place_precision: 'area',
      area_code: area,
      area_name: `${area} Ward`,
      recorded_on: '2026-03-06',
    }),
  );
const FIRST = [
  ...crimes('first', 'robbery', 'East', 2),
  ...crimes('first', 'shoplifting', 'East', 30),
  ...crimes('first', 'fraud', 'East', 40),
  ...crimes('first', 'robbery', 'West', 20),
  ...crimes('first', 'shoplifting', 'West', 25),
  ...crimes('first', 'fraud', 'West', 50),
];
const CHIEF = acting('ulla');
type Composed = InputGiven<typeof composePublicRelease>;
const ASKED: Composed = {
  year: 2026,
  month: 6,
  areas: ['East', 'West'],
  offences: ['robbery', 'shoplifting'],
  because: 'The half year for the public.',
};
const compose = (more: Partial<Composed> = {}) => chief.call(composePublicRelease, { input: { ...ASKED, ...more } });
const decide = (id: string, decision: 'approved' | 'declined' = 'approved') => ({
  params: { id },
  input: { decision, reason: 'read and compared' },
});
const said = ({ as, value }: ReleasedEntry): string =>
  as === 'withheld' ? '-' : as === 'unchanged' ? `=${value}` : `${value}`;
const tableOf = async (id: string) => {
  const { rows, totals, all: whole } = await head.call(readPublicRelease, { params: { id } });
  return [
    ...rows.map(({ entries, all }) => [...entries, all].map(said).join(' ')),
    [...totals, whole].map(said).join(' '),
  ];
};

describe('a release', () => {
  let firstId: string;

  test('withholds a small count and what would give it away', async () => {
    const { id, version } = await compose();
    firstId = id;
    expect(version).toBe(1);
    // Robbery in the East is 2. Elsewhere nothing happened: none looks like few. Worked by hand: the cells that close the circle.
    const [east, west, others, all] = await tableOf(id);
    expect(east).toMatch(/^- /);
    expect(others).toMatch(/^- - - -$/);
    expect([east, west].flatMap((row) => row?.split(' ') ?? []).filter((one) => one === '-').length).toBeGreaterThan(3);
    expect(all).toMatch(/ 167$/);
    const shown = JSON.stringify(await head.call(readPublicRelease, { params: { id } }));
    expect(shown).not.toMatch(/"value":[0-4][,}]/);
  });

  test('is a draft that only those who compose or approve read', async () => {
    expect((await head.call(listPublicReleases)).items).toMatchObject([{ id: firstId, state: 'draft' }]);
    expect((await analyst.call(listPublicReleases)).items).toEqual([]);
    expect(await analyst.refused(readPublicRelease, { params: { id: firstId } })).toBe('not_found');
  });

  test('is approved by another person, by role, and once', async () => {
    expect(await chief.refused(decidePublicRelease, decide(firstId))).toBe('not_permitted');
    expect(await analyst.refused(decidePublicRelease, decide(firstId))).toBe('not_found');
    await head.call(decidePublicRelease, decide(firstId));
    expect(await head.refused(decidePublicRelease, decide(firstId, 'declined'))).toBe('state_forbids');
    expect((await analyst.call(listPublicReleases)).items).toMatchObject([{ id: firstId, state: 'released' }]);
  });

  test('is refused by the database itself where its author decides', async () => {
    const { id } = await compose({ because: 'A second try.' });
    const tried = asActor(
      world.store,
      CHIEF,
      (tx) => insertPublicReleaseDecision(tx, { releaseId: id, decision: 'approved', reason: 'my own' }),
      { write: true },
    );
    await expect(tried).rejects.toThrow();
    await head.call(decidePublicRelease, decide(id, 'declined'));
    expect((await head.call(readPublicRelease, { params: { id } })).state).toBe('declined');
    expect((await analyst.call(listPublicReleases)).items).toHaveLength(1);
  });

  test('prints for the public without the name of who printed it, the same on every day', async () => {
    const headers = { authorization: `Bearer ${analyst.token}` };
    const url = urlOf(publicReleasePdf, { params: { id: firstId } });
    const [one, other] = [await world.app.inject({ url, headers }), await world.app.inject({ url, headers })];
    expect(one.rawPayload.equals(other.rawPayload)).toBe(true);
    const pages = pagesOf(one.rawPayload);
    for (const { header } of pages) expect(header).toContain(squeeze('Class. public'));
    const text = pages.map(({ body }) => body).join('');
    expect(text).toContain(squeeze('fewer than 5, including none'));
    expect(JSON.stringify(pages)).not.toContain('Ivo');
  });

  test('keeps earlier values where counts differ by fewer than five', async () => {
    // Three robberies in the West are recorded late: 20 becomes 23, and the sum of all 170.
    await load('late', crimes('late', 'robbery', 'West', 3));
    await asSuperuser(world.database, (client) => client.query(`update coverage set from_on = '2026-01-01'`));
    const { id, version } = await compose({ because: 'Crimes recorded late.' });
    expect(version).toBe(3);
    const before = await tableOf(firstId);
    const after = await tableOf(id);
    const numbers = (rows: readonly string[]) => rows.flatMap((row) => row.split(' '));
    numbers(after).forEach((now, at) => {
      const then = numbers(before)[at] ?? '';
      // Nothing that was printed is printed with another value: it is kept or withheld.
      if (now !== '-' && then !== '-') expect(now).toBe(`=${then}`);
    });
    expect(after.at(-1)).toMatch(/=167$/);
    const { all } = await head.call(readPublicRelease, { params: { id } });
    expect(all.since).toEqual({ year: 2026, month: 6, version: 1 });
  });

  test('is outdated once a newer one is composed', async () => {
    const [waiting] = (await head.call(listPublicReleases)).items;
    const { id } = await compose({ because: 'Once more for the same period.' });
    expect(await head.refused(decidePublicRelease, decide(waiting?.id ?? ''))).toBe('state_forbids');
    expect((await head.call(readPublicRelease, { params: { id: waiting?.id ?? '' } })).mayDecide).toEqual({
      allowed: false,
      because: 'outdated',
    });
    await head.call(decidePublicRelease, decide(id));
  });
});

const WAITING = `select from pg_locks l join pg_database d on d.oid = l.database
  where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;

test('a release composed while another of its year is approved is refused', async () => {
  const { id } = await compose({ because: 'Approved in a moment.' });
  const answer = await asSuperuser(world.database, async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`public_release ${AGENCY}`]);
    const asked = chief.send(composePublicRelease, { input: { ...ASKED, because: 'At the same moment.' } });
    const waits = async (): Promise<boolean> => ((await client.query(WAITING)).rowCount ?? 0) > 0;
    while (!(await waits())) await new Promise((done) => setTimeout(done, 10));
    await client.query(
      `insert into public_release_decision (agency_id, id, label_id, release_id, decision, reason, decided_by, decided_at, recorded_at)
       select agency_id, gen_random_uuid(), label_id, id, 'approved', 'read', $2, now(), now() from public_release where id = $1`,
      [id, accountId('dora')],
    );
    await client.query('commit');
    return asked;
  });
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'conflict' });
});

describe('results', () => {
  const RESULT = {
    treated: [40, 20],
    control: [40, 38],
    displacement: [],
    displacementControl: [],
    measure: { offenceType: 'robbery' },
    assessment: { claim: 'fewer', difference: -18, ci95: [-30, -6] },
  };
  /** Stores results with the claim “fewer”, evaluated within the half year. */
  async function evaluated(count: number): Promise<void> {
    for (let nth = 0; nth < count; nth += 1)
      await asActor(
        world.store,
        CHIEF,
        (tx) =>
          insertRecord(tx, 'evaluation', {
            title: 'a result',
            state: 'evaluated',
            body: { result: RESULT },
            cites: [],
            marking: { ...AGENCY_WIDE, purposeGroup: 'P2' },
            ownerId: undefined,
            dueOn: undefined,
          }),
        { write: true },
      );
    await asSuperuser(world.database, (client) => client.query(`update evaluation set created_at = '2026-05-04'`));
  }

  test('are not listed where their number is withheld', async () => {
    await evaluated(3);
    const { id } = await compose({ because: 'With results.' });
    const { operations, results } = await head.call(readPublicRelease, { params: { id } });
    expect([said(operations.fewer), results]).toEqual(['-', []]);
  });
});

describe('nothing is composed', () => {
  test.each([
    ['before its crimes had time to be recorded', { month: 9 }, 'invalid_input'],
    ['of a shorter period than one released', { month: 3 }, 'invalid_input'],
    ['of other offences than the first of the year', { offences: ['fraud'] }, 'invalid_input'],
    ['of a year that is not covered', { year: 2025, month: 12 }, 'invalid_input'],
  ] as const)('%s', async (_, more, code) => {
    const input = { ...ASKED, ...more } as Composed;
    expect(await chief.refused(composePublicRelease, { input })).toBe(code);
  });

  test('by who does not have every purpose, or another role', async () => {
    const half = await world.as('bela');
    expect(await half.refused(composePublicRelease, { input: ASKED })).toBe('not_permitted');
    expect(await head.refused(composePublicRelease, { input: ASKED })).toBe('not_permitted');
  });
});
