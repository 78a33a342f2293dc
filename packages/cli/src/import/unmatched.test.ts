import type { MatchedValues } from '@reeve/contract';
import { expect, test } from 'vitest';
import { requireMatched, unmatchedLines } from './unmatched.ts';

const MATCHED: MatchedValues = {
  types: [{ value: 'other theft', count: 3, match: 'exact', to: 'other_theft', similar: [] }],
  areas: [],
  unknownTypes: 0,
  unknownAreas: 0,
  uncountedAreas: 0,
  areaChoices: [],
};

test('a value read as a code of the agency needs no line and passes', () => {
  expect(unmatchedLines(MATCHED)).toEqual([]);
  expect(() => requireMatched(MATCHED)).not.toThrow();
});

test('an unmatched value is listed with its rows, and rejected in strict mode', () => {
  const open: MatchedValues = {
    ...MATCHED,
    types: [...MATCHED.types, { value: 'Robery', count: 1, match: 'suggested', to: null, similar: ['robbery'] }],
    areas: [{ value: 'Nowhere', count: 4, match: 'none', to: null, similar: [] }],
    unknownTypes: 1,
    unknownAreas: 4,
    uncountedAreas: 4,
  };
  expect(unmatchedLines(open)).toEqual([
    'Type “Robery” is not one of the agency’s: 1 row; similar: robbery.',
    'Area “Nowhere” is not one of the agency’s: 4 rows.',
    '4 rows count in no area.',
    'Name them in types.names and areas.names of a mapping: --save-mapping, --mapping.',
  ]);
  expect(() => requireMatched(open)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
