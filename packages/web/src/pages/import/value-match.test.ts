import type { ImportMapping, MatchedValue } from '@reeve/contract';
import { expect, test } from 'vitest';
import { mostToDecide, withMatch } from './value-match.ts';

const MAPPING: ImportMapping = {
  format: 'reeve-mapping',
  version: 1,
  title: '',
  headings: '',
  table: { skipRows: 0, heading: true, encoding: null, delimiter: null, sheets: null },
  columns: {},
  dates: { order: 'dmy', precision: 'minute', fromUtcTo: null },
  place: { system: 4326, precision: 'exact', thousands: null },
  types: { all: 'Theft', names: { Raub: 'robbery' } },
  areas: { names: {} },
};

test('a matched text joins those of its part and leaves the rest of the mapping', () => {
  const types = withMatch(MAPPING, 'types', 'Diebstahl', 'theft');
  expect(types.types).toEqual({ all: 'Theft', names: { Raub: 'robbery', Diebstahl: 'theft' } });
  expect(types.areas).toEqual({ names: {} });
  expect(withMatch(MAPPING, 'areas', 'Nord', 'N-1').areas).toEqual({ names: { Nord: 'N-1' } });
});

test('a text that is left as it is has no code', () => {
  expect(withMatch(MAPPING, 'types', 'Raub', undefined).types).toEqual({ all: 'Theft', names: {} });
});

test('values with something similar are decided on first, and those read as a code last', () => {
  const value = (name: string, match: MatchedValue['match']): MatchedValue => ({
    value: name,
    count: 9,
    match,
    to: null,
    similar: [],
  });
  const values = [value('a', 'exact'), value('b', 'none'), value('c', 'suggested'), value('d', 'none'), value('e', 'suggested')]; // prettier-ignore
  expect(mostToDecide(values).map((one) => one.value)).toEqual(['c', 'e', 'b', 'd', 'a']);
});
