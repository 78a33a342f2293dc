import type { ColumnRole } from '@reeve/domain';
import { allDiffer, hasDates, isClock, isText } from './column-content.ts';
import { roleFit } from './column-role.ts';
import { guessCoordinateColumns } from './guess-coordinate-columns.ts';
import { guessTimeColumns } from './guess-time-columns.ts';
import { guessTypeColumn } from './guess-type-column.ts';
import type { GuessReason } from './guess.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** A column for a role, why, and its alternatives. */
export interface ColumnGuess {
  readonly column: ColumnSurvey;
  readonly because: GuessReason;
  readonly rivals: readonly ColumnSurvey[];
  /** A person must choose between it and its alternatives. */
  readonly ask: boolean;
}

/** Columns by role. */
export type ColumnGuesses = ReadonlyMap<ColumnRole, ColumnGuess>;

/** The content a column must have for a role that its heading claims. */
const CONTENT: Readonly<Partial<Record<ColumnRole, (column: ColumnSurvey) => boolean>>> = {
  id: allDiffer,
  to: hasDates,
  toClock: isClock,
  reported: hasDates,
  typeDetail: isText,
  areaCode: () => true,
  areaName: isText,
  street: isText,
  placeKind: isText,
  outcome: isText,
  arrest: (column) => column.distinct <= 6,
  domestic: (column) => column.distinct <= 6,
  reportedBy: isText,
};
const ROLES = Object.keys(CONTENT) as readonly ColumnRole[]; // the keys of a record by role are roles

/**
 * Guesses the role of each column of a table. Time, place and type are judged by values and headings together; the
 * other roles go to the heading that fits best, provided that the cells have the right kind.
 */
export function guessColumns(survey: SheetSurvey): ColumnGuesses {
  const guesses = new Map<ColumnRole, ColumnGuess>();
  const columns = survey.columns.filter(({ filled }) => filled > 0);
  const free = (): readonly ColumnSurvey[] =>
    columns.filter((column) => ![...guesses.values()].some((guess) => guess.column === column));
  const take = (found: ReadonlyMap<ColumnRole, ColumnGuess>): void =>
    found.forEach((guess, role) => guesses.set(role, guess));

  // The end of a window and the date of a report look like a time; only their headings distinguish them.
  claim(columns, ['to', 'toClock', 'reported'], guesses);
  take(guessTimeColumns(survey, free()));
  if (!guesses.has('time') && !guesses.has('year')) fallBackToReportDate(guesses);
  if (!guesses.has('time')) guesses.delete('to');
  if (!guesses.has('to')) guesses.delete('toClock');
  take(guessCoordinateColumns(survey, free()));
  const type = guessTypeColumn(survey, free());
  if (type) guesses.set('type', type);
  claim(free(), ROLES, guesses);
  return guesses;
}

/** Columns to roles by heading, the better fit first. */
function claim(
  columns: readonly ColumnSurvey[],
  roles: readonly ColumnRole[],
  guesses: Map<ColumnRole, ColumnGuess>,
): void {
  const taken = new Set<ColumnSurvey>();
  const claims = columns
    .flatMap((column) => roles.map((role) => ({ role, column, fit: roleFit(column.name, role) })))
    .filter(({ role, column, fit }) => fit > 0 && CONTENT[role]?.(column) === true)
    .toSorted((a, b) => b.fit - a.fit);
  for (const { role, column } of claims) {
    if (guesses.has(role) || taken.has(column)) continue;
    guesses.set(role, { column, because: 'heading', rivals: [], ask: false });
    taken.add(column);
  }
}

/** Without any other date, the report date is used for the event, and the guess is shown as a question. */
function fallBackToReportDate(guesses: Map<ColumnRole, ColumnGuess>): void {
  const reported = guesses.get('reported');
  if (!reported) return;
  guesses.delete('reported');
  guesses.set('time', { ...reported, because: 'only_date' });
}
