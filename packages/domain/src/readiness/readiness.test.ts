import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anonymousReadiness,
  blockStanding,
  readAnonymousReadiness,
  readinessChanges,
  readinessQuartiles,
} from './readiness-compare.ts';
import {
  mayConcludeReadiness,
  mayScoreReadiness,
  READINESS_CODES,
  READINESS_CRITERIA,
  READINESS_LEVELS,
  readinessResult,
  type ReadinessLevel,
  type ReadinessLevels,
} from './readiness.ts';

const all = (level: ReadinessLevel, more: ReadinessLevels = {}): ReadinessLevels => ({
  ...Object.fromEntries(READINESS_CODES.map((code) => [code, level])),
  ...more,
});
const anyLevels: fc.Arbitrary<ReadinessLevels> = fc
  .tuple(...READINESS_CODES.map(() => fc.option(fc.constantFrom(...READINESS_LEVELS), { nil: undefined, freq: 12 })))
  .map((levels) => Object.fromEntries(READINESS_CODES.map((code, place) => [code, levels[place]])));

test('thirty-eight criteria, nineteen of them minimum standards, six of them at level 3', () => {
  expect(READINESS_CRITERIA).toHaveLength(38);
  const starred = READINESS_CRITERIA.filter((one) => one.starred).map((one) => one.code);
  expect(starred.join(' ')).toBe('A1 A2 A3 B1 B2 B4 C1 C2 C3 C4 D1 D2 E1 E2 F1 F2 F3 F4 G1');
  expect(
    READINESS_CRITERIA.filter((one) => one.least === 3)
      .map((one) => one.code)
      .join(' '),
  ).toBe('A2 C3 F1 F2 F3 F4');
});

describe('by hand', () => {
  test('a domain is the median of its levels, the whole its weakest minimum standard', () => {
    const levels = all(3, { A1: 1, A4: 0, A5: 2, A6: 4, G2: 0, G3: 1, B4: 2 });
    const { domains, overall, breaches } = readinessResult(levels);
    // A: 0 1 2 3 3 4 → 2.5; G: 0 1 3 → 1.
    expect(domains.map((one) => one.median)).toEqual([2.5, 3, 3, 3, 3, 3, 1]);
    expect(domains.map((one) => one.weakest)).toEqual([1, 2, 3, 3, 3, 3, 3]);
    expect(overall).toBe(1);
    expect(breaches).toEqual([{ code: 'A1', level: 1, least: 2, isBreach: false }]);
  });

  test('level 2 is a minimum, except where the law requires 3: there it is a breach', () => {
    const { breaches, overall } = readinessResult(all(2));
    expect(overall).toBe(2);
    expect(breaches.map((one) => one.code)).toEqual(['A2', 'C3', 'F1', 'F2', 'F3', 'F4']);
    expect(breaches.every((one) => one.isBreach)).toBe(true);
    expect(readinessResult(all(3)).breaches).toEqual([]);
  });

  test('a missing score makes no result: a minimum standard left out leaves the whole open', () => {
    const { overall, domains, scored } = readinessResult(all(4, { F3: undefined }));
    expect(overall).toBeUndefined();
    expect(domains.find((one) => one.domain === 'F')).toMatchObject({ scored: 4, median: 4, weakest: undefined });
    expect(scored).toBe(37);
    expect(readinessResult({})).toMatchObject({ overall: undefined, scored: 0, breaches: [] });
    // A criterion that is no minimum standard can be left out.
    expect(readinessResult(all(4, { A4: undefined })).overall).toBe(4);
  });
});

