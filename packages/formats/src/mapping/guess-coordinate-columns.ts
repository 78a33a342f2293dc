import type { ColumnRole } from '@reeve/domain';
import { emptyShare, holdsPoints, isCoordinate, isDate } from './column-content.ts';
import { roleFit } from './column-role.ts';
import type { ColumnGuess } from './guess-columns.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** A heading makes up for up to half the cells being unreadable. */
const LEAST_UNDER_HEADING = 0.5;
const LEAST_BY_CONTENT = 0.9;
/** Both columns fit the same kind of heading: longitude with latitude, easting with northing. */
const SAME_KIND_WORTH = 0.3;

const guess = (column: ColumnSurvey, because: 'heading' | 'content'): ColumnGuess => ({
  column,
  because,
  rivals: [],
  ask: false,
});

/** Finds the columns with the place: two of coordinates, or one with both. */
export function guessCoordinateColumns(
  survey: SheetSurvey,
  free: readonly ColumnSurvey[],
): ReadonlyMap<ColumnRole, ColumnGuess> {
  const pair = headedPair(survey, free);
  if (pair)
    return new Map([
      ['x', guess(pair[0], 'heading')],
      ['y', guess(pair[1], 'heading')],
    ]);
  const both = free
    .filter(holdsPoints)
    .toSorted((a, b) => pointFit(b) - pointFit(a) || b.places.points - a.places.points)
    .at(0);
  if (both) {
    const latitudeFirst =
      both.places.pointsYx + both.places.pointsXy > both.places.points / 2
        ? both.places.pointsYx > both.places.pointsXy
        : roleFit(both.name, 'xy') < 1;
    return new Map([[latitudeFirst ? 'yx' : 'xy', guess(both, pointFit(both) > 0 ? 'heading' : 'content')]]);
  }
  const next = neighbours(free, survey.heading);
  return next
    ? new Map([
        ['x', guess(next[0], 'content')],
        ['y', guess(next[1], 'content')],
      ])
    : new Map();
}

const pointFit = ({ name }: ColumnSurvey): number => Math.max(roleFit(name, 'xy'), roleFit(name, 'yx'));

/** The columns whose headings name one coordinate each, of the same kind if there are several. */
function headedPair(
  { rows }: SheetSurvey,
  free: readonly ColumnSurvey[],
): readonly [ColumnSurvey, ColumnSurvey] | undefined {
  const claims = (role: 'x' | 'y') =>
    free
      .map((column) => ({ column, fit: roleFit(column.name, role) }))
      .filter(({ column, fit }) => fit > 0 && isCoordinate(column, LEAST_UNDER_HEADING));
  const pairs = claims('x').flatMap((x) =>
    claims('y')
      .filter((y) => y.column !== x.column)
      .map((y) => ({
        pair: [x.column, y.column] as const,
        score:
          x.fit +
          y.fit +
          (x.fit === y.fit ? SAME_KIND_WORTH : 0) -
          emptyShare(x.column, rows) -
          emptyShare(y.column, rows),
      })),
  );
  return pairs.toSorted((a, b) => b.score - a.score)[0]?.pair;
}

/**
 * Degrees have decimals; metres have many digits, and in a file that names its columns some decimals, otherwise they
 * could be case numbers.
 */
function mayBePlace(column: ColumnSurvey, heading: boolean): boolean {
  const large = Math.max(Math.abs(column.low), Math.abs(column.high)) >= 10_000;
  return column.decimals >= 3 || column.places.degrees > 0 || (large && (column.decimals > 0 || !heading));
}

/** Two adjacent columns of numbers with the decimals of degrees, or as large as metres, that have no other role. */
function neighbours(
  free: readonly ColumnSurvey[],
  heading: boolean,
): readonly [ColumnSurvey, ColumnSurvey] | undefined {
  const fits = (column: ColumnSurvey | undefined): column is ColumnSurvey =>
    column !== undefined && isCoordinate(column, LEAST_BY_CONTENT) && !isDate(column) && mayBePlace(column, heading);
  for (const column of free) {
    const next = free.find(({ number }) => number === column.number + 1);
    if (fits(column) && fits(next)) return [column, next];
  }
  return undefined;
}
