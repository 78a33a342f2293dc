import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { forecastSentence } from './forecast-sentence.ts';

const measured = (verdict: 'clearly_better' | 'not_clearly_better' | 'clearly_worse') => ({
  coverage: 0.01,
  hitRate: 0.203,
  hitRateCi95: [0.161, 0.253] as const,
  total: 300,
  againstNaive: { difference: 0.01, ci95: [-0.02, 0.04] as const, pOneTailed: 0.3, verdict },
});

test('the sentence gives the rate with its range, the naive counts and the verdict', () => {
  expect(forecastSentence('near-repeat', measured('not_clearly_better'), { hitRate: 0.193 })).toBe(
    'In 1% of the area, near-repeat decay: hit rate 20.3% (16.1% to 25.3%) of 300; last year’s counts: 19.3%. ' +
      'Not clearly better than last year’s counts: use those.',
  );
});

test('every language has its own words for each verdict and fills every placeholder', () => {
  for (const language of LANGUAGES) {
    const sentences = (['clearly_better', 'not_clearly_better', 'clearly_worse'] as const).map((verdict) =>
      forecastSentence('st-kde', measured(verdict), { hitRate: 0.193 }, language),
    );
    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
  }
});
