import {
  allocationPlan,
  changeAllocationPlan,
  fillAgenda,
  meeting,
  outcome,
  readAgenda,
  readCommandHome,
  readHome,
  task,
} from '@reeve/contract';
import { planGiven, type PlanGiven } from '@reeve/testing/allocation/make-plan.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { addCrimes, crimesOf } from '@reeve/testing/loop.ts';
import { orderTasks } from '@reeve/testing/ordered-tasks.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '@reeve/domain';

let world: World;
let ivo: Client, dora: Client, rosa: Client;
let areaSetId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'allocation' });
  const patrolled = crimesOf('drug_supply', 'PATROL').map((one) => ({ ...one, detection: 'proactive' }));
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'PATROL', patrolled);
  areaSetId = await addAreas(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  [ivo, dora, rosa] = (await Promise.all(['ivo', 'dora', 'rosa'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
}, 60_000);
afterAll(() => world.close());

const given = (more: Partial<PlanGiven> = {}) => ({
  input: { title: 'Hours of the week', marking: MARKING, body: planGiven(areaSetId, 'QUAY-T', more) },
});
const propose = (more: Partial<PlanGiven> = {}, client = ivo) => client.call(allocationPlan.create, given(more));
const read = (id: string, client = ivo) => client.call(allocationPlan.read, { params: { id } });
const move = (to: 'adopted' | 'refused' | 'withdrawn', version = 1) => ({ version, to, reason: 'kept as it is' });
const detailOf = (answer: { readonly body: string }): Readonly<Record<string, unknown>> =>
  (JSON.parse(answer.body) as { detail: Record<string, unknown> }).detail;
const because = async (more: Partial<PlanGiven>): Promise<unknown> => {
  const reply = await ivo.send(allocationPlan.create, given(more));
  const { because: code, of } = detailOf(reply);
  return [reply.status, code, of];
};
const count = async (): Promise<number> => (await ivo.call(allocationPlan.list, {})).items.length;
const RULES = planGiven('', '').rules;

describe('a plan', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await propose());
  });

  test('keeps every rule, states its bound, and leaves out what police found', async () => {
    const { state, body, proposed, firm, stale } = await read(id);
    expect([state, proposed.broken, firm, stale]).toEqual(['proposed', [], [], false]);
    expect(proposed.areas).toEqual([{ area: 'QUAY-T', protective: 12, enforcement: 2, exploration: 2 }]);
    expect(body.computed?.discovered).toBe(crimesOf('x', 'x').filter(({ from_at: at }) => at < '2026-07-06').length);
    expect(body.computed?.boundDays).toBeGreaterThanOrEqual(proposed.reachDays - 1e-9);
    expect(body.computed?.gap).toBeLessThanOrEqual(0.005);
    // 16 protective hours are not there: 1 − 2^(−12/4) of the harm of an average week.
    expect(proposed.reachDays / proposed.ofDays).toBeCloseTo(0.875, 9);
  });

  test('is the same again for the same input', async () => {
    const [one, other] = await Promise.all([read(id), propose().then((made) => read(made.id))]);
    expect(other.body.computed?.plan).toEqual(one.body.computed?.plan);
    expect(other.body.computed?.inputDigest).toBe(one.body.computed?.inputDigest);
  });

  test('is adopted by a commander with a reason, not by an analyst, and supersedes the one for the same week', async () => {
    expect(await ivo.refused(allocationPlan.move, { params: { id }, input: move('adopted') })).toBe('not_permitted');
    await rosa.call(allocationPlan.move, { params: { id }, input: move('adopted') });
    const next = await propose({ previousId: id });
    expect((await read(next.id)).before?.areas).toEqual((await read(id)).current.areas);
    await rosa.call(allocationPlan.move, { params: { id: next.id }, input: move('adopted') });
    expect((await read(id)).state).toBe('superseded');
    const nextWeek = await propose({ weekFrom: '2026-10-12' });
    await rosa.call(allocationPlan.move, { params: { id: nextWeek.id }, input: move('adopted') });
    expect((await read(next.id)).state).toBe('adopted');
    const otherSet = await addAreas(world.store, 'ivo', 'P2', MARKING, 'QUAY');
    const elsewhere = await propose({ areaSetId: otherSet });
    await rosa.call(allocationPlan.move, { params: { id: elsewhere.id }, input: move('adopted') });
    expect((await read(next.id)).state).toBe('adopted');
  });

  test('is the only one in force when several for the same week are adopted at once', async () => {
    const made = [];
    for (let nth = 0; nth < 4; nth += 1) made.push(await propose({ weekFrom: '2026-10-19' }));
    await Promise.all(
      made.map((one) => rosa.call(allocationPlan.move, { params: { id: one.id }, input: move('adopted') })),
    );
    const states = await Promise.all(made.map(async (one) => (await read(one.id)).state));
    expect(states.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'adopted',
      'superseded',
      'superseded',
      'superseded',
    ]);
  });

  test('is not adopted by the commander who proposed it', async () => {
    const own = await propose({}, rosa);
    const adopt = { params: { id: own.id }, input: move('adopted') };
    expect(await rosa.refused(allocationPlan.move, adopt)).toBe('same_person');
    await rosa.call(allocationPlan.move, { params: { id: own.id }, input: move('withdrawn') });
  });

  test('waits on the home of a commander who did not propose it, until it is decided on or its week is over', async () => {
    const coming = await propose({ weekFrom: '2026-11-09' });
    const past = await propose({ weekFrom: '2026-09-14' });
    const own = await propose({ weekFrom: '2026-11-16' }, rosa);
    const onHome = async (client: Client) => {
      const { items } = await client.call(readHome);
      return items.filter(({ what }) => what === 'adopt_plan').map((item) => [item.id, item.stage, item.dueOn]);
    };
    const waiting = async () =>
      (await rosa.call(readCommandHome)).waiting.filter(({ why }) => why === 'plan_to_adopt').map((one) => one.id);
    expect(await onHome(rosa)).toContainEqual([coming.id, 'decide', '2026-11-09']);
    expect((await onHome(rosa)).map(([one]) => one)).not.toContain(past.id);
    expect(await waiting()).toContain(coming.id);
    for (const other of [past, own]) expect(await waiting()).not.toContain(other.id);
    expect(await onHome(ivo)).toEqual([]);
    await rosa.call(allocationPlan.move, { params: { id: coming.id }, input: move('adopted') });
    expect((await onHome(rosa)).map(([one]) => one)).not.toContain(coming.id);
    expect(await waiting()).not.toContain(coming.id);
  });

  test('is changed by hand with a reason, keeps the computed one, and is not adopted with the cap broken', async () => {
    const made = await propose();
    const { body } = await read(made.id);
    const hours = (body.computed?.plan.hours ?? []).map((one) =>
      one.kind === 'enforcement' ? { ...one, hours: 6 } : one.kind === 'protective' ? { ...one, hours: 8 } : one,
    );
    const input = { version: 1, hours, reason: 'a visit of the minister' };
    for (const wrong of [{ area: 'QUAY-T', shift: 'none' }, { area: 'none' }]) {
      const elsewhere = { ...input, hours: hours.map((one) => ({ ...one, ...wrong })) };
      expect(await rosa.refused(changeAllocationPlan, { params: { id: made.id }, input: elsewhere })).toBe(
        'invalid_input',
      );
    }
    const { version } = await rosa.call(changeAllocationPlan, { params: { id: made.id }, input });
    const changed = await read(made.id);
    expect(changed.body.change).toMatchObject({ reason: 'a visit of the minister', by: 'Rosa' });
    expect(changed.proposed.areas[0]?.enforcement).toBe(2);
    expect(changed.current.areas[0]?.enforcement).toBe(6);
    expect(changed.firm).toEqual([{ rule: 'cap', of: 'QUAY-T' }]);
    const adopt = { params: { id: made.id }, input: move('adopted', version) };
    expect(await rosa.refused(allocationPlan.move, adopt)).toBe('state_forbids');
  });

  test('is stale once crimes of its period change', async () => {
    const made = await propose();
    expect((await read(made.id)).stale).toBe(false);
    await addCrimes(world.store, 'ivo', 'P2', MARKING, 'LATE', crimesOf('burglary_QUAY', 'LATE').slice(0, 3));
    expect((await read(made.id)).stale).toBe(true);
  });
});

