import type { Mapping } from './mapping.ts';

/** The subject of a guess: a column's role, or one of the settings of the mapping. */
export type GuessSubject =
  | 'heading'
  | `column.${keyof Mapping['columns']}`
  | 'dates.order'
  | 'dates.precision'
  | 'dates.zone'
  | 'place.system'
  | 'place.order'
  | 'place.thousands'
  | 'place.precision'
  | 'types.all';

/** Reasons: a closed list, so that a screen can state them in its own language. */
export const GUESS_REASONS = [
  'first_row_names',
  'first_row_is_data',
  'heading',
  'content',
  'no_column',
  'several_columns_fit',
  'hours_and_minutes',
  'only_date',
  'known_layout',
  'file_name',
  'no_column_file_name',
  'one_order_fits',
  'both_orders_fit',
  'habit',
  'all_first_of_month',
  'all_midnight',
  'times_of_day',
  'utc_mark',
  'degrees_in_range',
  'columns_swapped',
  'swapped_near_areas',
  'near_areas',
  'either_order_fits',
  'only_groups_fit',
  'groups_or_decimals',
  'named_system',
  'only_system_that_fits',
  'several_systems_fit',
  'no_system_fits',
  'many_identical_points',
  'few_decimals',
  'points_differ',
] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

/**
 * One guess with its reason. `proved`: nothing else fits the file; `likely`: shown; `open`: a person should review it
 * and, if there are alternatives, choose before the file is imported.
 */
export interface Guess {
  readonly subject: GuessSubject;
  readonly value: string;
  readonly confidence: 'proved' | 'likely' | 'open';
  readonly because: GuessReason;
  /** Other values that fit, the likelier first; at most ten. For a column its number, from 1. */
  readonly alternatives: readonly string[];
}

const SENTENCES: Readonly<Record<GuessReason, string>> = {
  first_row_names: 'the first row names the columns',
  first_row_is_data: 'the first row reads as data',
  heading: 'its heading says so',
  content: 'its cells look like it',
  no_column: 'no column says it',
  several_columns_fit: 'several columns could be it',
  hours_and_minutes: 'its numbers are hours and minutes: 930 is 09:30, 2400 the end of the day',
  only_date: 'it is the only date; it tells when the crime was reported, not when it happened',
  known_layout: 'the columns are those of a file that Reeve knows',
  file_name: 'the name of the file says so',
  no_column_file_name: 'no column has it; the name of the file suggests it',
  one_order_fits: 'no other order reads every date',
  both_orders_fit: 'day first and month first both read every date',
  habit: 'most files write it so',
  all_first_of_month: 'every date is a first of month',
  all_midnight: 'no date has a time of day',
  times_of_day: 'the dates have times of day',
  utc_mark: 'times end in Z or UTC; agencies mostly mean their own clock, so it is left aside',
  degrees_in_range: 'the numbers are degrees',
  columns_swapped: 'as longitude and latitude they fit only the other way round',
  swapped_near_areas: 'only the other way round are the places near your areas',
  near_areas: 'it puts the places near your areas',
  either_order_fits: 'either order gives places on earth',
  only_groups_fit: 'the mark groups thousands; as decimals the places would be nowhere',
  groups_or_decimals: 'the mark may group thousands or begin the decimals',
  named_system: 'the file or a heading names it',
  only_system_that_fits: 'it is the only system in whose area the points lie',
  several_systems_fit: 'the points lie in the areas of several systems',
  no_system_fits: 'the points lie in the area of no system known',
  many_identical_points: 'many points are identical',
  few_decimals: 'the coordinates are rounded',
  points_differ: 'nearly all points differ',
};

/** True if a person must choose before the file is imported. */
export const isQuestion = ({ confidence, alternatives }: Guess): boolean =>
  confidence === 'open' && alternatives.length > 0;

/** A guess as a sentence for a terminal. */
export function guessSentence({ subject, value, confidence, because, alternatives }: Guess): string {
  const named = alternatives.map((one) => (subject.startsWith('column.') ? `column ${one}` : one));
  const others = named.length === 0 ? '' : ` Also possible: ${named.join(', ')}.`;
  return `${subject} is ${value === '' ? 'not known' : value}${confidence === 'open' ? ' (look at it)' : ''}: ${SENTENCES[because]}.${others}`;
}
