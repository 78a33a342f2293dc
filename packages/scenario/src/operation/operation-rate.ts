import { toDayNumber, type LocalDate } from '@reeve/domain';
import { dayWeight } from '../crime/burglary-days.ts';
import { CRIME_TYPES, type CrimeType } from '../crime/crime-type.ts';
import type { AreaCode } from '../map/island.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** First day of the crimes of the operations: more than two years before the first of them. */
export const OPERATION_CRIMES_FROM: LocalDate = '2023-01-02';

/** Crimes a week without any operation, by offence and area; a season and a week of the offence are around it. */
const WEEKLY: Readonly<Record<string, Readonly<Partial<Record<AreaCode, number>>>>> = {
  theft_from_vehicle: { 'NORRIN-A': 5, 'SUND-G': 4, 'SUND-H': 4, 'NORRIN-E': 4, 'NORRIN-F': 3, 'SUND-J': 4 },
  shoplifting: { 'NORRIN-C': 4, 'NORRIN-E': 3, 'SUND-J': 4, 'NORRIN-F': 5, 'SUND-K': 4, 'SUND-G': 4 },
  robbery: { 'NORRIN-C': 0.6, 'NORRIN-E': 0.5, 'SUND-J': 0.6 },
  criminal_damage: { 'NORRIN-D': 5, 'SUND-H': 4, 'SUND-J': 4, 'RING-BC': 4, 'RING-MATCH': 4 },
  assault: { 'NORRIN-B': 5, 'SUND-J': 5, 'NORRIN-C': 4, 'SUND-K': 4 },
  bicycle_theft: { 'NORRIN-A': 3, 'NORRIN-D': 2.5, 'SUND-G': 2.5 },
  public_order: { 'NORRIN-F': 3, 'SUND-H': 2.5, 'SUND-J': 3 },
  theft_from_person: { 'NORRIN-B': 3, 'SUND-G': 2.5, 'SUND-J': 3 },
};

/** An offence in an area whose crimes are drawn for the operations, from `OPERATION_CRIMES_FROM` on. */
export interface Stratum {
  readonly type: CrimeType;
  readonly area: AreaCode;
  readonly weekly: number;
}

/** Every offence and area of the operations, each once, in a fixed order. */
export const STRATA: readonly Stratum[] = CRIME_TYPES.flatMap(
  (type) => Object.entries(WEEKLY[type.code] ?? {}).map(([area, weekly]) => ({ type, area: area as AreaCode, weekly })), // keys of WEEKLY
);

/** True for an offence in an area whose crimes are those of the operations. */
export function isOfOperations({ type, areaCode }: { readonly type: string; readonly areaCode: AreaCode }): boolean {
  return WEEKLY[type]?.[areaCode] !== undefined;
}

/** An operation with its days as numbers. */
interface Dated {
  readonly operation: Operation;
  readonly start: number;
  readonly end: number;
}
const DATED: readonly Dated[] = OPERATIONS.map((operation) => ({
  operation,
  start: toDayNumber(operation.startsOn),
  end: toDayNumber(operation.afterTo),
}));

/**
 * Returns the true rate of an offence in an area on a day, with what every operation did to it.
 *
 * @returns crimes expected on that day, ≥ 0.
 */
export function trueRate(stratum: Stratum, day: number): number {
  const usual = (of: Pick<Stratum, 'type' | 'weekly'>): number => (of.weekly / 7) * dayWeight(of.type, day);
  let rate = usual(stratum);
  for (const { operation, start, end } of DATED) {
    if (operation.offenceType !== stratum.type.code || day >= end) continue;
    const { treated, nearby, moved, peak } = operation.truth;
    const isTreated = operation.treatedAreas.includes(stratum.area);
    if (day < start) {
      if (isTreated && peak && day >= start - 7 * peak.weeks) rate *= peak.factor;
    } else if (isTreated) rate *= treated;
    else if (operation.displacementAreas.includes(stratum.area)) {
      const prevented = operation.treatedAreas.map((area) => (1 - treated) * (WEEKLY[stratum.type.code]?.[area] ?? 0));
      const weekly = prevented.reduce((sum, one) => sum + one, 0) / operation.displacementAreas.length;
      rate = rate * nearby + moved * usual({ type: stratum.type, weekly });
    }
  }
  return rate;
}
