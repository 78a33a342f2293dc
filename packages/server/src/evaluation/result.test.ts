import type { AssessedArea } from '@reeve/analysis';
import type { Measure } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import type { MeasuredCounts } from './counts.ts';
import { judge } from './result.ts';

const MEASURE: Measure = {
  offenceType: 'burglary',
  treatedAreas: ['T'],
  comparisonAreas: ['C'],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2026-01-05',
  startsOn: '2026-03-30',
  afterTo: '2026-06-22',
};

/** An area with `aWeek` crimes in each of 104 earlier weeks, plus or minus `spread` for eight weeks in turn. */
const area = (counts: [number, number], aWeek: number, spread = 1): AssessedArea => ({
  counts,
  earlierWeeks: Array.from({ length: 104 }, (_, week) => aWeek + (Math.floor(week / 8) % 2 === 0 ? spread : -spread)),
});

interface Given {
  readonly treated: AssessedArea;
  readonly control?: AssessedArea;
  readonly next?: AssessedArea;
  readonly chosenByItsPeak?: boolean;
}

/** The result of twelve weeks before and after; with `next`, displacement was studied. */
function judged({ treated, control = area([200, 200], 16), next, chosenByItsPeak = false }: Given) {
  const displaced = next && { displacement: next, displacementControl: control };
  const measured = {
    set: { dataSet: { id: 'a set', name: 'Recorded crime' } },
    counts: {
      treated: treated.counts,
      control: control.counts,
      displacement: next?.counts ?? [0, 0],
      displacementControl: next ? control.counts : [0, 0],
    },
    question: { treated, control, ...displaced, weeks: { before: 12, after: 12 }, chosenByItsPeak },
    weekly: [],
    inputDigest: '',
  } as unknown as MeasuredCounts; // the parts that are read
  const measure = next ? { ...MEASURE, displacementAreas: ['N'], displacementComparisonAreas: ['C'] } : MEASURE;
  return judge({ title: 'Evening patrols' }, measure, measured, '');
}

describe('the cautions on a result', () => {
  const FELL = area([100, 40], 8);
  test.each([
    ['one that was studied in full has none', { treated: FELL, next: area([50, 50], 4) }, []],
    ['displacement was not studied', { treated: FELL }, ['displacement_not_studied']],
    [
      'an area chosen at its peak',
      { treated: FELL, next: area([50, 50], 4), chosenByItsPeak: true },
      ['regression_to_the_mean'],
    ],
    [
      'an interval that includes no effect',
      { treated: area([100, 98], 8), next: area([50, 50], 4) },
      ['no_effect_not_excluded'],
    ],
    ['a rise', { treated: area([40, 100], 8), next: area([50, 50], 4) }, []],
    [
      'weekly counts that cluster',
      { treated: area([1000, 200], 8, 8), next: area([50, 50], 4) },
      ['weekly_counts_cluster'],
    ],
  ] satisfies [string, Given, string[]][])('%s', (_, given, cautions) => {
    expect(judged(given).cautions).toEqual(cautions);
  });
});

describe('the published figure', () => {
  test('is calculated as in the publication, with the displacement if it was studied', () => {
    // By hand: (40 − 100) − (200 − 210) = −50; variance 40 + 100 + 200 + 210 = 550.
    const { published } = judged({ treated: area([100, 40], 8), control: area([210, 200], 16) });
    const se = Math.sqrt(550);
    expect(published).toEqual({
      wdd: -50,
      se: expect.closeTo(se, 9),
      z: expect.closeTo(-50 / se, 9),
      pOneTailed: expect.closeTo(0.0165, 3),
      ci95: [expect.closeTo(-50 - 1.96 * se, 2), expect.closeTo(-50 + 1.96 * se, 2)],
    });
    // The neighbour rose by 5 and its control fell by 10: 15 more.
    const studied = judged({
      treated: area([100, 40], 8),
      control: area([210, 200], 16),
      next: area([50, 55], 4),
    });
    expect(studied.published).toMatchObject({ wdd: -35 });
  });

  test('is left out below twenty crimes', () => {
    expect(judged({ treated: area([5, 4], 8), control: area([5, 5], 16) }).published).toBeNull();
    expect(judged({ treated: area([5, 5], 8), control: area([5, 5], 16) }).published).not.toBeNull();
    // Those of the neighbour and its control count as well.
    const studied = { treated: area([5, 4], 8), control: area([2, 2], 16), next: area([2, 1], 4) };
    expect(judged(studied).published).not.toBeNull();
  });
});

test('a result states how many earlier weeks it rests on, and how far their counts cluster', () => {
  expect(judged({ treated: area([100, 40], 8) }).assessment).toMatchObject({ earlierWeeks: 104, dispersion: 1 });
});

test('a result keeps the days of its measure, and takes the area as chosen at its peak unless the measure denies it', () => {
  expect(judged({ treated: area([100, 40], 8) }).measure).toMatchObject({
    beforeFrom: '2026-01-05',
    startsOn: '2026-03-30',
    afterTo: '2026-06-22',
    chosenByItsPeak: true,
    dataSetId: 'a set',
  });
});
