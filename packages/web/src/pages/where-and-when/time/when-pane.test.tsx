import { toDayNumber } from '@reeve/domain';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { WhenPane } from './when-pane.tsx';

beforeAll(loadEnglish);

const MONTHS = { starts: [toDayNumber('2025-11-01'), toDayNumber('2025-12-01')], counts: Float64Array.of(30) };
const coverage = {
  stated: false,
  isUnstated: true,
  dataSet: undefined,
  ofWeeks: [],
  covered: [],
  uncovered: [],
};

/** The titles of the pictures. */
async function titlesOf(weekCounts: readonly number[], monthOnly: number, isPublic: boolean): Promise<string[]> {
  const weeks = { firstMonday: toDayNumber('2025-11-03'), counts: Float64Array.from(weekCounts), monthOnly };
  const html = await shownTo(SESSION, () => (
    <WhenPane
      weeks={weeks}
      coverage={coverage}
      reading={undefined}
      months={monthOnly > 0 ? MONTHS : undefined}
      ofMonths={[]}
      brush={undefined}
      grows={false}
      isPublic={isPublic}
      onBrush={() => undefined}
      onGrows={() => undefined}
    />
  ));
  return [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title = '']) => title);
}

test.each([
  ['dated to the day: weeks', [4, 7], 0, false, ['When, by week']],
  ['dated to the month alone: months, as the weeks would look like zero', [0, 0], 30, false, ['When, by month']],
  ['of both kinds: weeks and months', [4, 7], 19, false, ['When, by week', 'When, by month']],
  ['dated to the month, for outsiders: months', [0, 0], 30, true, ['When, by month']],
  ['of both kinds, for outsiders: no month from which a small week could be computed', [4, 7], 19, true, ['When, by week']], // prettier-ignore
] as const)('crimes %s', async (_, weeks, monthOnly, isPublic, titles) => {
  expect(await titlesOf(weeks, monthOnly, isPublic)).toEqual(titles);
});
