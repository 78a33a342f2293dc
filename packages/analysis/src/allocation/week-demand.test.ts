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
  test('counts a crime in the shift at the middle of its window, for an average week', () => {
    const { demand } = weekDemand([crime(14, { toMin: MONDAY + 18 * 60 }), crime(8)], OF);
    expect(demand).toEqual([
      { area: 'A', shift: 'mon early', harmDays: 0.5 },
      { area: 'A', shift: 'mon late', harmDays: 0.5 },
    ]);
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
