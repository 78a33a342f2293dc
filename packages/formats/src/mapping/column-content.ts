import { datesIn } from '../time/date-tally.ts';
import type { ColumnSurvey } from './survey-sheet.ts';

/** Number of informative cells in a column. */
export const knownCells = (column: ColumnSurvey): number => column.filled - column.unknown;

const share = (part: number, column: ColumnSurvey): number => {
  const known = knownCells(column);
  return known <= 0 ? 0 : part / known;
};

/** The share of all rows without a value in this column. */
export const emptyShare = (column: ColumnSurvey, rows: number): number =>
  rows === 0 ? 0 : 1 - Math.min(1, knownCells(column) / rows);

export const isNumber = (column: ColumnSurvey): boolean => share(column.numbers, column) > 0.9;
export const isSerial = (column: ColumnSurvey): boolean => share(column.dates.serial, column) > 0.9;
export const isDate = (column: ColumnSurvey): boolean => share(datesIn(column.dates), column) > 0.8;
/** A heading can make up for unreadable dates in a column. */
export const hasDates = (column: ColumnSurvey): boolean =>
  share(datesIn(column.dates), column) > 0.5 || isSerial(column);
/** Most dates have a time of day other than midnight. */
export const hasMinutes = ({ dates }: ColumnSurvey): boolean =>
  dates.clocks - dates.midnights > (datesIn(dates) + dates.serial) / 2;

/** Clocks, written or as numbers such as `930`; numbers that all end by 24 are hours. */
export const isClock = (column: ColumnSurvey): boolean =>
  share(column.clocks, column) > 0.8 || (isNumber(column) && isClockNumber(column) && column.high > 24);
const isClockNumber = ({ clockNumbers, numbers, low }: ColumnSurvey): boolean =>
  low >= 0 && clockNumbers > numbers * 0.95;

/** Whole numbers, or for most cells so, from `low` to `high`. */
export const isWithin = (column: ColumnSurvey, low: number, high: number): boolean =>
  isNumber(column) && column.low >= low && column.high <= high && column.decimals <= 1;

export const isText = (column: ColumnSurvey): boolean =>
  share(column.numbers, column) < 0.5 && !isDate(column) && !holdsPoints(column) && !holdsDegrees(column);

export const holdsPoints = (column: ColumnSurvey): boolean => share(column.places.points, column) > 0.5;
const holdsDegrees = (column: ColumnSurvey): boolean => share(column.places.degrees, column) > 0.5;
/** One coordinate per cell. A heading can make up for many cells with their own words for "unknown". */
export const isCoordinate = (column: ColumnSurvey, least: number): boolean =>
  share(column.numbers + column.places.degrees, column) > least;

export const allDiffer = (column: ColumnSurvey): boolean => column.filled > 0 && column.distinct === column.counted;
