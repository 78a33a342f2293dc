import { describe, expect, test } from 'vitest';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import { reconcileValues, type KnownValues } from './reconcile-values.ts';

const KNOWN: KnownValues = {
  types: [
    { code: 'other_theft', names: ['Other theft'] },
    { code: 'robbery', names: ['Robbery', 'Raub'] },
  ],
  areas: [
    { code: 'NORRIN-A', names: ['Norrin Old Town'] },
    { code: 'NORRIN-B', names: ['Norrin Harbour'] },
  ],
};

function row(type: string, areaCode: string, areaName: string): MappedRow {
  return {
    sourceKey: `${type} ${areaCode} ${areaName}`,
    type,
    typeDetail: '',
    fromLocal: '2026-03-01T10:00',
    toLocal: '2026-03-01T10:00',
    precision: 'minute',
    lon: undefined,
    lat: undefined,
    x: undefined,
    y: undefined,
    placePrecision: 'none',
    areaCode,
    areaName,
    street: '',
    placeKind: '',
    outcome: '',
    reportedBy: '',
    reportedLocal: '',
    sheet: '',
    line: 2,
  };
}

describe('a row is read with the agency’s codes', () => {
  test.each([
    ['a code in the column of names', ['robbery', '', 'NORRIN-A'], ['robbery', 'NORRIN-A', 'Norrin Old Town']],
    ['the name of an area', ['Raub', '', 'norrin harbour'], ['robbery', 'NORRIN-B', 'norrin harbour']],
    ['a code in other letters', ['other theft', 'norrin_b', 'x'], ['other_theft', 'NORRIN-B', 'x']],
    ['a merely similar text is unchanged', ['Robery', '', 'Norrin Habour'], ['Robery', '', 'Norrin Habour']],
    ['an unknown code is unchanged', ['Arson', 'E01', 'Elsewhere'], ['Arson', 'E01', 'Elsewhere']],
    ['a row without an area', ['robbery', '', ''], ['robbery', '', '']],
  ])('%s', (_, [type = '', code = '', name = ''], expected) => {
    const read = reconcileValues(KNOWN).reconcile(row(type, code, name));
    expect([read.type, read.areaCode, read.areaName]).toEqual(expected);
  });
});

test('a text that is not exactly a code is listed with its rows, and unknown ones are counted', () => {
  const values = reconcileValues(KNOWN);
  for (const [type, code, name] of [
    ['robbery', 'NORRIN-A', 'Norrin Old Town'],
    ['other theft', '', 'NORRIN-A'],
    ['other theft', '', 'Norrin Habour'],
    ['Robery', '', 'Norrin Habour'],
    ['Arson', 'E01', ''],
    ['Arson', '', ''],
    ['Arson', '', 'Nowhere'],
  ] as const)
    values.reconcile(row(type, code, name));
  expect(values.result()).toEqual({
    types: [
      { value: 'Arson', count: 3, match: 'none', to: null, similar: [] },
      { value: 'other theft', count: 2, match: 'exact', to: 'other_theft', similar: [] },
      { value: 'Robery', count: 1, match: 'suggested', to: null, similar: ['robbery'] },
    ],
    areas: [
      { value: 'Norrin Habour', count: 2, match: 'suggested', to: null, similar: ['NORRIN-B'] },
      { value: 'E01', count: 1, match: 'none', to: null, similar: [] },
      { value: 'NORRIN-A', count: 1, match: 'exact', to: 'NORRIN-A', similar: [] },
      { value: 'Nowhere', count: 1, match: 'none', to: null, similar: [] },
    ],
    unknownTypes: 4,
    unknownAreas: 4,
    uncountedAreas: 3,
  });
});

test('an agency without lists has no unknown values but areas without a code', () => {
  const values = reconcileValues({ types: [], areas: [] });
  values.reconcile(row('Arson', 'E01', ''));
  values.reconcile(row('Arson', '', 'Nowhere'));
  expect(values.result()).toMatchObject({ types: [], unknownTypes: 0, unknownAreas: 1, uncountedAreas: 1 });
});

test('a text that resembles several codes equally suggests each of them, unless they are more than five', () => {
  const wards = ['East', 'West', 'North', 'South', 'Mill', 'Hill'].map((name) => ({
    code: name,
    names: [`Ward ${name}`],
  }));
  const types = ['residential', 'commercial'].map((kind) => ({
    code: `${kind}_burglary`,
    names: [`${kind} burglary`],
  }));
  const values = reconcileValues({ types, areas: wards });
  values.reconcile(row('Burglary', '', 'Ward'));
  expect(values.result()).toMatchObject({
    types: [{ value: 'Burglary', match: 'suggested', similar: ['residential_burglary', 'commercial_burglary'] }],
    areas: [{ value: 'Ward', match: 'none', similar: [] }],
  });
});
