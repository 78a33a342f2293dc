import { describe, expect, test } from 'vitest';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import { makeFault } from '../crime/row-fault.ts';
import { dataQuality } from './data-quality.ts';
import { qualityLines } from './quality-sentence.ts';

/** A burglary with a unique time and place. */
function row(at: number, change: Partial<MappedRow> = {}): MappedRow {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minute = `2023-${two(1 + (at % 12))}-${two(1 + (at % 28))}T${two(at % 24)}:${two((at * 7) % 60)}`;
  return {
    sourceKey: `k${at}`,
    type: 'Burglary',
    typeDetail: '',
    fromLocal: minute,
    toLocal: minute,
    precision: 'minute',
    lon: -1.2 + at / 10_000,
    lat: 52.9,
    x: 0,
    y: 0,
    placePrecision: 'exact',
    areaCode: '',
    areaName: '',
    street: '',
    placeKind: '',
    outcome: '',
    reportedBy: '',
    reportedLocal: '',
    sheet: '',
    line: at + 2,
    ...change,
  };
}
const rows = (count: number, change: (at: number) => Partial<MappedRow> = () => ({})): MappedRow[] =>
  Array.from({ length: count }, (_, at) => row(at, change(at)));

test('sound rows need no review', () => {
  const quality = dataQuality(rows(600), []);
  expect(qualityLines(quality).filter((line) => line.startsWith('LOOK'))).toEqual([]);
  expect(quality.precision).toEqual({ minute: 600, day: 0, month: 0 });
});

describe('geocoding', () => {
  const without = (share: number) =>
    dataQuality(
      rows(1000, (at) => (at < share * 1000 ? { lon: undefined, lat: undefined } : {})),
      [],
    ).located;
  test('85 % is enough', () =>
    expect(without(0.15)).toMatchObject({ count: 850, of: 1000, share: 0.85, verdict: 'good' }));
  test('fewer are not', () => expect(without(0.151)).toMatchObject({ verdict: 'look' }));
});

describe('placeholder values', () => {
  test('midnight among times', () => {
    const quality = dataQuality(
      rows(600, (at) =>
        at < 120 ? { fromLocal: `2023-05-0${1 + (at % 9)}T00:00`, toLocal: `2023-05-0${1 + (at % 9)}T00:00` } : {},
      ),
      [],
    );
    expect(quality.midnight.verdict).toBe('look');
    expect(quality.midnight.count).toBeGreaterThanOrEqual(120);
  });
  test('the first of a month among days', () => {
    const quality = dataQuality(
      rows(600, (at) => (at < 100 ? { fromLocal: '2023-05-01T10:10' } : {})),
      [],
    );
    expect(quality.firstOfMonth).toMatchObject({ of: 600, verdict: 'look' });
    expect(quality.firstOfMonth.expected).toBeCloseTo((600 * 12) / 365.2425, 6);
  });
  test('one point among places', () => {
    const quality = dataQuality(
      rows(600, (at) => (at < 60 ? { lon: 10, lat: 50 } : {})),
      [],
    );
    expect(quality.commonestPoint).toMatchObject({ lon: 10, lat: 50, count: 60, share: 0.1, verdict: 'look' });
  });
});

test('identical rows count one less than they occur', () => {
  const quality = dataQuality([...rows(100), row(1), row(1)], []);
  expect(quality.alike).toMatchObject({ count: 2, of: 102, verdict: 'look' });
});

test('months and streets make uninformative rows identical', () => {
  const month = {
    precision: 'month',
    fromLocal: '2023-05-01T00:00',
    toLocal: '2023-05-31T23:59',
    lon: 1,
    lat: 2,
  } as const;
  const quality = dataQuality(
    rows(100, () => month),
    [],
  );
  expect(quality.alike.verdict).toBe('cannot_tell');
  expect(quality.firstOfMonth.of).toBe(0);
});

test('windows: how long, how many too long, how many negative', () => {
  const windows = rows(10, (at) => ({
    fromLocal: '2023-05-01T10:00',
    toLocal: at < 5 ? '2023-05-01T14:00' : at < 8 ? '2023-05-03T10:00' : '2023-05-20T10:00',
  }));
  const quality = dataQuality(windows, [makeFault(3, 'window_negative', { column: 'to', value: 'x' })]);
  expect(quality.windows).toMatchObject({
    count: 10,
    medianHours: 4,
    longerThanDay: { count: 5, verdict: 'look' },
    longerThanWeek: { count: 2, verdict: 'look' },
    negative: { count: 1, verdict: 'look' },
  });
  expect(quality.rejected).toMatchObject({ count: 1, of: 11, codes: [['window_negative', 1]] });
});

test('lag: days from event to report, and reports before their event', () => {
  const late = rows(10, (at) => ({
    fromLocal: '2023-05-01T12:00',
    reportedLocal: at === 9 ? '2023-04-20T12:00' : `2023-05-0${at + 1}T12:00`,
  }));
  expect(dataQuality(late, []).lag).toMatchObject({
    count: 10,
    medianDays: 3,
    ninetiethDays: 7,
    negative: { count: 1, verdict: 'look' },
  });
  expect(dataQuality(rows(3), []).lag).toBeNull();
});

test('cannot be determined without rows', () => {
  const quality = dataQuality([], []);
  expect(quality.located).toEqual({ count: 0, of: 0, share: 0, verdict: 'cannot_tell' });
  expect(quality.commonestPoint).toBeNull();
});