describe('the stops of the period of its crimes', () => {
  let taskId: string;
  const worked = (stops: readonly { area: string; stops: number; found: number }[]) => ({
    input: {
      title: 'Stops of the quarter',
      cites: [{ kind: 'task' as const, id: taskId }],
      body: { happened: 'searched at the quay', outputs: [], complaints: 0, stops: [...stops] },
    },
  });
  beforeAll(async () => {
    [taskId = ''] = await orderTasks(rosa, [undefined]);
    for (const [version, to] of [
      [1, 'accepted'],
      [2, 'in_progress'],
    ] as const)
      await rosa.call(task.move, { params: { id: taskId }, input: { version, to, reason: 'as ordered' } });
  });

  test('are shown next to the crimes, with those elsewhere counted apart and those of another period left out', async () => {
    const { id } = await propose();
    expect((await read(id)).stops).toMatchObject({
      areas: [{ area: 'QUAY-T', stops: 0, found: 0, share: null, isFewerFound: false, isTooSmall: true }],
      elsewhere: 0,
    });
    const given = [
      [{ area: 'QUAY-T', stops: 40, found: 10 }],
      [
        { area: 'QUAY-T', stops: 20, found: 2 },
        { area: 'OTHER', stops: 5, found: 5 },
      ],
      [{ area: 'QUAY-T', stops: 900, found: 900 }],
    ];
    const ids: string[] = [];
    for (const stops of given) ids.push((await rosa.call(outcome.create, worked(stops))).id);
    const { demandFrom, demandTo } = (await read(id)).body;
    const recorded = (nth: number, at: string) =>
      asSuperuser(world.database, (client) =>
        client.query('update outcome set created_at = $1 where id = $2', [at, ids[nth]]),
      );
    await recorded(0, `${demandFrom}T12:00:00Z`);
    await recorded(1, `${addDays(demandTo, -1)}T12:00:00Z`);
    await recorded(2, `${demandTo}T12:00:00Z`);
    const { stops, body } = await read(id);
    const crimes = body.computed?.crimes[0]?.crimes ?? 0;
    expect(stops.elsewhere).toBe(5);
    expect(stops.areas).toEqual([
      expect.objectContaining({ area: 'QUAY-T', stops: 60, found: 12, crimes, share: 0.2 }),
    ]);
    expect(stops.areas[0]?.perHundredCrimes).toBeCloseTo(6000 / crimes, 9);
  });

  test('are refused with an area twice, or more found than stopped', async () => {
    const one = { area: 'QUAY-T', stops: 3, found: 1 };
    for (const stops of [[one, one], [{ ...one, found: 4 }], [{ ...one, stops: 0, found: 0 }]])
      expect(await rosa.refused(outcome.create, worked(stops))).toBe('invalid_input');
  });
});

