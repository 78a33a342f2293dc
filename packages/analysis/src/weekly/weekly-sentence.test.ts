import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { weeklySentence, weeklyTitle, type WeeklyFinding } from './weekly-sentence.ts';

const FOUND: WeeklyFinding = {
  offence: { code: 'b', title: 'Residential burglary', titles: { ru: 'Кража со взломом из жилья' } },
  areas: ['Norrin C1', 'Norrin C2'],
  weekOf: '2026-03-02',
  observed: 25,
  mean: 10.04,
  baselineWeeks: 12,
  z: 3.678,
  p: 0.00012,
  level: 'alert',
};

describe('the sentence about a weekly count', () => {
  test('states counts, period, n and how unusual it is, in the reader’s language', () => {
    expect(weeklySentence(FOUND)).toBe(
      'Residential burglary in Norrin C1; Norrin C2: 25 in the week of 2 March 2026 against a mean of 10 over the 12 weeks before (p = 0.00012): far out of the ordinary.',
    );
    expect(weeklySentence(FOUND, 'ru')).toMatch(
      /^Кража со взломом из жилья, Norrin C1; Norrin C2: 25 за неделю с 2 марта 2026 г\. при среднем 10 за 12 предыдущих недель \(p = 0,00012\): далеко за пределами обычного\.$/,
    );
    expect(weeklyTitle(FOUND, 'de')).toBe('Residential burglary, Norrin C1; Norrin C2: Woche ab 2. März 2026');
  });

  test.each([
    [1, 'за 1 предыдущую неделю'],
    [4, 'за 4 предыдущие недели'],
    [12, 'за 12 предыдущих недель'],
    [21, 'за 21 предыдущую неделю'],
    [52, 'за 52 предыдущие недели'],
    [104, 'за 104 предыдущие недели'],
  ])('declines the weeks before in Russian: %d', (baselineWeeks, words) => {
    expect(weeklySentence({ ...FOUND, baselineWeeks }, 'ru')).toContain(` ${words} (`);
  });

  test('gives p, and z only if there is no p, and never a p of zero', () => {
    expect(weeklySentence({ ...FOUND, z: null, p: 0.0123 })).toContain('(p = 0.012)');
    expect(weeklySentence({ ...FOUND, z: null, p: 1e-12 })).toContain('(p < 0.0001)');
    expect(weeklySentence({ ...FOUND, z: null, p: 0.0123 }, 'fr')).toContain('(p = 0,012)');
    expect(weeklySentence({ ...FOUND, p: null })).toContain('(z = 3.68)');
    expect(weeklySentence({ ...FOUND, z: null, p: null })).toContain('(p unknown)');
  });

  test.each(LANGUAGES)('fills every placeholder in %s', (language) => {
    for (const level of ['usual', 'watch', 'alert'] as const)
      expect(weeklySentence({ ...FOUND, level }, language)).not.toMatch(/[{}]/);
  });
});
