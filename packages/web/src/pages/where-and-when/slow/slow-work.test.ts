import { chance, drawBelow, knoxTest, monthFoldsBefore } from '@reeve/analysis';
import { expect, test } from 'vitest';
import { answerSlowly, REACH_BANDS, type SlowQuestion } from './slow-work.ts';

/** Crimes over four kilometres and two years, of which `repeats` have another within fifty metres and five days. */
function crimes(repeats: number, seed: number): Omit<Extract<SlowQuestion, { ask: 'reach' }>, 'ask'> {
  const next = chance(seed, 1);
  const [x, y, day]: [number[], number[], number[]] = [[], [], []];
  for (let nth = 0; nth < 400; nth += 1) {
    const [east, north, on] = [drawBelow(next, 4000), drawBelow(next, 4000), drawBelow(next, 700)];
    x.push(east);
    y.push(north);
    day.push(on);
    if (nth >= repeats) continue;
    x.push(east + drawBelow(next, 50));
    y.push(north + drawBelow(next, 20));
    day.push(on + drawBelow(next, 5));
  }
  return {
    points: { xM: Float64Array.from(x), yM: Float64Array.from(y) },
    day: Int32Array.from(day),
    permutations: 199,
  };
}

test('the reach is that of the Knox test of the same crimes', () => {
  const question = crimes(120, 4);
  const answer = answerSlowly({ ask: 'reach', ...question });
  if (answer.ask !== 'reach') throw new Error(answer.ask);
  expect(answer.knox.cells).toEqual(
    knoxTest(question, { ...REACH_BANDS, metric: 'euclidean', permutations: 199, seed: 1 }).cells,
  );
  // Planted within 50 m and 5 days: the first band of each, and no further.
  expect(answer.reach).toMatchObject({ withinM: 100, withinDays: 7 });
});

test('crimes without near repeats have no reach', () => {
  const answer = answerSlowly({ ask: 'reach', ...crimes(0, 5) });
  expect(answer).toMatchObject({ ask: 'reach', reach: undefined });
});

test('a back-test has the plain counts first; crimes dated to the month forecast nothing that needs the day', () => {
  const { points, day } = crimes(50, 6);
  const ask = {
    ask: 'backtest',
    points,
    fromDay: day,
    toDay: day,
    folds: monthFoldsBefore(690, 3),
    cellM: 200,
  } as const;
  const methodsOf = (byMonth: boolean): readonly string[] => {
    const answer = answerSlowly({ ...ask, byMonth });
    return answer.ask === 'backtest' ? answer.tested.forecasts.map(({ method }) => method) : [];
  };
  expect(methodsOf(false)).toEqual(['naive', 'kde', 'st-kde', 'near-repeat']);
  expect(methodsOf(true)).toEqual(['naive', 'kde']);
});
