/** What an hour is for. Protective: visits, victims, presence. Enforcement: stops, searches, raids. Exploration: where records tell least. */
export const HOUR_KINDS = ['protective', 'enforcement', 'exploration'] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

/** A shift is not longer. */
export const MAX_SHIFT_HOURS = 14;
/** The least share of exploration: a rule, not a preset. */
export const LEAST_EXPLORATION = 0.1;

/** Rules of a week, and what a plan can break beyond them: hours that are not on duty, skills that a team does not have. */
export const WEEK_RULES = [
  'floor',
  'cap',
  'exploration_area',
  'enforcement',
  'exploration',
  'cover',
  'vehicles',
  'rest',
  'week_hours',
  'visit',
  'lock',
  'hours',
  'skill',
] as const;
export type WeekRuleName = (typeof WEEK_RULES)[number];

/** Rules that no reason sets aside: a plan that breaks one is not adopted. */
export const FIRM_RULES: readonly WeekRuleName[] = ['cap', 'exploration', 'rest', 'hours', 'skill'];
