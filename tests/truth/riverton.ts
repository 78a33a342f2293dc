import type { PlanePoints } from '@reeve/analysis';
import { makeCrimes, toPlan } from '@reeve/scenario';

/** Crimes of one type in the input format of the methods. */
export interface TypedCrimes {
  /** Metres on the plan of the island. */
  readonly points: PlanePoints;
  /** The day of the middle of each window. */
  readonly day: Int32Array;
  readonly fromMinute: Float64Array;
  readonly toMinute: Float64Array;
  /** 1 if the house is recorded, 0 if only its stretch of street is. */
  readonly exact: Uint8Array;
}

/** The seeds under which a method must find the truth. None of them is the demo's. */
export const SEEDS: readonly string[] = Array.from({ length: 10 }, (_, nth) => `truth ${nth + 1}`);

/** The least share of seeds that a truth must be found under. */
export const POWER = 0.8;

/** The crimes of some types under a seed, from one Riverton for all of them. */
export function crimesUnder(seed: string, types: readonly string[], count = 30_000): ReadonlyMap<string, TypedCrimes> {
  const byType = new Map<string, number[][]>(types.map((type) => [type, []]));
  for (const crime of makeCrimes({ seed, count })) {
    const [x, y] = toPlan([crime.lon, crime.lat]);
    byType.get(crime.type)?.push([x, y, crime.fromAt, crime.toAt, crime.placePrecision === 'exact' ? 1 : 0]);
  }
  return new Map(
    [...byType].map(([type, rows]) => {
      const column = (nth: number): Float64Array => Float64Array.from(rows, (row) => row[nth] ?? 0);
      const [fromMinute, toMinute] = [column(2), column(3)];
      return [
        type,
        {
          points: { xM: column(0), yM: column(1) },
          day: Int32Array.from(rows, (_, i) => Math.floor(((fromMinute[i] ?? 0) + (toMinute[i] ?? 0)) / 2880)),
          fromMinute,
          toMinute,
          exact: Uint8Array.from(column(4)),
        },
      ];
    }),
  );
}

/** The share of the seeds under which something is found. */
export function shareFound(found: (seed: string) => boolean, seeds: readonly string[] = SEEDS): number {
  return seeds.filter(found).length / seeds.length;
}
