import { addDays, type LocalDate } from '@reeve/domain';
import type { AreaCode } from '../map/island.ts';

/** What an operation truly did to the rate of its offence, from its start to the end of its after-window. */
export interface OperationTruth {
  /** The true rate in the treated areas is multiplied by this; 1: nothing happened. */
  readonly treated: number;
  /** The same in the displacement areas: below 1, the benefit spread to them. */
  readonly nearby: number;
  /** Share of the prevented crimes that happened in the displacement areas instead, 0 to 1. */
  readonly moved: number;
  /** A rise in the treated areas that ended on the day of the start, whatever was done. */
  readonly peak: { readonly weeks: number; readonly factor: number } | undefined;
}

/** One operation of the year of Riverton: what was counted, what was done, what it truly did. */
export interface Operation {
  readonly key: string;
  readonly title: string;
  /** A code of `CRIME_TYPES`. */
  readonly offenceType: string;
  readonly treatedAreas: readonly AreaCode[];
  readonly comparisonAreas: readonly AreaCode[];
  readonly displacementAreas: readonly AreaCode[];
  readonly displacementComparisonAreas: readonly AreaCode[];
  /** First day of the before-window; `startsOn` and `afterTo` are as many days later, all of them Mondays. */
  readonly beforeFrom: LocalDate;
  readonly startsOn: LocalDate;
  readonly afterTo: LocalDate;
  readonly chosenByItsPeak: boolean;
  readonly truth: OperationTruth;
}

/** Windows of equal length before and after a Monday. */
export function windowsAround(
  startsOn: LocalDate,
  weeks: number,
): Pick<Operation, 'beforeFrom' | 'startsOn' | 'afterTo'> {
  return { beforeFrom: addDays(startsOn, -7 * weeks), startsOn, afterTo: addDays(startsOn, 7 * weeks) };
}

/** An operation that did nothing. */
export const NO_EFFECT: OperationTruth = { treated: 1, nearby: 1, moved: 0, peak: undefined };
