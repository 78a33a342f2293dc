import { concentrationByChance } from './concentration-chance.ts';
import { concentrationWarnings, type ConcentrationWarning, type PlacePrecision } from './concentration-warnings.ts';
import { ascendingCounts, gini, requirePlaces } from './gini.ts';
import { lorenzCurve, type LorenzCurve } from './lorenz.ts';

/** The share of crimes at the busiest places. */
export interface TopShare {
  /** Share of the places, (0, 1], as asked. */
  readonly placeShare: number;
  /** The number of those places, rounded up. */
  readonly places: number;
  readonly crimes: number;
  readonly crimeShare: number;
  /**
   * The share of the same number of places if each crime fell on any place with equal probability; undefined if the
   * number of places without crimes is unknown.
   */
  readonly byChance: number | undefined;
}

/** The smallest number of places with a share of the crimes. */
export interface PlacesFor {
  /** Share of the crimes, (0, 1], as asked. */
  readonly crimeShare: number;
  /** The fewest places that have it. */
  readonly places: number;
  readonly placeShare: number;
}

/** Places that had the same number of crimes. */
export interface RepeatRow {
  readonly crimesEach: number;
  readonly places: number;
  readonly crimes: number;
}

export interface Concentration {
  /** Crimes. */
  readonly n: number;
  /** All places, including those without a crime if known. */
  readonly places: number;
  readonly placesWithCrime: number;
  /** True if places without a crime are known. */
  readonly allPlacesKnown: boolean;
  /** From one crime up. */
  readonly repeats: readonly RepeatRow[];
  /** Crimes at places that had two or more, of all. */
  readonly repeatCrimeShare: number;
  readonly top: readonly TopShare[];
  readonly placesFor: readonly PlacesFor[];
  /** Undefined without any crime. */
  readonly gini: number | undefined;
  readonly generalisedGini: number | undefined;
  readonly lorenz: LorenzCurve | undefined;
  readonly warnings: readonly ConcentrationWarning[];
}

export interface ConcentrationOptions {
  /** Number of places, including those without a crime; omitted if unknown. */
  readonly places?: number;
  /** What a coordinate represents; default `exact`. */
  readonly placePrecision?: PlacePrecision;
  readonly topShares?: readonly number[];
  readonly crimeShares?: readonly number[];
}

/**
 * Concentration: what share of the places has what share of the crimes?
 *
 * Use it to assess whether work at few places can reach much crime. It counts places, never persons. Chance alone
 * produces some concentration whenever crimes are few: `byChance` states how much. Coordinates snapped to blocks make
 * blocks of places, and shares of places with a crime among places with a crime are less informative than among all.
 * Method: places in the order of their crimes; shares, Lorenz curve, Gini and generalised Gini;
 * docs/methods/concentration.md.
 * Source: D. Weisburd (2015), The law of crime concentration and the criminology of place, Criminology 53, 133–157, doi
 * 10.1111/1745-9125.12070; J. E. Eck, Y. Lee, S. O & N. Martinez (2017), Compared to what? Estimating the relative
 * concentration of crime at places, Crime Science 6:8, doi 10.1186/s40163-017-0070-4; Gini as `gini`.
 *
 * @param counts  crimes of each place, whole numbers ≥ 0, any order
 * @param options places, placePrecision; topShares (default 1, 5, 10, 20 %) and crimeShares (default 25, 50, 80 %) in (0, 1]
 * @throws ReeveError invalid_input — as `gini`
 * Cost: O(k log k) for k counts.
 * @example concentration([8, 1, 1, 0, 0]).top[3].crimeShare // => 0.8
 */
export function concentration(counts: ArrayLike<number>, options: ConcentrationOptions = {}): Concentration {
  const { topShares = [0.01, 0.05, 0.1, 0.2], crimeShares = [0.25, 0.5, 0.8] } = options;
  const descending = ascendingCounts(counts).toReversed();
  const withCrime = descending.filter((count) => count > 0);
  const allPlacesKnown = options.places !== undefined || withCrime.length < descending.length;
  const places = options.places ?? descending.length;
  requirePlaces(places, descending.length);
  const held = runningSums(withCrime);
  const n = held.at(-1) ?? 0;
  const chance = allPlacesKnown && n > 0 ? concentrationByChance(n, places) : undefined;
  const repeats = repeatRows(withCrime);
  const repeatCrimes = repeats.reduce((sum, row) => sum + (row.crimesEach > 1 ? row.crimes : 0), 0);
  const index = gini(counts, places);
  return {
    n,
    places,
    placesWithCrime: withCrime.length,
    allPlacesKnown,
    repeats,
    repeatCrimeShare: n === 0 ? 0 : repeatCrimes / n,
    top: topShares.map((placeShare) => {
      const busiest = Math.min(places, Math.ceil(placeShare * places - 1e-9));
      const crimes = held[Math.min(busiest, withCrime.length)] ?? 0;
      return {
        placeShare,
        places: busiest,
        crimes,
        crimeShare: n === 0 ? 0 : crimes / n,
        byChance: chance?.(busiest),
      };
    }),
    placesFor: crimeShares.map((crimeShare) => {
      const fewest = n === 0 ? 0 : held.findIndex((sum) => sum >= crimeShare * n - 1e-9);
      return { crimeShare, places: fewest, placeShare: places === 0 ? 0 : fewest / places };
    }),
    gini: index?.gini,
    generalisedGini: index?.generalised,
    lorenz: lorenzCurve(counts, places),
    warnings: concentrationWarnings({
      n,
      places,
      allPlacesKnown,
      largest: withCrime[0] ?? 0,
      placePrecision: options.placePrecision ?? 'exact',
    }),
  };
}

/** [0, c₁, c₁ + c₂, …]: crimes at the busiest 0, 1, 2 … places. */
function runningSums(descending: Float64Array): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const count of descending) sums.push((sum += count));
  return sums;
}

function repeatRows(withCrime: Float64Array): readonly RepeatRow[] {
  const places = new Map<number, number>();
  for (const count of withCrime) places.set(count, (places.get(count) ?? 0) + 1);
  return Array.from(places, ([crimesEach, many]) => ({
    crimesEach,
    places: many,
    crimes: crimesEach * many,
  })).toReversed();
}