test('raising a level never lowers a score, and never adds a breach', () => {
  fc.assert(
    fc.property(anyLevels, fc.constantFrom(...READINESS_CODES), (levels, code) => {
      const level = levels[code];
      fc.pre(level !== undefined && level < 4);
      const raised = { ...levels, [code]: ((level ?? 0) + 1) as ReadinessLevel }; // below 4 before
      const [before, after] = [readinessResult(levels), readinessResult(raised)];
      expect(after.overall ?? -1).toBeGreaterThanOrEqual(before.overall ?? -1);
      for (const [place, domain] of after.domains.entries()) {
        expect(domain.median ?? -1).toBeGreaterThanOrEqual(before.domains[place]?.median ?? -1);
        expect(domain.weakest ?? -1).toBeGreaterThanOrEqual(before.domains[place]?.weakest ?? -1);
      }
      expect(after.breaches.length).toBeLessThanOrEqual(before.breaches.length);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('no domain’s strength hides a minimum standard: the whole is never above any of them', () => {
  fc.assert(
    fc.property(anyLevels, (levels) => {
      const { overall } = readinessResult(levels);
      if (overall === undefined) return;
      const starred = READINESS_CRITERIA.filter((one) => one.starred).map((one) => levels[one.code] ?? 5);
      expect(overall).toBe(Math.min(...starred));
    }),
    { seed: 12 },
  );
});

test('one person never scores a criterion both for the agency and as its peer, in either order; no one scores a concluded assessment or out of turn', () => {
  const ana = { accountId: 'ana', mayAssess: true };
  expect(mayScoreReadiness('self', 'self', ana, [])).toEqual({ allowed: true });
  expect(mayScoreReadiness('peer', 'peer', ana, ['bo'])).toEqual({ allowed: true });
  expect(mayScoreReadiness('peer', 'peer', ana, ['bo', 'ana'])).toMatchObject({ because: 'same_person' });
  expect(mayScoreReadiness('self', 'self', ana, ['bo'])).toEqual({ allowed: true });
  expect(mayScoreReadiness('self', 'self', ana, ['bo', 'ana'])).toMatchObject({ because: 'same_person' });
  expect(mayScoreReadiness('peer', 'self', ana, ['bo'])).toMatchObject({ because: 'not_yet' });
  expect(mayScoreReadiness('self', 'peer', ana, ['bo', 'ana'])).toMatchObject({ because: 'not_yet' });
  expect(mayScoreReadiness('peer', 'concluded', ana, ['bo'])).toMatchObject({ because: 'concluded' });
  expect(mayScoreReadiness('self', 'self', { ...ana, mayAssess: false }, [])).toMatchObject({ because: 'role' });
});

test('an assessment is concluded when a peer has scored a criterion that the agency scored', () => {
  expect(mayConcludeReadiness({ A1: 3 }, {})).toMatchObject({ because: 'no_peer' });
  expect(mayConcludeReadiness({ A1: 3 }, { A2: 3 })).toMatchObject({ because: 'no_peer' });
  expect(mayConcludeReadiness({ A1: 3, A2: 2 }, { A2: 0 })).toEqual({ allowed: true });
  expect(mayConcludeReadiness({}, {})).toMatchObject({ because: 'no_peer' });
});

test('two assessments are compared criterion by criterion', () => {
  expect(readinessChanges(all(2, { A1: undefined }), all(2, { A1: 1, B2: 3 }))).toEqual([
    { code: 'A1', before: undefined, after: 1 },
    { code: 'B2', before: 2, after: 3 },
  ]);
});

describe('among participants', () => {
  test('a shared assessment contains levels alone and survives a round trip', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const file = anonymousReadiness({ ...levels, Z9: 3 });
        expect(Object.keys(file)).toEqual(['format', 'levels']);
        expect(readAnonymousReadiness(JSON.parse(JSON.stringify(file)))).toEqual([file]);
      }),
      { seed: 13 },
    );
  });

  test.each([
    ['another format', { format: 'x', levels: {} }],
    ['a name next to the levels', { ...anonymousReadiness(all(2)), agency: 'Norrin' }],
    ['an unknown criterion', { ...anonymousReadiness({}), levels: { Z1: 2 } }],
    ['an unknown level', { ...anonymousReadiness({}), levels: { A1: 2.5 } }],
    ['nothing', null],
  ])('%s is refused', (_, file) => {
    expect(() => readAnonymousReadiness(file)).toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error);
  });

  test('quartiles of five or more, none of four', () => {
    const five = ([1, 2, 2, 3, 4] as const).map((level) => anonymousReadiness(all(level)));
    expect(readinessQuartiles(five.slice(1))).toBeUndefined();
    // R: quantile(c(1, 2, 2, 3, 4)) is 1 2 2 3 4.
    expect(readinessQuartiles(five)?.[0]).toEqual({ domain: 'A', participants: 5, lower: 2, median: 2, upper: 3 });
    const six = [...five, anonymousReadiness(all(4))];
    // R: quantile(c(1, 2, 2, 3, 4, 4), c(.25, .5, .75)) is 2.00 2.50 3.75.
    expect(readinessQuartiles(six)?.[6]).toEqual({ domain: 'G', participants: 6, lower: 2, median: 2.5, upper: 3.75 });
    // A domain in which fewer than five have a score is left out.
    const without = five.map((one, place) => (place === 0 ? anonymousReadiness({}) : one));
    expect(readinessQuartiles(without)).toEqual([]);
  });
});

test('a cited block is unchanged, changed, or gone; if another replaced it, that one counts', () => {
  const digests = new Map([
    ['b-1', 'x'],
    ['b-3', 'z'],
  ]);
  const redirects = new Map([
    ['b-2', 'b-3'],
    ['b-4', 'b-5'],
    ['b-5', 'b-4'],
  ]);
  expect(blockStanding({ blockId: 'b-1', digest: 'x' }, digests, redirects)).toBe('same');
  expect(blockStanding({ blockId: 'b-1', digest: 'y' }, digests, redirects)).toBe('changed');
  expect(blockStanding({ blockId: 'b-2', digest: 'z' }, digests, redirects)).toBe('same');
  expect(blockStanding({ blockId: 'b-9', digest: 'x' }, digests, redirects)).toBe('gone');
  expect(blockStanding({ blockId: 'b-4', digest: 'x' }, digests, redirects)).toBe('gone');
});
