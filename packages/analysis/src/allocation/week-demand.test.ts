import { describe, expect, test } from 'vitest';
import { weekDemand, type DemandCrime } from './week-demand.ts';

/** 5 January 1970 was a Monday. */
const MONDAY = 4 * 24 * 60;
const crime = (hour: number, more: Partial<DemandCrime> = {}): DemandCrime => ({
  area: 'A',
  type: 'burglary',
  detection: 'reported',
  fromMin: MONDAY + hour * 60,
  toMin: MONDAY + hour * 60,
  timePrecision: 'minute',
  ...more,
});
const shift = (code: string, startsAtHour: number) => ({
  code,
  startsAtHour,
  lengthHours: 8,
  coverHours: 0,
  vehicles: 1,
});
const OF = {
  areas: ['A', 'B'],
  shifts: [shift('mon early', 7), shift('mon late', 15), shift('sun night', 6 * 24 + 23)],
  weeks: 2,
  harmDays: {},
};

describe('the demand of a week', () => {
  // 14 to 18 h: one of four hours is in the early shift, three in the late one.
  test('counts a crime in each shift by the share of its window, for an average week', () => {
    const { demand } = weekDemand([crime(14, { toMin: MONDAY + 18 * 60 }), crime(8)], OF);
    expect(demand).toEqual([
      { area: 'A', shift: 'mon early', harmDays: 0.625 },
      { area: 'A', shift: 'mon late', harmDays: 0.375 },
    ]);
  });

  // Owners park at 20 h and come back at 8 h: the middle of every window is in the night, the theft is not.
  test('does not put thefts of a night into the one shift at the middle of it', () => {
    const day = { ...OF, shifts: [shift('early', 7), shift('late', 15), shift('night', 23)], weeks: 1 };
    const { demand, withoutHour } = weekDemand([crime(20, { toMin: MONDAY + 32 * 60 })], day);
    expect(demand.map(({ shift: code, harmDays }) => [code, harmDays])).toEqual([
      ['late', 3 / 12],
      ['night', 8 / 12],
    ]);
    expect(withoutHour).toBe(0);
  });

  test('spreads a window of weeks over all of its shifts, minute by minute as counted slowly', () => {
    const shifts = [shift('a', 7), shift('b', 11), shift('c', 6 * 24 + 23)];
    for (const [from, hours] of [
      [3, 400.5],
      [100, 168],
      [166, 4],
      [12, 30.25],
    ] as const) {
      const { demand } = weekDemand([crime(from, { toMin: MONDAY + (from + hours) * 60 })], {
        ...OF,
        shifts,
        weeks: 1,
      });
      const slow = shifts.map(() => 0);
      for (let minute = from * 60; minute < (from + hours) * 60; minute += 1) {
        const on = shifts.map(({ startsAtHour }) => [-1, 0, 1, 2, 3].some((week) => minute >= (startsAtHour + week * 168) * 60 && minute < (startsAtHour + week * 168 + 8) * 60)); // prettier-ignore
        for (const [at, is] of on.entries()) if (is) slow[at] = (slow[at] ?? 0) + 1 / on.filter(Boolean).length;
      }
      for (const [at, { code }] of shifts.entries())
        expect(demand.find((one) => one.shift === code)?.harmDays ?? 0).toBeCloseTo((slow[at] ?? 0) / (hours * 60), 9);
    }
  });

  test('counts crimes without a known hour: a day, a month, or a window of a day and more', () => {
    const windows = [crime(3, { toMin: MONDAY + 27 * 60 }), crime(3, { toMin: MONDAY + 26 * 60 })];
    const dated = [crime(0, { timePrecision: 'day' }), crime(0, { timePrecision: 'month' })];
    expect(weekDemand([...windows, ...dated], OF).withoutHour).toBe(3);
    expect(weekDemand([crime(0, { timePrecision: 'month', area: 'elsewhere' })], OF).withoutHour).toBe(0);
  });

  test('continues a night from Sunday into Monday, and reports crimes outside all shifts', () => {
    const found = weekDemand([crime(2), crime(30)], OF);
    expect(found.demand).toEqual([{ area: 'A', shift: 'sun night', harmDays: 0.5 }]);
    expect(found.outsideShifts).toBe(1);
  });

  test('spreads a crime with a day over the shifts of that day, one with a month over all', () => {
    const { demand } = weekDemand([crime(0, { timePrecision: 'day' }), crime(0, { timePrecision: 'month' })], OF);
    expect(demand.map(({ harmDays }) => harmDays)).toEqual([0.25 + 1 / 6, 0.25 + 1 / 6, 1 / 6]);
  });

  test('leaves out what police found, by record and by type', () => {
    const found = weekDemand([crime(8, { detection: 'proactive' }), crime(8, { type: 'drug_supply' }), crime(8)], OF);
    expect(found.discovered).toBe(2);
    expect(found.crimes).toEqual([
      { area: 'A', crimes: 1 },
      { area: 'B', crimes: 0 },
    ]);
  });

  test('weighs harm in days, and lists offences without a weight', () => {
    const found = weekDemand([crime(8), crime(8, { type: 'arson' })], { ...OF, harmDays: { burglary: 90 } });
    expect(found.demand).toEqual([{ area: 'A', shift: 'mon early', harmDays: 45 }]);
    expect(found.unweighted).toEqual(['arson']);
  });
});
