import { PROBABILITY_SCHEMES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { scaleTerms } from './term-scale.ts';

test('the PHIA yardstick leaves its six gaps of five points open', () => {
  const bars = scaleTerms('PHIA', 1000);
  const gaps = bars
    .slice(1)
    .map((bar, index) => Math.round(bar.x - ((bars[index]?.x ?? 0) + (bars[index]?.width ?? 0))));
  expect(gaps).toEqual([50, 50, 50, 50, 50, 50]);
});

test('"likely" takes a fifth of the PHIA scale, from 55 to 75 %', () => {
  const likely = scaleTerms('PHIA', 610).find(({ code }) => code === 'likely');
  expect(likely).toMatchObject({ from: 55, to: 75, anchor: 'middle' });
  expect(likely?.x).toBeCloseTo(335.5);
  expect(likely?.width).toBeCloseTo(122);
  expect(likely?.labelX).toBeCloseTo(396.5);
});

test.each(PROBABILITY_SCHEMES)(
  'the words of %s stay inside the scale and neighbours are on different lines',
  (scheme) => {
    const terms = scaleTerms(scheme, 600);
    expect(terms[0]?.anchor).toBe('start');
    expect(terms.at(-1)?.anchor).toBe('end');
    for (const [index, term] of terms.entries()) {
      expect(term.x).toBeGreaterThanOrEqual(0);
      expect(term.x + term.width).toBeLessThanOrEqual(600);
      if (index > 0) expect(term.line).not.toBe(terms[index - 1]?.line);
    }
  },
);
