import { describe, expect, test } from 'vitest';
import { lagQuantile, type RecordedLag } from './recording-lag.ts';

const of = (lagDays: number, observableDays: number): RecordedLag => ({ lagDays, observableDays });

describe('recording lag', () => {
  test('is the plain quantile if every crime could have been recorded late', () => {
    const lags = [0, 0, 1, 1, 2, 3, 5, 8, 13, 21].map((lag) => of(lag, 100));
    expect(lagQuantile(lags, 0.5)).toBe(2);
    expect(lagQuantile(lags, 0.9)).toBe(13);
    expect(lagQuantile(lags, 1)).toBe(21);
  });

  test('handles a truncated sample, counted by hand', () => {
    // Lags 0 and 2 of crimes observable for 2 days, lag 0 of two crimes observable for 0 days.
    // n_2 = 2, d_2 = 1: F(1) = 1/2. n_1 = 1 (the crime of lag 0 that was observable), d_1 = 0. F(0) = 1/2.
    const lags = [of(0, 2), of(2, 2), of(0, 0), of(0, 0)];
    expect(lagQuantile(lags, 0.5)).toBe(0);
    expect(lagQuantile(lags, 0.51)).toBe(2);
  });

  test('finds the true quantile although the newest crimes are in the data only if recorded fast', () => {
    // Lag uniform on 0…9; one cohort of ten a day, extract after 9 days: later records are not in it.
    const lags: RecordedLag[] = [];
    for (let day = 0; day <= 9; day += 1)
      for (let lag = 0; lag < 10; lag += 1) if (lag <= 9 - day) lags.push(of(lag, 9 - day));
    expect(lagQuantile(lags, 0.9)).toBe(8);
    const plain = lags.map((one) => one.lagDays).toSorted((a, b) => a - b);
    expect(plain[Math.ceil(0.9 * plain.length) - 1]).toBe(7);
    expect(lagQuantile(lags, 0.5)).toBe(4);
  });

  test('is undefined without lags', () => {
    expect(lagQuantile([], 0.5)).toBeUndefined();
  });
});
