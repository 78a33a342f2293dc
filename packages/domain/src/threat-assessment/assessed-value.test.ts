import { describe, expect, test } from 'vitest';
import { compareSheets, type AssessedCell, type SheetValue } from './assessed-value.ts';

const cell = (indicator: string): AssessedCell => ({ unitId: 'u', template: 'crime_area', indicator });
const CELLS = ['a', 'b', 'c', 'd'].map(cell);
const sheet = (assessorId: string, values: Readonly<Record<string, string>>) => ({
  assessorId,
  values: Object.entries(values).map(([indicator, given]): SheetValue => {
    const [value, confidence] = given.split(' ');
    return { ...cell(indicator), value: value as 'low', confidence: confidence as 'high' | undefined };
  }),
});

describe('compared sheets', () => {
  const sheets = [
    sheet('p', { a: 'high high', b: 'low high', c: 'unknown', d: 'medium low' }),
    sheet('q', { a: 'high low', b: 'medium high', c: 'unknown' }),
  ];

  test('agree with the lowest confidence, differ as unknown, and an empty cell is unknown', () => {
    const found = compareSheets(CELLS, sheets, []);
    expect(found.map(({ standing, value, confidence }) => [standing, value, confidence])).toEqual([
      ['same', 'high', 'low'],
      ['open', 'unknown', undefined],
      ['same', 'unknown', undefined],
      ['open', 'unknown', undefined],
    ]);
    expect(found[3]?.values).toEqual([
      { assessorId: 'p', value: 'medium' },
      { assessorId: 'q', value: 'unknown' },
    ]);
  });

  test('a settled difference counts as settled; what they agree on cannot be settled otherwise', () => {
    const settled = ['a', 'b'].map((name) => ({
      ...cell(name),
      value: 'medium' as const,
      confidence: 'moderate' as const,
      because: 'Two sources of three say so.',
    }));
    const found = compareSheets(CELLS, sheets, settled);
    expect(found.map(({ standing, value }) => [standing, value]).slice(0, 2)).toEqual([
      ['same', 'high'],
      ['settled', 'medium'],
    ]);
  });

  test('the order of the sheets changes nothing but the order shown', () => {
    const [one, other] = [compareSheets(CELLS, sheets, []), compareSheets(CELLS, sheets.toReversed(), [])];
    expect(other.map(({ standing, value, confidence }) => [standing, value, confidence])).toEqual(
      one.map(({ standing, value, confidence }) => [standing, value, confidence]),
    );
  });

  test('without a sheet everything is unknown', () => {
    expect(compareSheets(CELLS, [], []).map(({ value }) => value)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
