import { expect, test } from 'vitest';
import { judgementFaults, mayShowCalibration } from './judgement.ts';
import { PROBABILITY_SCHEMES, PROBABILITY_TERMS } from './probability.ts';

test('a judgement has a term of its scheme and a confidence apart from it, a basis, alternatives and what would change it', () => {
  const whole = {
    statement: 'It is likely that a van was used.',
    scheme: 'PHIA',
    term: 'likely',
    confidence: 'low',
    basis: 'one report',
    alternatives: 'several vans',
    wouldChangeIf: 'another plate',
  } as const;
  expect(judgementFaults(whole)).toEqual([]);
  for (const field of ['statement', 'basis', 'alternatives'] as const)
    expect(judgementFaults({ ...whole, [field]: ' ' })).toEqual([field]);
  expect(judgementFaults({ ...whole, wouldChangeIf: '' })).toEqual(['would_change_if']);
  for (const field of ['scheme', 'term', 'confidence'] as const)
    expect(judgementFaults({ ...whole, [field]: undefined })).toEqual([field]);
  expect(judgementFaults({ ...whole, term: 'certain as can be' })).toEqual(['term']);
});

test('the calibration of one author is shown to that author alone', () => {
  expect(mayShowCalibration('ana', ['ana', 'ana'])).toEqual({ allowed: true });
  expect(mayShowCalibration('bo', ['ana', 'ana'])).toEqual({ allowed: false, because: 'too_few_authors' });
  expect(mayShowCalibration('ana', [])).toEqual({ allowed: false, because: 'too_few_authors' });
});

test('others see five authors together; many judgements of four are not five authors, even with the reader among them', () => {
  const four = ['ana', 'bo', 'cem', 'dee'];
  expect(mayShowCalibration('zoe', [...four, 'eli'])).toEqual({ allowed: true });
  expect(mayShowCalibration('zoe', [...four, ...four])).toMatchObject({ because: 'too_few_authors' });
  expect(mayShowCalibration('ana', four)).toMatchObject({ because: 'too_few_authors' });
});

test('the reader is not one of the five, because they could subtract their own', () => {
  const four = ['bo', 'cem', 'dee', 'eli'];
  expect(mayShowCalibration('ana', ['ana', ...four])).toMatchObject({ because: 'too_few_authors' });
  expect(mayShowCalibration('ana', ['ana', ...four, 'fay'])).toEqual({ allowed: true });
});

test.each(PROBABILITY_SCHEMES)('the midpoints of %s are in the middle of their terms', (scheme) => {
  for (const { from, to, midpoint } of PROBABILITY_TERMS[scheme]) expect(midpoint).toBeCloseTo((from + to) / 200, 12);
});