describe('bad input gives a sentence and stores nothing', () => {
  let before: number;
  beforeAll(async () => {
    before = await count();
  });
  afterAll(async () => expect(await count()).toBe(before));

  const shift = { code: 'Wed late', startsAtHour: 63, lengthHours: 30, coverHours: 8, vehicles: 1 };
  test.each<[string, () => Partial<PlanGiven>, unknown]>([
    ['a shift of 30 hours', () => ({ shifts: [shift] }), 'plan_shift_length'],
    [
      'an area without a boundary',
      () => ({ areas: [{ code: 'G', reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 }] }),
      'plan_no_boundary',
    ],
    ['a Tuesday', () => ({ weekFrom: '2026-10-06' }), 'plan_not_monday'],
    ['no hours', () => ({ teams: [] }), 'plan_no_hours'],
    ['too little exploration', () => ({ rules: { ...RULES, explorationShare: 0.05 } }), 'plan_exploration'],
    ['an offence without a weight', () => ({ harmDays: [{ offence: 'arson', days: 90 }] }), 'plan_no_weight'],
    ['a period of three days', () => ({ demandTo: '2026-01-08' }), 'plan_demand_period'],
  ])('%s', async (_, more, code) => {
    expect(await because(more())).toEqual([422, code, expect.anything()]);
  });

  test('rules that clash are named', async () => {
    const reply = await ivo.send(allocationPlan.create, given({ rules: { ...RULES, floorHours: 40 } }));
    expect(reply.status).toBe(422);
    const { because: code, rules, missingHours } = detailOf(reply);
    expect([code, rules, missingHours]).toEqual(['plan_rules_clash', ['floor QUAY-T'], 32]);
  });

  test('days that the data do not cover', async () => {
    expect(await ivo.refused(allocationPlan.create, given({ demandFrom: '2025-01-06' }))).toBe('state_forbids');
  });

  test('a name of a person in place of a team', async () => {
    const teams = [{ ...planGiven('', '').teams[0], code: 'Marta Kovač' }] as PlanGiven['teams'];
    expect(await ivo.refused(allocationPlan.create, given({ teams }))).toBe('invalid_input');
  });

  test('a person whose role does not plan', async () => {
    const bela = await world.as('bela');
    expect(await bela.refused(allocationPlan.create, given())).toBe('not_permitted');
  });
});

