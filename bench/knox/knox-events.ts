import type { KnoxEvents } from '@reeve/analysis';

/**
 * Synthetic crimes over 25 × 25 km and two years, the same for the same number: six in ten in 120 clusters, one in
 * seven a near repeat of an earlier one within 150 m and 14 days, the rest anywhere.
 */
export function knoxEvents(n: number, seed = 21): KnoxEvents {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(uniform() * limit);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const clusters = Array.from({ length: 120 }, () => [uniform() * SIDE_M, uniform() * SIDE_M] as const);
  const xM = new Float64Array(n);
  const yM = new Float64Array(n);
  const day = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    const kind = uniform();
    day[i] = below(730);
    if (kind < 0.6) {
      const [x, y] = clusters[below(clusters.length)] ?? [0, 0];
      xM[i] = toCentimetre(x + 300 * normal());
      yM[i] = toCentimetre(y + 300 * normal());
    } else if (kind < 0.85 || i === 0) {
      xM[i] = toCentimetre(uniform() * SIDE_M);
      yM[i] = toCentimetre(uniform() * SIDE_M);
    } else {
      const before = below(i);
      const distanceM = 150 * Math.sqrt(uniform());
      const angle = 2 * Math.PI * uniform();
      xM[i] = toCentimetre((xM[before] ?? 0) + distanceM * Math.cos(angle));
      yM[i] = toCentimetre((yM[before] ?? 0) + distanceM * Math.sin(angle));
      day[i] = Math.min(729, (day[before] ?? 0) + below(14));
    }
  }
  return { points: { xM, yM }, day };
}

const SIDE_M = 25_000;
const toCentimetre = (metres: number): number => Math.round(metres * 100) / 100;
