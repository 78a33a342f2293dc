import { randomUUID } from 'node:crypto';
import {
  enterWarningReading,
  readHome,
  saveWarning,
  setExerciseClock,
  threatAssessment,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import type { NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client;
const UNIT = randomUUID();
beforeAll(async () => {
  world = await makeWorld({ seed: 'counted warnings' });
  [ivo, dora] = (await Promise.all(['ivo', 'dora'].map((login) => world.as(login)))) as [Client, Client];
  // Covered from 5 January to 26 September 2026; the extract is of 27 September.
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'counted', CRIMES);
}, 60_000);
afterAll(() => world.close());

const crimes = (count: number, on: string, more: Partial<NewCrime> = {}): NewCrime[] =>
  Array.from({ length: count }, (_, nth) =>
    madeCrime(`${on} ${JSON.stringify(more)} ${nth}`, {
      type: 'residential_burglary',
      from_at: `${on}T18:00`,
      to_at: `${on}T20:00`,
      place_precision: 'area',
      area_code: 'A',
      area_name: 'West Ward',
      recorded_on: on,
      ...more,
    }),
  );
/** Weeks of 10, 17 and 24 August: 9, 8 and 7 in ward A; two more of the last are recorded after 28 days, and one is in ward B. */
const CRIMES: readonly NewCrime[] = [
  ...crimes(9, '2026-08-12'),
  ...crimes(8, '2026-08-20'),
  ...crimes(7, '2026-08-24'),
  ...crimes(2, '2026-08-24', { recorded_on: '2026-09-25' }),
  ...crimes(1, '2026-08-25', { area_code: 'B', area_name: 'East Ward' }),
  ...crimes(5, '2026-08-26', { type: 'fraud' }),
];

const setToday = (on: string) => dora.call(setExerciseClock, { input: { now: `${on}T07:00:00.000Z` } });
const begin = async (): Promise<string> =>
  (
    await ivo.call(threatAssessment.create, {
      input: {
        title: 'Threat assessment of the province',
        marking: MARKING,
        body: {
          periodFrom: '2025-10-01',
          periodTo: '2026-02-01',
          level: 'regional',
          assessorIds: [accountId('ivo')],
          units: [{ id: UNIT, kind: 'crime_area', code: 'burglary', name: 'Burglary of dwellings' }],
        },
      },
    })
  ).id;
type Warning = InputGiven<typeof saveWarning>;
const COUNTED = { offenceTypes: ['residential_burglary'], areas: ['A'], days: 7 as const };
const add = (id: string, more: Partial<Warning> = {}) =>
  ivo.call(saveWarning, {
    params: { id },
    input: {
      unitId: UNIT,
      text: 'Burglaries a week',
      direction: 'above',
      line: 6,
      times: 3,
      counted: COUNTED,
      ...more,
    },
  });
const warningsOf = async (id: string, client = ivo): Promise<ReplyOf<typeof threatAssessment.read>['warnings']> =>
  (await client.call(threatAssessment.read, { params: { id } })).warnings;

describe('a warning indicator counted from recorded crime', () => {
  test('is crossed by weeks in a row, of crimes recorded within 28 days in its areas, and raises an alert', async () => {
    await setToday('2026-09-27');
    const id = await begin();
    await add(id);
    const [warning] = await warningsOf(id);
    expect(warning?.periods.slice(-4)).toEqual([
      { from: '2026-08-03', before: '2026-08-10', value: 0 },
      { from: '2026-08-10', before: '2026-08-17', value: 9 },
      { from: '2026-08-17', before: '2026-08-24', value: 8 },
      { from: '2026-08-24', before: '2026-08-31', value: 7 },
    ]);
    expect(warning).toMatchObject({
      is: 'crossed',
      since: '2026-08-30',
      inRow: [9, 8, 7],
      countedOf: { offences: ['Residential burglary'], areas: ['West Ward'] },
    });
    const { items } = await ivo.call(readHome);
    expect(items.filter((item) => item.id === id).map(({ what }) => what)).toContain('heed_warning');
  });

  test('counts everywhere if no area is named', async () => {
    await setToday('2026-09-27');
    const id = await begin();
    await add(id, { counted: { ...COUNTED, areas: [] } });
    expect((await warningsOf(id))[0]?.periods.at(-1)?.value).toBe(8);
  });

  test('is not known where the extract is too early or the days are not covered, and never zero', async () => {
    await setToday('2026-10-12');
    const id = await begin();
    await add(id);
    const [warning] = await warningsOf(id);
    expect(warning).toMatchObject({ is: 'not_known', since: null, inRow: [] });
    expect(warning?.periods.at(-1)).toEqual({ from: '2026-09-07', before: '2026-09-14', value: null });
    expect((await ivo.call(readHome)).items.some((item) => item.id === id && item.what === 'heed_warning')).toBe(false);
  });

  test('stores no reading, and refuses one entered by hand; another indicator can have those', async () => {
    await setToday('2026-09-27');
    const id = await begin();
    await add(id);
    await add(id, { text: 'Letters from residents', counted: undefined });
    const { body } = await ivo.call(threatAssessment.read, { params: { id } });
    expect(body.warnings.map(({ readings }) => readings)).toEqual([[], []]);
    const enter = (warningId: string | undefined) => ({
      params: { id },
      input: { warningId: warningId ?? '', on: '2026-09-01', value: 3 },
    });
    expect(await ivo.refused(enterWarningReading, enter(body.warnings[0]?.id))).toBe('state_forbids');
    expect(await ivo.call(enterWarningReading, enter(body.warnings[1]?.id))).toMatchObject({ is: 'quiet' });
    const change = {
      params: { id },
      input: {
        warningId: body.warnings[1]?.id,
        unitId: UNIT,
        text: 'Letters',
        direction: 'above' as const,
        line: 6,
        times: 1,
        counted: COUNTED,
      },
    };
    expect(await ivo.refused(saveWarning, change)).toBe('invalid_input');
  });

  test('is refused for an offence that the agency does not have', async () => {
    const id = await begin();
    const input = { unitId: UNIT, text: 'Piracy a week', direction: 'above' as const, line: 1, times: 1 };
    expect(
      await ivo.refused(saveWarning, {
        params: { id },
        input: { ...input, counted: { ...COUNTED, offenceTypes: ['piracy'] } },
      }),
    ).toBe('invalid_input');
  });

  test('counts what its reader may see', async () => {
    await setToday('2026-09-27');
    const id = await begin();
    await add(id);
    const own = (await warningsOf(id))[0]?.periods.at(-1)?.value;
    expect((await warningsOf(id, dora))[0]?.periods.at(-1)?.value).toBe(own);
  });
});
