import { describe, expect, test } from 'vitest';
import { harmFaults, MOST_RISK, riskOf, type HarmInput } from './harm-likelihood.ts';
import { riskBand } from './risk-matrix.ts';

// The drawn screen: burglary, harm 11 × 1.25, likelihood 4, risk 55.
const burglary: HarmInput = {
  harm: { physical: 1, psychological: 3, financial: 3, community: 2, environment: 0, geographic: 2 },
  vulnerability: 1.25,
  likelihood: 4,
};

describe('harm × likelihood', () => {
  test('counts vulnerability once, in harm', () => {
    expect(riskOf(burglary)).toEqual({ scales: 11, harm: 13.75, likelihood: 4, risk: 55 });
    const most = { physical: 4, psychological: 4, financial: 4, community: 4, environment: 4, geographic: 4 } as const;
    expect(riskOf({ harm: most, vulnerability: 1.5, likelihood: 5 }).risk).toBe(MOST_RISK);
  });

  test('has no place for the organisational position', () => {
    const withStaff = { ...burglary, capacity: 'two of five analysts', capability: 'none' };
    expect(riskOf(withStaff)).toEqual(riskOf(burglary));
  });

  test('refuses a scale that is empty or off its range; an empty scale is not 0', () => {
    const harm = { ...burglary.harm, physical: undefined, community: 5 as never };
    expect(harmFaults({ harm, vulnerability: 2 as never, likelihood: undefined })).toEqual([
      'physical',
      'community',
      'vulnerability',
      'likelihood',
    ]);
    expect(() => riskOf({ ...burglary, harm })).toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error);
  });
});

test('the bands are those of the domain brief, cell by cell, and no threshold on the product', () => {
  const rows = ([5, 4, 3, 2, 1] as const).map((impact) =>
    ([1, 2, 3, 4, 5] as const).map((likelihood) => riskBand(impact, likelihood)),
  );
  const short = { low: 'L', medium: 'M', high: 'H', very_high: 'VH' };
  expect(rows.map((row) => row.map((band) => short[band]).join(' '))).toEqual([
    'M H H VH VH',
    'L M H H VH',
    'L M M H H',
    'L L M M M',
    'L L L L L',
  ]);
  // The product is 5 and 10 in both cells of each pair.
  expect([riskBand(5, 1), riskBand(1, 5)]).toEqual(['medium', 'low']);
  expect([riskBand(5, 2), riskBand(2, 5)]).toEqual(['high', 'medium']);
});
