import type { ColumnRole } from '@reeve/domain';
import { datesIn } from '../time/date-tally.ts';
import { roleFit } from './column-role.ts';
import type { ColumnSurvey } from './survey-sheet.ts';

/** Which column holds what, by number, and whether its heading or its content says so. */
export type ColumnGuesses = ReadonlyMap<
  ColumnRole,
  { readonly column: ColumnSurvey; readonly because: 'heading' | 'content' }
>;

const share = (part: number, column: ColumnSurvey): number => (column.filled === 0 ? 0 : part / column.filled);
const isNumber = (column: ColumnSurvey): boolean => share(column.numbers, column) > 0.9;
const isDate = (column: ColumnSurvey): boolean => share(datesIn(column.dates), column) > 0.8;
/** A heading may vouch for a column of which some dates cannot be read. */
const hasDates = (column: ColumnSurvey): boolean => share(datesIn(column.dates), column) > 0.5 || isSerial(column);
const isSerial = (column: ColumnSurvey): boolean => share(column.dates.serial, column) > 0.9;
const isClock = (column: ColumnSurvey): boolean => share(column.clocks, column) > 0.8;
const isText = (column: ColumnSurvey): boolean => share(column.numbers, column) < 0.5 && !isDate(column);
const allDiffer = (column: ColumnSurvey): boolean => column.filled > 0 && column.distinct === column.counted;

/** What content a column must have for a role, however well its heading fits. An empty column fits none. */
const CONTENT: Readonly<Record<ColumnRole, (column: ColumnSurvey) => boolean>> = {
  id: allDiffer,
  time: hasDates,
  clock: isClock,
  to: hasDates,
  toClock: isClock,
  reported: hasDates,
  x: isNumber,
  y: isNumber,
  type: (column) => isText(column) && column.distinct < column.counted * 0.5 + 20,
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

/**
 * Which column of a table holds what: the heading that fits a role best takes it, provided the cells are of its kind; what
 * no heading claims is found by content, but only what a table of events cannot do without: a time, two coordinates and,
 * where there is no heading at all, a type.
 */
export function guessColumns(columns: readonly ColumnSurvey[], heading: boolean): ColumnGuesses {
  const guesses = new Map<ColumnRole, { column: ColumnSurvey; because: 'heading' | 'content' }>();
  const taken = (column: ColumnSurvey): boolean => [...guesses.values()].some((guess) => guess.column === column);
  const claims = columns
    .flatMap((column) => ROLES.map((role) => ({ role, column, fit: roleFit(column.name, role) })))
    .filter(({ role, column, fit }) => fit > 0 && column.filled > 0 && CONTENT[role](column))
    .toSorted((a, b) => b.fit - a.fit);
  for (const { role, column } of claims) {
    if (!guesses.has(role) && !taken(column)) guesses.set(role, { column, because: 'heading' });
  }
  // A window's end needs a beginning, and half a pair of coordinates is none.
  for (const [role, other] of NEEDS) if (!guesses.has(other)) guesses.delete(role);

  const free = (fits: (column: ColumnSurvey) => boolean): ColumnSurvey | undefined =>
    columns.find((column) => column.filled > 0 && !taken(column) && fits(column));
  const take = (role: ColumnRole, column: ColumnSurvey | undefined): void => {
    if (column && !guesses.has(role)) guesses.set(role, { column, because: 'content' });
  };
  take('time', free(isDate) ?? (heading ? undefined : free(isSerial)));
  takeCoordinates(columns, guesses, taken, heading);
  if (!heading) {
    take('clock', free(isClock));
    take(
      'type',
      free((column) => isText(column) && column.distinct > 1 && column.distinct < 60),
    );
  }
  return guesses;
}

const ROLES = Object.keys(CONTENT) as readonly ColumnRole[]; // the keys of a record by role are the roles
const NEEDS: readonly (readonly [role: ColumnRole, other: ColumnRole])[] = [
  ['to', 'time'],
  ['clock', 'time'],
  ['toClock', 'to'],
  ['x', 'y'],
  ['y', 'x'],
];

/** Degrees have decimals; metres have many digits, and in a file that names its columns some decimals, lest they be numbers of cases. */
function mayBePlace(column: ColumnSurvey, heading: boolean): boolean {
  const large = Math.max(Math.abs(column.low), Math.abs(column.high)) >= 10_000;
  return column.decimals >= 3 || (large && (column.decimals > 0 || !heading));
}

/** Two neighbouring columns of numbers with the decimals of degrees, or as large as metres, that nothing else claims. */
function takeCoordinates(
  columns: readonly ColumnSurvey[],
  guesses: Map<ColumnRole, { column: ColumnSurvey; because: 'heading' | 'content' }>,
  taken: (column: ColumnSurvey) => boolean,
  heading: boolean,
): void {
  if (guesses.has('x')) return;
  const fits = (column: ColumnSurvey | undefined): column is ColumnSurvey =>
    column !== undefined && !taken(column) && isNumber(column) && !isDate(column) && mayBePlace(column, heading);
  for (const [at, column] of columns.entries()) {
    const next = columns[at + 1];
    if (!fits(column) || !fits(next)) continue;
    guesses.set('x', { column, because: 'content' });
    guesses.set('y', { column: next, because: 'content' });
    return;
  }
}
