import {
  allocationPlan,
  proposeShiftSheet,
  readMyShift,
  setExerciseClock,
  shiftSheet,
  shiftSheetPdf,
  type InputGiven,
} from '@reeve/contract';
import { SHIFT_SHEET_MOST } from '@reeve/domain';
import { planGiven } from '@reeve/testing/allocation/make-plan.ts';
import { EVENING } from '@reeve/testing/briefings.ts';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type New = InputGiven<typeof shiftSheet.create>['body'];

let world: World;
let ivo: Client, rosa: Client, ulla: Client, bela: Client;
let planId: string, areaSetId: string;
const at = (id: string) => ({ params: { id } });
const DAY = '2026-10-07';
const PLANNED = { on: DAY, from: '15:00', to: '23:00' };
const sheet = (more: Partial<New> = {}) => ({
  input: { marking: MARKING, body: { ...EVENING, ...PLANNED, hours: { planId, shift: 'Wed late' }, ...more } },
});

const visit = { code: 'School gate', area: 'QUAY-T', shifts: ['Wed late'], hours: 2, harmDays: 1, isRequired: true };
const propose = (more: Parameters<typeof planGiven>[2] = { visits: [visit] }) =>
  ivo.call(allocationPlan.create, {
    input: { title: 'Hours of the week', marking: MARKING, body: planGiven(areaSetId, 'QUAY-T', more) },
  });
const adopt = (id: string) =>
  rosa.call(allocationPlan.move, { ...at(id), input: { version: 1, to: 'adopted', reason: 'kept as it is' } });
const release = (id: string) => ({ ...at(id), input: { version: 1, to: 'released' as const, reason: 'as briefed' } });

