import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { MeasureStamp } from './measure-stamp.tsx';

const DIGEST = '9dd0f2aa3c99d36cf38dc04f001a61d37b5224fafa54d53fcd99d33172125f85';
const MEASURE = {
  offenceType: 'residential_burglary',
  treatedAreas: ['B'],
  comparisonAreas: ['E'],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2026-05-04',
  startsOn: '2026-07-27',
  afterTo: '2026-10-19',
} as const;

beforeAll(loadEnglish);

const shown = (may: typeof SESSION.may): Promise<string> =>
  shownTo({ ...SESSION, may }, () => (
    <MeasureStamp measure={MEASURE} registeredOn="2026-07-24" decision={undefined} fixed={{ digest: DIGEST }} />
  ));

test('the whole digest of a measure is there to be compared, without a link for those who do not read the log', async () => {
  const page = await shown([]);
  expect(page).toContain(DIGEST);
  expect(page).not.toContain('/log');
});

test('those who read the log go from the digest to its entries', async () => {
  expect(await shown(['read_log'])).toContain(`href="/log?about=${DIGEST}"`);
});
