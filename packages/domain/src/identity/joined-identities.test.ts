import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityPair, type IdentityDecision, type IdentityOutcome } from './identity-decision.ts';
import { joinIdentities } from './joined-identities.ts';

/** A decision that keeps the first named. */
const decided = (outcome: IdentityOutcome, kept: string, other: string): IdentityDecision => ({
  pair: entityPair(kept, other),
  outcome,
  keptId: outcome === 'same' ? kept : null,
});
const same = (kept: string, other: string): IdentityDecision => decided('same', kept, other);

describe('joined identities', () => {
  test('lead to the one that was kept, over several decisions', () => {
    const { leadOf, membersOf } = joinIdentities([same('b', 'c'), same('a', 'b'), same('y', 'x')]);
    expect(['a', 'b', 'c', 'x', 'y', 'z'].map(leadOf)).toEqual(['a', 'a', 'a', 'y', 'y', 'z']);
    expect(membersOf('c')).toEqual(['a', 'b', 'c']);
    expect(membersOf('z')).toEqual(['z']);
  });

  test('part again when the decision is withdrawn: the one before it counts', () => {
    const before = [decided('different', 'a', 'b')];
    expect(joinIdentities([...before, same('a', 'b')]).leadOf('b')).toBe('a');
    expect(joinIdentities(before).leadOf('b')).toBe('b');
  });

  test('are in conflict where a pair was decided to be different and others make it one', () => {
    const decisions = [same('a', 'b'), decided('different', 'a', 'c'), same('b', 'c')];
    expect(joinIdentities(decisions).conflicts).toEqual([['a', 'c']]);
    expect(joinIdentities(decisions.slice(0, 2)).conflicts).toEqual([]);
    expect(joinIdentities([...decisions, same('a', 'c')]).conflicts).toEqual([]);
  });

  test('have one lead also for a reader who sees only a part: two kept, or a circle', () => {
    expect(joinIdentities([same('a', 'b'), same('d', 'b')]).membersOf('d')).toEqual(['a', 'b', 'd']);
    expect(joinIdentities([same('b', 'a'), same('c', 'b'), same('a', 'c')]).membersOf('a')).toEqual(['b', 'a', 'c']);
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The same partition, found by walking from neighbour to neighbour: the slow twin. */
function walked(decisions: readonly IdentityDecision[]): string {
  const last = new Map<string, IdentityDecision>();
  for (const one of decisions) last.set(`${one.pair[0]}${one.pair[1]}`, one);
  const groupOf = (id: string): string => {
    const found = [id];
    for (let nth = 0; nth < found.length; nth += 1)
      for (const { pair, outcome } of last.values())
        if (outcome === 'same' && pair.includes(found[nth] ?? ''))
          for (const end of pair) if (!found.includes(end)) found.push(end);
    return found.toSorted().join('');
  };
  return IDS.map(groupOf).join(' ');
}
const partition = (decisions: readonly IdentityDecision[]): string => {
  const { membersOf } = joinIdentities(decisions);
  return IDS.map((id) => [...membersOf(id)].toSorted().join('')).join(' ');
};

/** A step of the desk: two entities and an outcome, or which of the decisions to withdraw. */
const step = fc.oneof(
  fc.record({
    one: fc.constantFrom(...IDS),
    other: fc.constantFrom(...IDS),
    outcome: fc.constantFrom('same', 'same', 'different', 'unsure'),
  }),
  fc.record({ withdraw: fc.nat(30) }),
);

test('10,000 sequences of decisions and withdrawals join what the remaining decisions join, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
      let kept: readonly IdentityDecision[] = [];
      for (const one of steps) {
        if ('withdraw' in one) {
          kept = kept.filter((_, nth) => nth !== one.withdraw % Math.max(1, kept.length));
        } else if (one.one !== one.other) {
          kept = [...kept, decided(one.outcome, one.one, one.other)];
        }
        expect(partition(kept)).toBe(walked(kept));
        expect(joinIdentities(kept).membersOf('a')[0]).toBe(joinIdentities(kept).leadOf('a'));
      }
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test('adding an entity to joined ones, as the desk does it, never changes the lead', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 40 }), (tries) => {
      // The desk pairs leads and keeps the older one; ids are in the order of their age.
      let decisions: readonly IdentityDecision[] = [];
      const name = (nth: number): string => String(nth).padStart(2, '0');
      for (const [one, other] of tries) {
        const { leadOf } = joinIdentities(decisions);
        const [older = '', newer = ''] = [leadOf(name(one)), leadOf(name(other))].toSorted();
        if (older === newer) continue;
        const leadsBefore = Array.from({ length: 100 }, (_, nth) => leadOf(name(nth)));
        decisions = [...decisions, same(older, newer)];
        const after = joinIdentities(decisions);
        for (const [nth, lead] of leadsBefore.entries())
          expect(after.leadOf(name(nth))).toBe(lead === newer ? older : lead);
      }
    }),
  );
});
