import { expect, test } from 'vitest';
import { offTerms } from './calibration.ts';

test('a term is off only if its whole interval is outside the range it states', () => {
  // NATO: unlikely 10 to 40 %, likely 60 to 90 %.
  const terms = [
    { term: 'unlikely', interval: [0.41, 0.8] as [number, number] },
    { term: 'likely', interval: [0.2, 0.59] as [number, number] },
    { term: 'highly_likely', interval: [0.3, 0.95] as [number, number] },
  ];
  expect(offTerms({ scheme: 'NATO', terms })).toEqual({ less: ['likely'], more: ['unlikely'] });
  expect(offTerms({ scheme: 'NATO', terms: [] })).toEqual({ less: [], more: [] });
});
