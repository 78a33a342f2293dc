import { ReeveError } from '../error.ts';
import { refused } from '../access/verdict.ts';

/** Days of imprisonment by offence code; a changed weight is a new version, and every result names its own. */
export interface HarmWeightSet {
  readonly id: string;
  readonly version: number;
  /** Where the days come from: a law, a guideline, or a demo. */
  readonly source: string;
  readonly days: Readonly<Record<string, number>>;
}

export interface HarmCount {
  readonly offence: string;
  /** Whole number ≥ 0. */
  readonly count: number;
  /** `proactive`: found by police work, so that the count measures the work. */
  readonly detection: 'reported' | 'proactive';
}

export interface HarmIndex {
  readonly allowed: true;
  /** Σ count × days over reported crimes. */
  readonly days: number;
  /** Days per 1,000 residents; `undefined` without a population. */
  readonly daysPer1000: number | undefined;
  /** Reported crimes. */
  readonly crimes: number;
  /** Crimes found by police work, which are left out. */
  readonly leftOut: number;
  /** By offence, in the order of the codes: its part of the crimes and of the days, each 0 to 1. */
  readonly parts: readonly { readonly offence: string; readonly crimeShare: number; readonly harmShare: number }[];
  readonly weights: Pick<HarmWeightSet, 'id' | 'version'>;
}

/** Reported offences without a weight: a sum without them would understate the harm. */
export interface HarmIndexRefusal {
  readonly allowed: false;
  readonly because: 'no_weight';
  readonly offences: readonly string[];
}

/**
 * Sums the harm of crimes in days of imprisonment.
 *
 * Source: L. Sherman, P. W. Neyroud & E. Neyroud (2016), The Cambridge Crime Harm Index: measuring total harm from crime
 * based on sentencing guidelines, Policing 10(3), 171–183, doi:10.1093/police/paw003; crimes found by police work are
 * left out, as there.
 *
 * @param rows      an offence can have several rows
 * @param residents > 0
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, a population that is not > 0
 * Cost: O(rows).
 */
export function harmIndex(
  rows: readonly HarmCount[],
  weights: HarmWeightSet,
  residents?: number,
): HarmIndex | HarmIndexRefusal {
  if (rows.some(({ count }) => !Number.isSafeInteger(count) || count < 0))
    throw new ReeveError('invalid_input', 'Each count must be a whole number, 0 or more.');
  if (residents !== undefined && !(Number.isFinite(residents) && residents > 0))
    throw new ReeveError('invalid_input', 'The number of residents must be above 0.');
  const counts = new Map<string, number>();
  let leftOut = 0;
  for (const { offence, count, detection } of rows) {
    if (detection === 'proactive') leftOut += count;
    else counts.set(offence, (counts.get(offence) ?? 0) + count);
  }
  const offences = [...counts.keys()].toSorted();
  const unweighted = offences.filter((offence) => !Object.hasOwn(weights.days, offence));
  if (unweighted.length > 0) return { ...refused('no_weight'), offences: unweighted };
  const daysOf = (offence: string): number => (counts.get(offence) ?? 0) * (weights.days[offence] ?? 0);
  const days = offences.reduce((sum, offence) => sum + daysOf(offence), 0);
  const crimes = offences.reduce((sum, offence) => sum + (counts.get(offence) ?? 0), 0);
  const parts = offences.map((offence) => ({
    offence,
    crimeShare: crimes === 0 ? 0 : (counts.get(offence) ?? 0) / crimes,
    harmShare: days === 0 ? 0 : daysOf(offence) / days,
  }));
  const daysPer1000 = residents === undefined ? undefined : (days * 1000) / residents;
  return {
    allowed: true,
    days,
    daysPer1000,
    crimes,
    leftOut,
    parts,
    weights: { id: weights.id, version: weights.version },
  };
}
