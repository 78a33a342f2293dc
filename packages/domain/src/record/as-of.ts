import { addDays, type LocalDate } from '../calendar.ts';

/** The times of a statement, as days of the agency's zone. */
export interface StatementTimes {
  readonly recordedOn: LocalDate;
  readonly retractedOn: LocalDate | undefined;
  /** First and last day on which it was true; undefined: not recorded. */
  readonly validFrom: LocalDate | undefined;
  readonly validTo: LocalDate | undefined;
}

/** `known`: what the agency knew on a day. `true`: what was true on a day, as far as it is known now. */
export const AS_OF_MODES = ['known', 'true'] as const;
export type AsOfMode = (typeof AS_OF_MODES)[number];

/**
 * How a statement counts on a day: `current`; `retracted` by that day; `unknown`: no recorded time shows whether it was true
 * then; `absent`: not yet recorded, or its valid time excludes the day.
 */
export type AsOfState = 'current' | 'retracted' | 'unknown' | 'absent';

/**
 * Returns how a statement counts on a day.
 *
 * `known` looks at the times of recording only: a later retraction is undone. `true` looks at the valid time of statements
 * that are current now. A missing start is unknown and never assumed; a start without an end means "since then". A retracted
 * statement is retracted on every day.
 *
 * @param on the whole day is included
 * @example stateAsOf({ recordedOn: '2026-03-10', retractedOn: '2026-08-02', validFrom: undefined, validTo: undefined }, 'known', '2026-08-01') // => 'current'
 */
export function stateAsOf(statement: StatementTimes, by: AsOfMode, on: LocalDate): AsOfState {
  const { recordedOn, retractedOn, validFrom, validTo } = statement;
  if (by === 'known') {
    if (recordedOn > on) return 'absent';
    return retractedOn !== undefined && retractedOn <= on ? 'retracted' : 'current';
  }
  if (retractedOn !== undefined) return 'retracted';
  if ((validFrom !== undefined && validFrom > on) || (validTo !== undefined && validTo < on)) return 'absent';
  return validFrom === undefined ? 'unknown' : 'current';
}

/**
 * Returns the days on which the picture changed, ascending, each once. `known`: a statement was recorded or retracted.
 * `true`: the first day of a current statement, and the day after its last.
 * @example changeDays([{ recordedOn: '2026-03-10', retractedOn: undefined, validFrom: '2026-02-01', validTo: '2026-02-28' }], 'true') // => ['2026-02-01', '2026-03-01']
 */
export function changeDays(statements: readonly StatementTimes[], by: AsOfMode): readonly LocalDate[] {
  const days = statements.flatMap(({ recordedOn, retractedOn, validFrom, validTo }) => {
    if (by === 'known') return [recordedOn, retractedOn];
    return retractedOn === undefined ? [validFrom, validTo && addDays(validTo, 1)] : [];
  });
  return [...new Set(days.filter((day) => day !== undefined))].toSorted();
}

/**
 * Returns the nearest change before or after a day; undefined if there is none.
 * @param days ascending, as `changeDays` returns them
 * @example nearestChange(['2026-03-09', '2026-03-11'], '2026-03-11', 'before') // => '2026-03-09'
 */
export function nearestChange(
  days: readonly LocalDate[],
  on: LocalDate,
  direction: 'before' | 'after',
): LocalDate | undefined {
  return direction === 'before' ? days.findLast((day) => day < on) : days.find((day) => day > on);
}
