import { previewPower, readAnalysisRun, readCoverage, runEventAnalysis, runWeeklyCount } from '@reeve/contract';
import {
  answerBody,
  FIRST_EXTRACT,
  HARBOUR_DAYS,
  HARBOUR_MEASURE,
  importThefts,
  MOTOR_THEFT,
  openHarbour,
  setDay,
  statedCoverage,
} from '@reeve/testing/harbour.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client; // analyst

beforeAll(async () => {
  world = await openHarbour();
  ivo = await world.as('ivo');
});
afterAll(() => world.close());

describe('absence of data is not absence of crime', () => {
  test('without a stated coverage no question about absence is answered', async () => {
    await setDay(ivo, '2026-03-16');
    await importThefts({ world, analyst: ivo }, 'thefts-unstated.csv', FIRST_EXTRACT, undefined);
    const week = { offenceType: MOTOR_THEFT, areas: ['QUAY'], weekOf: '2026-03-09', baselineWeeks: 12 };
    expect(await answerBody(ivo, runWeeklyCount, { input: week })).toMatchObject({
      code: 'state_forbids',
      detail: { because: 'coverage_not_stated' },
    });
    expect(await ivo.call(readCoverage, { query: { from: '2026-01-01', to: '2026-03-16' } })).toMatchObject({
      stated: false,
      covered: [],
    });
    await importThefts(
      { world, analyst: ivo },
      'thefts-1.csv',
      FIRST_EXTRACT,
      statedCoverage('2024-01-01', '2026-03-16', '2026-03-18'),
    );
    const run = await ivo.call(runWeeklyCount, { input: week });
    expect((await ivo.call(readAnalysisRun, { params: { id: run.id } })).result).toMatchObject({
      observed: 8,
      mean: 8,
    });
  });

  test('a week beyond the extract is refused by name, not counted as none', async () => {
    const answer = await answerBody(ivo, runWeeklyCount, {
      input: { offenceType: MOTOR_THEFT, areas: ['QUAY'], weekOf: '2026-03-18', baselineWeeks: 12 },
    });
    expect(answer).toMatchObject({ code: 'state_forbids', detail: { because: 'not_covered' } });
    expect(answer.title).toContain('2026-03-16 to 2026-03-22');
  });

  test('a trend over a partly covered period is answered for that part, and says so', async () => {
    const selection = {
      types: [MOTOR_THEFT],
      areas: ['QUAY'],
      from: '2025-03-17',
      to: '2026-06-01',
      within: null,
      discovered: 'kept' as const,
    };
    const run = await ivo.call(runEventAnalysis, { input: { method: 'trend', period: 'week', selection } });
    const read = await ivo.call(readAnalysisRun, { params: { id: run.id } });
    expect(read.result).toMatchObject({ warnings: expect.arrayContaining(['only_covered_part']) });
    if (read.form !== 'events') throw new Error('a trend is a run of events');
    expect(read.result.figures).toContainEqual({ name: 'covered_before', value: '2026-03-16', unit: 'text' });
    // No change of level was derived from missing weeks.
    expect(read.result.figures.find((figure) => figure.name === 'changes')?.value).toBe(0);
  });

  test('a design states on how many days it was counted, and the first day its result can be read', async () => {
    const power = await ivo.call(previewPower, { input: HARBOUR_MEASURE });
    expect(power).toMatchObject({ coveredDays: 70, days: 84, treatedBefore: 80, readableOn: HARBOUR_DAYS.mature });
    expect(power.power?.expected).toBeCloseTo(96, 9);
  });

  test('a design whose weeks before are the first in the data reports that it can show nothing', async () => {
    // No earlier period distinguishes a peak from the usual.
    const first = { beforeFrom: '2024-01-01', startsOn: '2024-03-25', afterTo: '2024-06-17', chosenByItsPeak: true };
    const power = await ivo.call(previewPower, { input: { ...HARBOUR_MEASURE, ...first } });
    expect(power.power).toMatchObject({
      smallestFall: null,
      notClaimedBecause: ['history_too_short', 'chosen_by_its_peak', 'control_scale_unknown'],
    });
    expect(power.powerNote).toContain('no fall can be claimed, however large');
  });
});
