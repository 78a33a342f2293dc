import { describe, expect, test } from 'vitest';
import { falseAlertsAYear } from './false-alerts.ts';
import { boundsOf, forecastTails, forecastWeek, levelAt } from './week-forecast.ts';

describe('the tails of a forecast', () => {
  test.each([0, 1, 3, 10])('with size 1 are geometric: %d of a mean of 4', (count) => {
    // Mean 4 and variance 20: size 4/(5 − 1) = 1, so a count of k or more has probability (4/5)^k.
    const { high, low } = forecastTails(count, { mean: 4, spread: 5, dispersion: 5 });
    expect(high).toBeCloseTo(0.8 ** count, 12);
    expect(low).toBeCloseTo(1 - 0.8 ** (count + 1), 12);
  });

  test('with size 2 are those of waiting for two successes', () => {
    // Mean 4 and variance 12: three or more failures before two successes of probability 1/3, (2/3)³ (1 + 3/3) = 16/27.
    expect(forecastTails(3, { mean: 4, spread: 3, dispersion: 3 }).high).toBeCloseTo(16 / 27, 12);
  });

  test('after twelve empty weeks give one crime or more a probability of 1 − √(12/13)', () => {
    // Half a crime in twelve weeks, Poisson: size ½, no crime with probability (13/12)^−½.
    const { high } = forecastTails(1, { mean: 0.5 / 12, spread: 13 / 12, dispersion: 1 });
    expect(high).toBeCloseTo(1 - Math.sqrt(12 / 13), 12);
  });

  test('keep their digits far out', () => {
    expect(forecastTails(100, { mean: 4, spread: 5, dispersion: 5 }).high / 0.8 ** 100).toBeCloseTo(1, 8);
  });
});

describe('the forecast of a week', () => {
  test('has the predictive variance of a Poisson count if nothing clusters', () => {
    const { mean, spread, dispersion } = forecastWeek([5, 5, 5, 5, 9], 4, 4);
    // By hand: (20 + ½)/4, 1 + 1/4.
    expect([mean, spread, dispersion]).toEqual([5.125, 1.25, 1]);
  });

  test('estimates from past weeks how far they deviate from their own forecasts', () => {
    const bursts = Array.from({ length: 120 }, (_, week) => (week % 10 === 0 ? 40 : 5));
    expect(forecastWeek(bursts, 120, 12).dispersion).toBeGreaterThan(5);
  });

  test('uses nothing from the week itself on', () => {
    const before = Array.from({ length: 60 }, (_, week) => 8 + (week % 3));
    expect(forecastWeek([...before, 99, 3], 60, 12)).toEqual(forecastWeek(before, 60, 12));
  });

  test('has bounds where the level changes', () => {
    const forecast = { mean: 10, spread: 1.5, dispersion: 1.4 };
    const { watchAbove, alertAbove, watchBelow, alertBelow } = boundsOf(forecast);
    const level = (count: number) => {
      const { high, low } = forecastTails(count, forecast);
      return levelAt(Math.min(high, low));
    };
    expect([level(watchAbove - 0.5), level(watchAbove + 0.5)]).toEqual(['usual', 'watch']);
    expect([level(alertAbove - 0.5), level(alertAbove + 0.5)]).toEqual(['watch', 'alert']);
    expect([level(watchBelow + 0.5), level(watchBelow - 0.5)]).toEqual(['usual', 'watch']);
    expect(alertBelow).toBeLessThan(watchBelow);
    expect(boundsOf({ mean: 1, spread: 1.2, dispersion: 1.1 }).watchBelow).toBe(0);
  });
});

test('twenty series give about three false alerts a year', () => {
  // Two tails of the normal distribution beyond 3 and beyond 2, 0.0027 and 0.0455, times 20 · 52.1775 weeks.
  expect(falseAlertsAYear(20).alertAYear).toBeCloseTo(0.0026998 * 20 * 52.1775, 2);
  expect(falseAlertsAYear(20).watchAYear).toBeCloseTo(0.0455003 * 20 * 52.1775, 2);
  expect(falseAlertsAYear(0)).toEqual({ watchAYear: 0, alertAYear: 0 });
});
