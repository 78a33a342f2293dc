import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBetween, placesFor, placesWithin } from './block-place.ts';

test('places stay in order after any sequence of insertions', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.array(fc.nat(), { maxLength: 300 }), (count, inserts) => {
      const places = [...placesFor(count)];
      for (const at of inserts) {
        const i = at % (places.length + 1);
        places.splice(i, 0, placeBetween(places[i - 1] ?? '', places[i]));
      }
      for (const [i, place] of places.entries()) {
        if (i > 0) expect(place > (places[i - 1] ?? '')).toBe(true);
        expect(place.endsWith('0')).toBe(false);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('stay in order and grow slowly when inserting always before the first, and always after the last', () => {
  let [first, last] = ['V', 'V'];
  for (let i = 0; i < 1000; i += 1) {
    const before = placeBetween('', first);
    const after = placeBetween(last, undefined);
    expect(before < first && after > last).toBe(true);
    [first, last] = [before, after];
  }
  expect(Math.max(first.length, last.length)).toBeLessThan(260);
});

test('many blocks inserted between two at once are in order between them, and twenty thousand have short places', () => {
  for (const [before, after] of [
    ['', undefined],
    ['V', 'W'],
    ['a1', undefined],
    ['', 'V'],
  ] as const) {
    const places = placesWithin(before, after, 20_000);
    const all = [before, ...places, ...(after === undefined ? [] : [after])];
    expect(places).toHaveLength(20_000);
    expect(all.every((place, i) => i === 0 || place > (all[i - 1] ?? ''))).toBe(true);
    expect(Math.max(...places.map((place) => place.length))).toBeLessThan(8);
  }
});