test('oversight reads plans with names masked, and patrols see none', async () => {
  const bela = await world.as('bela');
  expect((await bela.call(allocationPlan.list, {})).items).toEqual([]);
  expect((await dora.call(allocationPlan.list, {})).items.length).toBeGreaterThan(0);
});

test('a plan asks to be adopted, and one out of line with reported crime asks at the next meeting, once', async () => {
  const held = { level: 'tactical' as const, heldOn: '2026-10-09' };
  const called = await rosa.call(meeting.create, {
    input: { title: 'Tactical meeting', marking: MARKING, body: held },
  });
  const asksFor = async (id: string) =>
    (await rosa.call(readAgenda, { params: { id: called.id } })).asking
      .filter((one) => one.id === id)
      .map(({ why }) => why);
  const made = await propose({ weekFrom: '2026-11-02' });
  expect(await asksFor(made.id)).toEqual(['plan_to_adopt']);
  await rosa.call(allocationPlan.move, { params: { id: made.id }, input: move('adopted') });
  // One small area cannot be out of line with others.
  expect(await asksFor(made.id)).toEqual([]);
  // Two areas with as many crimes, one with ten times the hours: the ratio is 10, far outside 0.8 to 1.25.
  const { body } = await read(made.id);
  const [area] = body.areas;
  const hours = [
    { area: 'QUAY-T', shift: 'Wed late', kind: 'enforcement', hours: 20 },
    { area: 'QUAY-C', shift: 'Wed late', kind: 'enforcement', hours: 2 },
  ];
  const uneven = {
    ...body,
    areas: [area, { ...area, code: 'QUAY-C' }],
    computed: {
      ...body.computed,
      crimes: ['QUAY-T', 'QUAY-C'].map((code) => ({ area: code, crimes: 150 })),
      plan: { duties: [], visits: [], hours },
    },
  };
  await asSuperuser(world.database, (client) =>
    client.query('update allocation_plan set body = $1 where id = $2', [JSON.stringify(uneven), made.id]),
  );
  expect(await asksFor(made.id)).toEqual(['disparity_alarm']);
  const input = { sources: [{ kind: 'allocation_plan' as const, id: made.id }] };
  await rosa.call(fillAgenda, { params: { id: called.id }, input });
  expect(await asksFor(made.id)).toEqual([]);
});

test('a plan is not kept if crimes change while it is computed', async () => {
  const before = await count();
  const state = { isAnswered: false };
  const answering = ivo.send(allocationPlan.create, given()).finally(() => (state.isAnswered = true));
  await asSuperuser(world.database, async (client) => {
    // Until the answer: so one change at least is between the reading and the keeping.
    while (!state.isAnswered) {
      await client.query(`update crime set from_at = from_at + interval '1 second' where from_at < '2026-07-06'`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
  const answer = await answering;
  expect([answer.status, detailOf(answer)]).toEqual([409, { because: 'plan_input_changed' }]);
  expect(await count()).toBe(before);
});
