import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideArea } from './area-shape.ts';
import { insideByBands } from './ring-bands.ts';

const ring = (corners: readonly (readonly [number, number])[]) => ({
  xM: Float64Array.from(corners, ([x]) => x),
  yM: Float64Array.from(corners, ([, y]) => y),
});

test('decides as the check of every edge does, on borders and corners as well', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const rings = fc.array(fc.array(corner, { minLength: 3, maxLength: 40 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(rings, (shapes) => {
      const area = { rings: shapes.map(ring) };
      const inside = insideByBands(area);
      for (let x = -0.5; x <= 12.5; x += 0.5)
        for (let y = -0.5; y <= 12.5; y += 0.5) expect(inside(x, y)).toBe(isInsideArea(area, x, y));
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('a level line, no corner and an unknown place contain nothing', () => {
  expect(insideByBands({ rings: [ring([[0, 1], [4, 1], [2, 1]])] })(2, 1)).toBe(false); // prettier-ignore
  expect(insideByBands({ rings: [] })(2, 1)).toBe(false);
  expect(insideByBands({ rings: [ring([[0, 0], [4, 0], [2, 4]])] })(Number.NaN, Number.NaN)).toBe(false); // prettier-ignore
});

test('a coast of a hundred thousand corners is decided for a hundred thousand points', () => {
  const corners = Array.from({ length: 100_000 }, (_, at) => {
    const turn = (at / 100_000) * 2 * Math.PI;
    const far = 10 + 0.2 * Math.sin(at * 1.7);
    return [far * Math.cos(turn), far * Math.sin(turn)] as const;
  });
  const inside = insideByBands({ rings: [ring(corners)] });
  let [count, wrong] = [0, 0];
  for (let at = 0; at < 100_000; at += 1) {
    const [x, y] = [((at * 7919) % 24_000) / 1000 - 12, ((at * 104_729) % 24_000) / 1000 - 12];
    const far = Math.hypot(x, y);
    const found = inside(x, y);
    if (found) count += 1;
    if ((far < 9.7 && !found) || (far > 10.3 && found)) wrong += 1;
  }
  expect(wrong).toBe(0);
  expect(count).toBeGreaterThan(50_000);
});
