import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOrigins, type OriginDecision } from './count-origins.ts';
import type { OriginPair } from './origin-report.ts';

const decision = (one: string, other: string, answer: OriginDecision['answer']): OriginDecision => ({
  one,
  other,
  answer,
  decidedBy: 'lindqvist',
});
const proposal = (one: string, other: string): OriginPair => ({ one, other, because: ['wording'], score: 0.9 });

describe('counting', () => {
  test('a report alone is one origin, and no report is none', () => {
    expect(countOrigins(['a'], []).count).toBe(1);
    expect(countOrigins([], []).count).toBe(0);
  });
  test('a proposal counts nothing until a person decides', () => {
    const open = countOrigins(['a', 'b', 'c'], [], [proposal('a', 'b')]);
    expect(open).toMatchObject({ count: 3, open: [{ one: 'a', other: 'b' }] });
    const decided = countOrigins(['a', 'b', 'c'], [decision('b', 'a', 'one_origin')], [proposal('a', 'b')]);
    expect(decided).toMatchObject({ count: 2, origins: [['a', 'b'], ['c']], open: [] });
  });
  test('an answer of independent closes the proposal between both origins', () => {
    const decisions = [decision('a', 'b', 'one_origin'), decision('a', 'c', 'independent')];
    expect(countOrigins(['a', 'b', 'c'], decisions, [proposal('b', 'c'), proposal('a', 'c')])).toMatchObject({
      count: 2,
      open: [],
      conflicts: [],
    });
  });
  test('decisions that contradict each other are reported and count as one', () => {
    const decisions = [
      decision('a', 'b', 'one_origin'),
      decision('b', 'c', 'one_origin'),
      decision('c', 'a', 'independent'),
    ];
    expect(countOrigins(['a', 'b', 'c'], decisions)).toMatchObject({ count: 1, conflicts: [['a', 'c']] });
  });
  test('reports that are one origin through a report the reader cannot see have no number', () => {
    const decisions = [decision('a', 'x', 'one_origin'), decision('x', 'b', 'one_origin')];
    expect(countOrigins(['a', 'b'], decisions).count).toBeUndefined();
    expect(countOrigins(['a', 'b', 'x'], decisions).count).toBe(1);
  });
  test('an unseen report joined to one visible report leaves no trace', () => {
    expect(countOrigins(['a', 'b'], [decision('a', 'x', 'one_origin')])).toEqual(countOrigins(['a', 'b'], []));
  });
  test('a contradiction through a report the reader cannot see is not reported', () => {
    const decisions = [
      decision('a', 'x', 'one_origin'),
      decision('x', 'b', 'one_origin'),
      decision('a', 'b', 'independent'),
    ];
    expect(countOrigins(['a', 'b'], decisions).conflicts).toEqual([]);
    expect(countOrigins(['a', 'b', 'x'], decisions).conflicts).toEqual([['a', 'b']]);
  });
  test('a decision without a person, or about one report, is refused', () => {
    const refused = expect.objectContaining({ code: 'invalid_input' });
    expect(() => countOrigins(['a', 'b'], [{ ...decision('a', 'b', 'one_origin'), decidedBy: ' ' }])).toThrowError(
      refused,
    );
    expect(() => countOrigins(['a'], [decision('a', 'a', 'one_origin')])).toThrowError(refused);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyDecision = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.constantFrom(...ids),
    fc.constantFrom('one_origin' as const, 'independent' as const),
  )
  .filter(([one, other]) => one !== other)
  .map(([one, other, answer]) => decision(one, other, answer));

test('the count equals that of a search along the decisions, in any order of them', () => {
  fc.assert(
    fc.property(fc.array(anyDecision, { maxLength: 8 }), (decisions) => {
      const { count, origins } = countOrigins(ids, decisions);
      expect(origins).toEqual(searched(decisions));
      expect(count).toBe(origins.length);
      expect(countOrigins(ids.toReversed(), decisions.toReversed())).toEqual(countOrigins(ids, decisions));
    }),
    { numRuns: 300, seed: 7 },
  );
});

/** The slow twin: from each report along the decisions until nothing new is found. */
function searched(decisions: readonly OriginDecision[]): readonly (readonly string[])[] {
  const joined = decisions.filter(({ answer }) => answer === 'one_origin');
  const groups = ids.map((start) => {
    const found = new Set([start]);
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const { one, other } of joined) if (found.has(one) || found.has(other)) found.add(one).add(other);
    }
    return [...found].toSorted();
  });
  return groups.filter((group, at) => group[0] === ids[at]);
}
