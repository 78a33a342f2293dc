import { harmIndex, type HarmCount, type HarmWeightSet } from './harm-index.ts';

/** Crimes of one offence in one area. */
export interface AreaHarmCount extends HarmCount {
  /** Code of an area; empty: crimes without one. */
  readonly area: string;
}

export interface HarmOfOffence {
  readonly offence: string;
  /** Reported crimes in the areas covered for this offence; undefined if it is covered nowhere. */
  readonly crimes: number | undefined;
  /** Found by police work, in the areas covered; counted in no sum. */
  readonly leftOut: number;
  /** Days of one crime; undefined without a weight. */
  readonly daysEach: number | undefined;
  readonly days: number | undefined;
  /** Areas whose days are not covered for this offence: nothing is known of them. */
  readonly uncovered: readonly string[];
}

export interface HarmOfArea {
  readonly area: string;
  /** Reported crimes with a weight of the offences covered here; undefined if none is covered. */
  readonly crimes: number | undefined;
  readonly leftOut: number;
  readonly days: number | undefined;
  /** Offences whose days are not covered here. */
  readonly uncovered: readonly string[];
}

export interface HarmTable {
  readonly weights: Pick<HarmWeightSet, 'id' | 'version'>;
  /** The most days first; those without a sum last, by code. */
  readonly offences: readonly HarmOfOffence[];
  /** The same. */
  readonly areas: readonly HarmOfArea[];
  readonly crimes: number;
  readonly leftOut: number;
  readonly days: number;
  /** Offences with reported crimes and no weight: their crimes are in no sum. */
  readonly unweighted: readonly { readonly offence: string; readonly crimes: number }[];
  /** True if every offence is covered in every area and has a weight: otherwise the sums are a lower bound. */
  readonly complete: boolean;
}

/**
 * Sums harm by offence and by area, over what is covered alone.
 *
 * A covered offence without a crime counts zero; one that is not covered is not known, and crimes recorded there all the
 * same are in no sum, because nobody states that they are all. Crimes found by police work are left out and counted apart.
 *
 * @param cells    an offence of an area can have several rows; others than the areas and offences asked for are ignored
 * @param asked    areas and offences shown, each once, and whether the whole period is covered for one of each
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0
 * Cost: O(areas × offences + cells).
 */
export function harmTable(
  cells: readonly AreaHarmCount[],
  weights: HarmWeightSet,
  asked: {
    readonly areas: readonly string[];
    readonly offences: readonly string[];
    readonly isCovered: (area: string, offence: string) => boolean;
  },
): HarmTable {
  const covered = cells.filter(
    ({ area, offence }) =>
      asked.areas.includes(area) && asked.offences.includes(offence) && asked.isCovered(area, offence),
  );
  const isWeighted = (offence: string): boolean => Object.hasOwn(weights.days, offence);
  const sumOf = (rows: readonly AreaHarmCount[]) => {
    const found = harmIndex(
      rows.filter(({ offence }) => isWeighted(offence)),
      weights,
    );
    if (!found.allowed) throw new Error('An offence without a weight was filtered above.');
    return { crimes: found.crimes, days: found.days };
  };
  const leftOutOf = (rows: readonly AreaHarmCount[]): number =>
    rows.reduce((sum, { count, detection }) => sum + (detection === 'proactive' ? count : 0), 0);
  const offences = asked.offences.map((offence): HarmOfOffence => {
    const rows = covered.filter((one) => one.offence === offence);
    const uncovered = asked.areas.filter((area) => !asked.isCovered(area, offence));
    const isKnown = uncovered.length < asked.areas.length;
    const daysEach = isWeighted(offence) ? weights.days[offence] : undefined;
    const crimes = rows.reduce((sum, { count, detection }) => sum + (detection === 'reported' ? count : 0), 0);
    const days = isKnown && daysEach !== undefined ? crimes * daysEach : undefined;
    return { offence, crimes: isKnown ? crimes : undefined, leftOut: leftOutOf(rows), daysEach, days, uncovered };
  });
  const areas = asked.areas.map((area): HarmOfArea => {
    const rows = covered.filter((one) => one.area === area);
    const uncovered = asked.offences.filter((offence) => !asked.isCovered(area, offence));
    const isKnown = uncovered.length < asked.offences.length;
    const sum = isKnown ? sumOf(rows) : { crimes: undefined, days: undefined };
    return { area, ...sum, leftOut: leftOutOf(rows), uncovered };
  });
  const unweighted = offences.flatMap(({ offence, crimes, daysEach }) =>
    daysEach === undefined && crimes !== undefined && crimes > 0 ? [{ offence, crimes }] : [],
  );
  return {
    weights: { id: weights.id, version: weights.version },
    offences: mostFirst(offences, ({ offence }) => offence),
    areas: mostFirst(areas, ({ area }) => area),
    ...sumOf(covered),
    leftOut: leftOutOf(covered),
    unweighted,
    complete: unweighted.length === 0 && areas.every(({ uncovered }) => uncovered.length === 0),
  };
}

function mostFirst<Row extends { readonly days: number | undefined }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Row[] {
  return rows.toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1) || (nameOf(a) < nameOf(b) ? -1 : 1));
}
