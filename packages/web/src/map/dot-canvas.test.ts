import { expect, test } from 'vitest';
import { mercatorPlaces } from './dot-canvas.tsx';

test('places lie on the square of the Mercator map', () => {
  // The published corners of tiles (OpenStreetMap wiki, slippy map tilenames): 85.0511° is the edge, 66.51326° a quarter.
  const { x, y } = mercatorPlaces(
    Float64Array.of(-180, 0, 90, Number.NaN),
    Float64Array.of(85.0511287798066, 0, 66.51326044311186, Number.NaN),
  );
  expect([...x]).toEqual([0, 0.5, 0.75, Number.NaN]);
  expect(y[0]).toBeCloseTo(0, 12);
  expect(y[1]).toBe(0.5);
  expect(y[2]).toBeCloseTo(0.25, 12);
  expect(y[3]).toBeNaN();
});
