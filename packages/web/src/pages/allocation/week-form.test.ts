import { expect, test } from 'vitest';
import { USUAL_RULES, USUAL_SHIFTS, weekBody } from './week-form.ts';

const rows = { areas: ['W2', 'W7'], teams: [], shifts: USUAL_SHIFTS, locks: [], visits: [], rules: USUAL_RULES, harmDays: [] }; // prettier-ignore
const period = { weekFrom: '2026-12-07', areaSetId: 'set', demandFrom: '2026-01-05', demandTo: '2026-07-06', previousId: undefined }; // prettier-ignore

test('a week is planned for the areas that were chosen, from the data set that was chosen', () => {
  const body = weekBody({ ...period, dataSetId: 'assaults' }, rows);
  expect(body.areas.map(({ code }) => code)).toEqual(['W2', 'W7']);
  expect(body.dataSetId).toBe('assaults');
});

test('without a choice it is the agency’s own recorded crime, which the server knows', () => {
  expect(weekBody({ ...period, dataSetId: undefined }, rows)).not.toHaveProperty('dataSetId');
});
