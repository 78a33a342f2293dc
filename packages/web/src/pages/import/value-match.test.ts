import type { ImportMapping } from '@reeve/contract';
import { expect, test } from 'vitest';
import { withMatch } from './value-match.ts';

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
