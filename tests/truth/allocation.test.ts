import { judgePlan, planWeek, ruleKey, type LinearSolver } from '@reeve/analysis';
import { openHighs } from '@reeve/compute';
import { makeRandom } from '@reeve/scenario';
import { bestPlan, smallWeek } from '@reeve/testing/allocation/week-twin.ts';
import { rounds } from '@reeve/testing/run/draw.ts';
import { tell } from '@reeve/testing/run/tally.ts';
import { beforeAll, describe, expect, test } from 'vitest';

const WEEKS = rounds(500);
const EQUAL_WEEKS = rounds(200);

let solve: LinearSolver;
beforeAll(async () => {
  const highs = await openHighs();
  solve = (model, options) => highs(model, { ...options, gap: 0, nodes: 1_000_000 });
});

describe('planning a small week, against every plan tried', () => {
  let [planned, clashed] = [0, 0];

  test(
    `reaches as much as the best of all plans, or names rules that clash: ${WEEKS} weeks`,
    { timeout: 300_000 },
    () => {
      for (let seed = 0; seed < WEEKS; seed += 1) {
        const week = smallWeek(makeRandom(`allocation/${seed}`));
        const best = bestPlan(week);
        const outcome = planWeek(week, solve);
        if ('planned' in outcome) {
          planned += 1;
          const { plan, judgement, boundDays } = outcome.planned;
          expect(judgement.reachDays, `week ${seed}`).toBeCloseTo(best?.reachDays ?? NaN, 6);
          expect(boundDays, `week ${seed}`).toBeGreaterThanOrEqual(judgement.reachDays - 1e-9);
          expect(judgePlan(week, plan).broken, `week ${seed}`).toEqual([]);
          continue;
        }
        clashed += 1;
        expect(best, `week ${seed}`).toBeUndefined();
        const keys = outcome.clash.rules.map(ruleKey);
        expect(bestPlan(week, new Set(keys)), `week ${seed}: the rules clash`).toBeUndefined();
        for (const key of keys)
          expect(
            bestPlan(week, new Set(keys.filter((one) => one !== key))),
            `week ${seed}: without ${key} a plan exists`,
          ).toBeDefined();
      }
      tell([{ part: 'allocation', figure: 'small weeks, against every plan tried', aim: 500, seen: WEEKS, failed: 0 }]);
      expect(Math.min(planned, clashed)).toBeGreaterThan(WEEKS / 5);
    },
  );

  test(
    `reaches as much with teams that differ in nothing but their code: ${EQUAL_WEEKS} weeks`,
    { timeout: 300_000 },
    () => {
      let equal = 0;
      for (let seed = 0; seed < EQUAL_WEEKS; seed += 1) {
        const drawn = smallWeek(makeRandom(`allocation/equal/${seed}`));
        const [one] = drawn.teams;
        const week = { ...drawn, visits: [], teams: drawn.teams.map(({ code }) => ({ ...(one ?? missing()), code })) };
        const best = bestPlan(week);
        const outcome = planWeek(week, solve);
        if (!('planned' in outcome)) {
          expect(best, `week ${seed}`).toBeUndefined();
          continue;
        }
        const { plan, judgement } = outcome.planned;
        expect(judgement.reachDays, `week ${seed}`).toBeCloseTo(best?.reachDays ?? NaN, 6);
        expect(judgePlan(week, plan).broken, `week ${seed}`).toEqual([]);
        if (week.teams.length > 1) equal += 1;
      }
      expect(equal).toBeGreaterThan(EQUAL_WEEKS / 5);
    },
  );
});

const missing = (): never => {
  throw new Error('A week has a team.');
};
