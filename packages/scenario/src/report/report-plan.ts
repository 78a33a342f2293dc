import { addDays, ReeveError, toDayNumber, type LocalDate, type ReportState } from '@reeve/domain';
import { EXERCISE_TODAY } from '../crime/planted.ts';

/** Days between the first report and the last that is filed. */
const FIRST_DAY: LocalDate = '2025-10-01';
const LAST_FILED: LocalDate = '2026-09-21';
/** The fewest reports that can contain what is planted. */
const FEWEST = 120;

/** Pending work when the demo begins, oldest first; no worklist is empty. */
const WAITING: readonly (readonly [ReportState, number])[] = [
  ['quality_assured', 4],
  ['sanitised', 6],
  ['evaluated', 3],
  ['returned', 4],
  ['under_evaluation', 3],
  ['submitted', 10],
  ['draft', 6],
];
const WAITING_STATES = WAITING.flatMap(([state, count]) => Array<ReportState>(count).fill(state));

/** Planted roles of a report in the hidden truth. */
export type Part = 'watches_first' | 'watches_echo' | 'van_first' | 'van_echo' | 'lie' | 'due_today';

export interface PlannedReport {
  readonly nth: number;
  /** For a draft, the day it was begun. */
  readonly submittedOn: LocalDate;
  readonly state: ReportState;
  readonly part: Part | undefined;
}

/**
 * Plans the reports: days, states and planted parts, in the order of the days.
 *
 * @throws ReeveError invalid_input — `count` is not a whole number of at least 120
 */
export function* planReports(count: number): Generator<PlannedReport, void> {
  if (!Number.isSafeInteger(count) || count < FEWEST) {
    throw new ReeveError('invalid_input', 'The number of reports is too small for what the scenario must hold.', {
      least: FEWEST,
    });
  }
  const filed = count - WAITING_STATES.length;
  const span = toDayNumber(LAST_FILED) - toDayNumber(FIRST_DAY);
  const dayOf = (nth: number): LocalDate =>
    nth < filed
      ? addDays(FIRST_DAY, Math.round((nth * span) / (filed - 1)))
      : addDays(LAST_FILED, 1 + Math.floor(((nth - filed) * 5) / WAITING_STATES.length));
  // Thirty days before the exercise: a tip of that day falls due on the first morning.
  const dueOn = addDays(EXERCISE_TODAY, -30);
  let due = 0;
  while (dayOf(due) < dueOn) due += 1;
  const parts = new Map<number, Part>([
    [due - 20, 'watches_first'],
    [due - 10, 'lie'],
    [due - 4, 'van_first'],
    [due - 2, 'watches_echo'],
    [due, 'due_today'],
    [due + 1, 'due_today'],
    [count - 9, 'van_echo'],
  ]);
  for (let nth = 0; nth < count; nth += 1) {
    const part = parts.get(nth);
    const archived = nth < filed / 2 && nth % 29 === 4;
    yield {
      nth,
      part,
      submittedOn: part === 'due_today' ? dueOn : dayOf(nth),
      state: WAITING_STATES[nth - filed] ?? (archived ? 'archived' : 'collated'),
    };
  }
}
