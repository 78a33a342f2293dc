import { expect, test } from 'vitest';
import { CRIME_TYPES } from './crime-type.ts';
import { makeCrimes } from './crimes.ts';
import { RIVERTON_SEED } from './planted.ts';
import { OFFENCE_TYPES, RARE_OFFENCES, rareOffences } from './rare-offence.ts';
import { RIVERTON_TRUTH } from './truth.ts';

const demo = [...makeCrimes({ seed: RIVERTON_SEED })];
const count = (type: string): number => demo.filter((crime) => crime.type === type).length;

test('the list of the agency has the offences required for serious and organised crime, each once', () => {
  const codes = OFFENCE_TYPES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(
    expect.arrayContaining(
      'homicide sexual_offence human_trafficking migrant_smuggling cybercrime money_laundering corruption hate_crime'.split(' '), // prettier-ignore
    ),
  );
});

test('each rare offence occurs in about one of as many crimes as it states', () => {
  for (const { code, replaces, oneIn } of RARE_OFFENCES) {
    const others = RARE_OFFENCES.filter((one) => one.replaces === replaces).map((one) => count(one.code));
    const pool = count(replaces) + others.reduce((a, b) => a + b, 0);
    const mean = pool / oneIn;
    expect(count(code), code).toBeGreaterThan(0);
    // Three standard deviations of a Poisson count.
    expect(Math.abs(count(code) - mean), code).toBeLessThan(3 * Math.sqrt(mean));
  }
});

test('no type with a hidden truth or a planted count is replaced', () => {
  const { hotSpots, nearRepeat, changePoint, season, concentration, operation, quiet, trueHours } = RIVERTON_TRUTH;
  const fixed = [hotSpots, nearRepeat, changePoint, season, concentration, operation, quiet].map(({ type }) => type);
  for (const { replaces } of RARE_OFFENCES) {
    expect([...fixed, ...trueHours]).not.toContain(replaces);
    expect(CRIME_TYPES.map(({ code }) => code)).toContain(replaces);
  }
});

test('a replaced crime keeps its number, time and place, and the others are unchanged', () => {
  const replace = rareOffences('by hand');
  const before = { type: 'threats' as string, mo: ['by phone'], detection: 'reported' as const, outcome: 'charged' };
  const crimes = Array.from({ length: 2000 }, (_, nth) => ({
    ...before,
    sourceId: `RIV-${nth}`,
    fromAt: nth,
    lon: nth,
  }));
  const after = crimes.map((crime) => replace(crime));
  const changed = after.filter(({ type }) => type === 'hate_crime');
  // 2,000 / 40 = 50, give or take three standard deviations of seven.
  expect(Math.abs(changed.length - 50)).toBeLessThan(21);
  for (const [nth, crime] of after.entries()) {
    expect(crime).toMatchObject({ sourceId: `RIV-${nth}`, fromAt: nth, lon: nth });
    if (crime.type !== 'hate_crime') expect(crime).toBe(crimes[nth]);
  }
  const burglary = { ...before, type: 'residential_burglary' };
  expect(replace(burglary)).toBe(burglary);
});
