import type { LocalDate } from '@reeve/domain';
import type { AreaCode } from '../map/island.ts';

/** The exercise: Sunday 27 September 2026, 08:00 in Riverton, is when the demo first starts. */
export const EXERCISE_NOW = '2026-09-27T08:00:00+01:00';
export const EXERCISE_TODAY: LocalDate = '2026-09-27';

/** First and last day of the generated crimes by default. */
export const CRIMES_FROM: LocalDate = '2025-04-01';
export const CRIMES_TO: LocalDate = '2026-09-26';

/**
 * The days on which recorded crime was extracted and imported, each time in full: everything recorded until then. So a
 * finding of March rests on an extract of March, and a result on one made when its counts were mature.
 */
export const EXTRACTS: readonly LocalDate[] = ['2026-03-09', '2026-09-20', EXERCISE_TODAY];

/** Days after which a crime of Riverton has been recorded, at the latest; what the measure of the story waits for. */
export const RECORDED_WITHIN_DAYS = 14;

/** A period of whole days, the end not included. */
export interface DayWindow {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** 25 weeks before and after the patrols began on Sunday 15 March 2026. */
export const BEFORE: DayWindow = { from: '2025-09-21', until: '2026-03-15' };
export const AFTER: DayWindow = { from: '2026-03-15', until: '2026-09-06' };

/** The week that alarmed, Monday to Sunday, and the twelve before it. */
export const ALARM_WEEK: DayWindow = { from: '2026-03-02', until: '2026-03-09' };
export const TWELVE_WEEKS: DayWindow = { from: '2025-12-08', until: '2026-03-02' };
export const ALARM_COUNT = 25;
export const TWELVE_WEEKS_COUNT = 120;

export type GroupName = 'treated' | 'control' | 'displacement' | 'displacementControl';

/** Areas of one side of the evaluation and its residential burglaries in the two windows, exactly. */
export interface PlantedGroup {
  readonly areas: readonly AreaCode[];
  readonly before: number;
  readonly after: number;
}

/** The published test data of the weighted displacement difference (domain brief §5.12): −62, standard error 37. */
export const PLANTED: Readonly<Record<GroupName, PlantedGroup>> = {
  treated: { areas: ['NORRIN-B', 'NORRIN-C'], before: 250, after: 160 },
  control: { areas: ['NORRIN-E', 'NORRIN-F'], before: 245, after: 225 },
  displacement: { areas: ['RING-BC'], before: 120, after: 130 },
  displacementControl: { areas: ['RING-MATCH'], before: 118, after: 120 },
};
export const GROUP_NAMES = Object.keys(PLANTED) as readonly GroupName[]; // the keys are exactly GroupName

/** The group of an area; areas without a group take no part in the evaluation. */
export function groupOf(area: AreaCode): GroupName | undefined {
  return GROUP_NAMES.find((name) => PLANTED[name].areas.includes(area));
}

/** The two hot spots of sectors B and C, 400 m across. */
export const HOT_SPOTS = [
  { street: 'Mill Street', at: [-150, 1050], radiusM: 200 },
  { street: 'Tanner’s Row', at: [250, -600], radiusM: 200 },
] as const;

/**
 * The seed of the demo. Chosen among many because its near-repeat ratio in the twelve weeks and the alarm week is 1.9,
 * as in the story, and both hot spots show: an illustration, never evidence that a method works.
 */
export const RIVERTON_SEED = 5;
