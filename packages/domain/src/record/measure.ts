import { addDays, isLocalDate, toDayNumber, type LocalDate } from '../calendar.ts';
import { PRESET_MATURITY_DAYS } from './coverage.ts';

/**
 * How a task will be judged, fixed with the decision and before the task begins: what is counted, where, over which two
 * windows, against which comparison (domain brief §5.12; I14). Windows are half-open, `[from, to)`.
 */
export interface Measure {
  readonly offenceType: string;
  readonly treatedAreas: readonly string[];
  readonly comparisonAreas: readonly string[];
  readonly displacementAreas: readonly string[];
  readonly displacementComparisonAreas: readonly string[];
  readonly beforeFrom: LocalDate;
  /** The day the action starts: the first day of the after-window. */
  readonly startsOn: LocalDate;
  readonly afterTo: LocalDate;
  /** The counted data set; undefined: the agency's own recorded crime. */
  readonly dataSetId?: string | undefined;
  /** Only crimes recorded within this many days of the event count; the preset if the measure does not state it. */
  readonly maturityDays?: number | undefined;
  /** True if the treated area was chosen because of its crimes in the before-window, or if that is unknown. */
  readonly chosenByItsPeak?: boolean | undefined;
  /** Offences over which the result is also weighed by harm, and the version of the weights. */
  readonly harmTypes?: readonly string[] | undefined;
  readonly harmWeightsId?: string | undefined;
}

/** Returns the days within which a crime must be recorded to count in a measure. */
export function maturityOf(measure: Pick<Measure, 'maturityDays'>): number {
  return measure.maturityDays ?? PRESET_MATURITY_DAYS;
}

/** The first day on which a measure can be read: its period is over and its last crimes have had their time to be recorded. */
export function readableOn(measure: Pick<Measure, 'afterTo' | 'maturityDays'>): LocalDate {
  return addDays(measure.afterTo, maturityOf(measure));
}

export type MeasureFault =
  | 'offence_type'
  | 'treated'
  | 'comparison'
  | 'areas_overlap'
  | 'displacement_without_comparison'
  | 'dates'
  | 'windows_unequal';

/** Why a measure cannot be registered; empty when it can. */
export function measureFaults(measure: Measure): readonly MeasureFault[] {
  const faults: MeasureFault[] = [];
  if (measure.offenceType === '') faults.push('offence_type');
  if (measure.treatedAreas.length === 0) faults.push('treated');
  if (measure.comparisonAreas.length === 0) faults.push('comparison');
  const areas = [
    measure.treatedAreas,
    measure.comparisonAreas,
    measure.displacementAreas,
    measure.displacementComparisonAreas,
  ].flat();
  if (new Set(areas).size !== areas.length) faults.push('areas_overlap');
  if (measure.displacementAreas.length > 0 !== measure.displacementComparisonAreas.length > 0)
    faults.push('displacement_without_comparison');
  const dates = [measure.beforeFrom, measure.startsOn, measure.afterTo];
  if (!dates.every(isLocalDate) || !(measure.beforeFrom < measure.startsOn && measure.startsOn < measure.afterTo))
    faults.push('dates');
  else if (windowDays(measure).before !== windowDays(measure).after) faults.push('windows_unequal');
  return faults;
}

/** Lengths of both windows in days. */
export function windowDays(measure: Measure): { readonly before: number; readonly after: number } {
  const start = toDayNumber(measure.startsOn);
  return { before: start - toDayNumber(measure.beforeFrom), after: toDayNumber(measure.afterTo) - start };
}
