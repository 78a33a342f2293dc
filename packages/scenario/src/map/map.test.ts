import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToLineM, lengthM, placeAlong, ringHolds, type PlanLine, type PlanPoint } from './geometry.ts';
import { areaOf, districtOf, rivertonGround, rivertonMap } from './map.ts';
import { DATUM, toLonLat, toPlan } from './projection.ts';
import { STORY_STREETS } from './street-name.ts';

const { island, streets } = rivertonGround();
const anywhere = fc.tuple(
  fc.double({ min: -3000, max: 7300, noNaN: true }),
  fc.double({ min: -3700, max: 2600, noNaN: true }),
);
const area = (code: string): PlanLine => [...island.areas].find(([each]) => each === code)?.[1] ?? [];

test('every place on the island is in exactly one area and in the district of that area', () => {
  fc.assert(
    fc.property(anywhere, (point) => {
      const holding = [...island.areas].filter(([, ring]) => ringHolds(ring, point)).map(([code]) => code);
      expect(holding.length).toBe(ringHolds(island.outline, point) ? 1 : 0);
      const [code] = holding;
      expect(ringHolds(island.norrin, point)).toBe(code !== undefined && districtOf(code) === 'NORRIN');
      expect(ringHolds(island.sund, point)).toBe(code !== undefined && districtOf(code) === 'SUND');
    }),
    { numRuns: 2000, seed: 1 },
  );
});

function distanceToM(point: PlanPoint, codes: readonly string[]): number {
  const border = codes.map((code) => distanceToLineM([...area(code), ...area(code).slice(0, 1)], point));
  return Math.min(...border);
}

test('each ring is the land within 400 m of its two sectors, minus the sectors it must not touch', () => {
  let [near, nearMatch] = [0, 0];
  for (let east = -2800; east < 7100; east += 37) {
    for (let north = -3500; north < 2400; north += 37) {
      const point: PlanPoint = [east, north];
      if (!ringHolds(island.outline, point)) continue;
      const code = areaOf(toLonLat(point));
      if (code !== undefined && /-[BCEF]$/.test(code)) continue;
      const toTreated = distanceToM(point, ['NORRIN-B', 'NORRIN-C']);
      // 3 m: the arcs are drawn as chords and the coast between the border stones is rough.
      if (Math.abs(toTreated - 400) > 3) expect(code === 'RING-BC').toBe(toTreated < 400);
      if (toTreated < 400) near += 1;
      if (code === undefined || districtOf(code) === 'NORRIN') continue;
      const toControl = distanceToM(point, ['NORRIN-E', 'NORRIN-F']);
      if (Math.abs(toControl - 400) > 3) expect(code === 'RING-MATCH').toBe(toControl < 400);
      if (toControl < 400) nearMatch += 1;
    }
  }
  expect(near).toBeGreaterThan(800);
  expect(nearMatch).toBeGreaterThan(800);
});

test('the sectors of Norrin are between one and four square kilometres except E, the largest', () => {
  const squareKm = (ring: PlanLine): number =>
    Math.abs(ring.reduce((sum, [x, y], i) => sum + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - y * (ring[(i + 1) % ring.length]?.[0] ?? 0), 0)) / 2e6; // prettier-ignore
  for (const code of ['NORRIN-A', 'NORRIN-B', 'NORRIN-C', 'NORRIN-D', 'NORRIN-F']) {
    expect(squareKm(area(code))).toBeGreaterThan(1);
    expect(squareKm(area(code))).toBeLessThan(4);
  }
  expect(squareKm(area('NORRIN-E'))).toBeLessThan(6);
});

test('houses on both sides of every street are in the street’s own area', () => {
  for (const street of streets) {
    for (let along = 0; along < street.lengthM; along += 25) {
      for (const side of [-14, 0, 14]) {
        const code = areaOf(toLonLat(placeAlong(street.line, along, side)));
        if (code !== street.area) expect.fail(`${street.name} leaves ${street.area} for ${code}`);
      }
    }
    expect(Math.abs(lengthM(street.line) - street.lengthM)).toBeLessThan(1e-9);
  }
});

test('the streets of the story exist once each, in their areas', () => {
  for (const { name, area: code } of STORY_STREETS) {
    expect(streets.filter((street) => street.name === name).map((street) => street.area)).toEqual([code]);
  }
});

test('only a main road has its name in more than one piece', () => {
  const names = streets.filter((street) => street.kind === 'side').map((street) => street.name);
  expect(new Set(names).size).toBe(names.length);
});

test('the map is in mid-ocean, its rings are closed and it is marked as exercise', () => {
  const map = rivertonMap();
  expect(map.exercise).toBe(true);
  expect(map.notice).toMatch(/^EXERCISE/);
  const shapes = [map.island, ...map.districts, ...map.areas];
  for (const { geometry } of shapes) {
    for (const ring of geometry.coordinates) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring.at(-1)).toEqual(ring[0]);
      // Corvo in the Azores, the nearest land, is at about 31.1° W, 39.7° N.
      for (const [lon, lat] of ring) expect(Math.abs(lon + 38) < 0.2 && Math.abs(lat - 33.5) < 0.2).toBe(true);
    }
  }
});

test('plan and lon/lat convert into each other to the rounding, and distances on the ground are those of the plan', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (a, b) => {
      const [there, back] = [toLonLat(a), toPlan(toLonLat(a))];
      expect(Math.hypot(back[0] - a[0], back[1] - a[1])).toBeLessThan(0.1);
      const plan = Math.hypot(a[0] - b[0], a[1] - b[1]);
      // Haversine on the mean sphere: up to 0.3 % from the ellipsoid.
      const other = toLonLat(b);
      const [lat1, lat2] = [there[1], other[1]].map((degrees) => (degrees * Math.PI) / 180);
      const dLat = (lat2 ?? 0) - (lat1 ?? 0);
      const dLon = ((other[0] - there[0]) * Math.PI) / 180;
      const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 ?? 0) * Math.cos(lat2 ?? 0) * Math.sin(dLon / 2) ** 2;
      const ground = 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
      expect(Math.abs(ground - plan)).toBeLessThan(0.004 * plan + 0.3);
    }),
    { seed: 1 },
  );
  expect(toLonLat([0, 0])).toEqual(DATUM);
});
