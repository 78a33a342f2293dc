import type { AoristicProfile } from './aoristic.ts';

/** What the reader of an hour × weekday profile needs to know. */
export type AoristicWarning =
  | 'few_events'
  | 'many_excluded'
  | 'days_only'
  | 'months_only'
  | 'no_time_zone'
  | 'times_never_shown';

/** Below this many events 168 bins are almost empty. */
const FEW_EVENTS = 30;

/** From this share of the events on, those left out can change the picture. */
const MANY_EXCLUDED = 0.2;

/** The warnings of a profile, the gravest first. */
export function aoristicWarnings(
  found: Pick<AoristicProfile, 'n' | 'excluded' | 'neverShown' | 'clockChanges'>,
): readonly AoristicWarning[] {
  const { n, excluded } = found;
  const { unknown, negative, tooLong, dayOnly, monthOnly } = excluded;
  const left = unknown + negative + tooLong + dayOnly + monthOnly;
  const when: readonly (readonly [AoristicWarning, boolean])[] = [
    ['months_only', n === 0 && monthOnly > 0],
    ['days_only', n === 0 && dayOnly > 0],
    ['few_events', n < FEW_EVENTS],
    ['many_excluded', left >= MANY_EXCLUDED * (n + left) && left > 0],
    ['no_time_zone', !found.clockChanges],
    ['times_never_shown', found.neverShown > 0],
  ];
  return when.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