beforeAll(async () => {
  world = await makeWorld({ seed: 'planned hours' });
  [ivo, rosa, ulla, bela] = (await Promise.all(['ivo', 'rosa', 'ulla', 'bela'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
    Client,
  ];
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  areaSetId = await addAreas(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  planId = (await propose()).id;
  await rosa.call(setExerciseClock, { input: { now: '2026-10-07T07:00:00.000Z' } });
}, 60_000);
afterAll(() => world.close());

describe('the hours of a shift sheet', () => {
  test('are those of an adopted plan alone, for a shift of its day and areas with hours in it', async () => {
    const offered = () => ulla.call(proposeShiftSheet, { query: { on: DAY } });
    expect((await offered()).shifts).toEqual([]);
    const refused = await ulla.send(shiftSheet.create, sheet());
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('plan_over')]);
    await adopt(planId);
    expect((await offered()).shifts).toEqual([
      {
        planId,
        reference: (await rosa.call(allocationPlan.read, at(planId))).reference,
        shift: 'Wed late',
        ...PLANNED,
        areas: [{ code: 'QUAY-T', name: 'Ward QUAY', hours: 14 }],
      },
    ]);
    expect((await ulla.call(proposeShiftSheet, { query: { on: '2026-10-08' } })).shifts).toEqual([]);
    for (const wrong of [
      { hours: { planId, shift: 'Thu late' } },
      { on: '2026-10-08' },
      { hours: { planId, shift: 'Wed late', areas: ['QUAY-SEA'] } },
    ])
      expect(await ulla.refused(shiftSheet.create, sheet(wrong))).toBe('invalid_input');
    expect(await ulla.refused(shiftSheet.create, sheet({ hours: { planId: areaSetId, shift: 'Wed late' } }))).toBe(
      'not_found',
    );
  });

  test('are copied from the plan, whatever a client sends, and are read by a shift that does not see plans', async () => {
    const forged = {
      planId,
      shift: 'Wed late',
      lines: [{ area: 'QUAY-T', name: 'Elsewhere', protective: 99, enforcement: 99, exploration: 0 }],
      visits: [{ visit: 'Search of a flat', area: 'Elsewhere', hours: 9 }],
    };
    const { id } = await ulla.call(shiftSheet.create, sheet({ hours: forged }));
    await ulla.call(shiftSheet.move, release(id));
    const plan = await rosa.call(allocationPlan.read, at(planId));
    const [area] = plan.current.areas;
    // The visit is 2 of the protective hours of the plan; the lines are patrol hours.
    const lines = [{ area: 'Ward QUAY', protective: (area?.protective ?? 0) - 2, enforcement: 2, exploration: 2 }];
    const visits = [{ visit: 'School gate', area: 'Ward QUAY', hours: 2 }];
    const mine = (await bela.call(readMyShift, {})).sheet;
    expect(mine?.hours).toEqual({ lines, visits, plan: null });
    expect(await bela.refused(allocationPlan.read, at(planId))).toBe('not_found');
    expect((await ulla.call(shiftSheet.read, at(id))).shown.hours).toEqual({
      lines,
      visits,
      plan: { id: planId, reference: plan.reference, isSuperseded: false },
    });
    expect((await ulla.call(shiftSheet.read, at(id))).cites.map(({ kind }) => kind)).toEqual(['allocation_plan']);
    expect((await bela.call(shiftSheet.read, at(id))).cites).toEqual([]);
    expect(mine?.map).toMatchObject({ areas: [{ name: 'Ward QUAY', hours: 14 }], places: [] });
    expect(mine?.map?.areas[0]?.path).toMatch(/^M[\d.,L-]+Z$/);
    // A second area of the set is drawn only as far as it is in the picture.
    expect(mine?.map?.outline).toBe(mine?.map?.areas[0]?.path);
    expect((await bela.send(shiftSheetPdf, at(id))).body.slice(0, 4)).toBe('%PDF');
  });

  test('keep a sheet from release once another plan is adopted, and a released one states that to those who see plans', async () => {
    const released = (await bela.call(readMyShift, {})).sheet?.id ?? '';
    const draft = await ulla.call(shiftSheet.create, sheet());
    await adopt((await propose()).id);
    const refused = await ulla.send(shiftSheet.move, release(draft.id));
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('plan_over')]);
    expect((await ulla.call(shiftSheet.read, at(draft.id))).state).toBe('draft');
    expect((await ulla.call(shiftSheet.read, at(released))).shown.hours?.plan?.isSuperseded).toBe(true);
    expect((await bela.call(readMyShift, {})).sheet?.hours?.plan).toBeNull();
    const saved = { version: 1, body: { ...EVENING, ...PLANNED } };
    await ulla.call(shiftSheet.save, { ...at(draft.id), input: saved });
    const { cites, shown } = await ulla.call(shiftSheet.read, at(draft.id));
    expect([cites, shown.hours]).toEqual([[], null]);
  });

  test('have the visits of the areas chosen for the unit alone', async () => {
    const areas = ['QUAY-T', 'QUAY-SEA'].map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 }));
    const visits = [visit, { ...visit, code: 'Pier', area: 'QUAY-SEA' }];
    const teams = [{ code: 'Team 1', officers: 4, skills: [], mostHours: 40, vehicles: 1, shifts: ['Wed late'] }];
    ({ id: planId } = await propose({ areas, visits, teams }));
    await adopt(planId);
    const visitsOf = async (chosen: string[]) => {
      const { id } = await ulla.call(shiftSheet.create, sheet({ hours: { planId, shift: 'Wed late', areas: chosen } }));
      return (await ulla.call(shiftSheet.read, at(id))).shown.hours?.visits.map((one) => one.visit);
    };
    expect(await visitsOf([])).toEqual(['School gate', 'Pier']);
    expect(await visitsOf(['QUAY-SEA'])).toEqual(['Pier']);
  });

  test('have all visits of a plan with more visits than a sheet has room for areas', async () => {
    const visits = Array.from({ length: SHIFT_SHEET_MOST.areas + 1 }, (_, nth) => ({
      ...visit,
      code: `Gate ${nth + 1}`,
      hours: 1,
    }));
    const teams = [{ code: 'Team 1', officers: 4, skills: [], mostHours: 40, vehicles: 1, shifts: ['Wed late'] }];
    ({ id: planId } = await propose({ visits, teams }));
    await adopt(planId);
    const { id } = await ulla.call(shiftSheet.create, sheet());
    expect((await ulla.call(shiftSheet.read, at(id))).shown.hours?.visits.map((one) => one.visit)).toEqual(
      visits.map(({ code }) => code),
    );
    await ulla.call(shiftSheet.move, release(id));
    expect((await bela.call(shiftSheet.read, at(id))).shown.hours?.visits).toHaveLength(visits.length);
  });
});
