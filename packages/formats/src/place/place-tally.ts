import { readDegrees } from './read-degrees.ts';
import { writtenPoint } from './written-point.ts';

/** Evidence on places in the cells of one column, as counts. A plain value. */
export interface PlaceTally {
  /** Cells with both coordinates; of these, those that state their order themselves. */
  readonly points: number;
  readonly pointsXy: number;
  readonly pointsYx: number;
  /** Cells in degrees with minutes or a letter; of these, with N or S, and with E or W. */
  readonly degrees: number;
  readonly degreesY: number;
  readonly degreesX: number;
  /** Numbers that have one group of three digits after a comma, or a point, and could be decimals: `457,123`. */
  readonly oneComma: number;
  readonly onePoint: number;
  /** Numbers whose commas, or points, can only group thousands. */
  readonly commaGroups: number;
  readonly pointGroups: number;
}

const ONE_COMMA = /^[+-]?\d{1,3},\d{3}$/;
const ONE_POINT = /^[+-]?\d{1,3}\.\d{3}$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$|^[+-]?\d{1,3}(?:,\d{3}){2,}$/;
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;

/** Counts evidence on places in the cells of one column; `times`: how many cells have this text. */
export function watchPlaces(): {
  see: (text: string, number: number | undefined, times?: number) => void;
  result: () => PlaceTally;
} {
  const tally = {
    points: 0,
    pointsXy: 0,
    pointsYx: 0,
    degrees: 0,
    degreesY: 0,
    degreesX: 0,
    oneComma: 0,
    onePoint: 0,
    commaGroups: 0,
    pointGroups: 0,
  };
  return {
    see(text, number, times = 1) {
      if (number !== undefined) {
        const onePoint = !text.includes(',') && text.indexOf('.') === text.lastIndexOf('.');
        if (onePoint) tally.onePoint += ONE_POINT.test(text) ? times : 0;
        else if (ONE_COMMA.test(text)) tally.oneComma += times;
        else if (COMMA_GROUPS.test(text)) tally.commaGroups += times;
        else if (POINT_GROUPS.test(text)) tally.pointGroups += times;
        return;
      }
      const degrees = readDegrees(text);
      if (degrees) {
        tally.degrees += times;
        if (degrees.axis === 'y') tally.degreesY += times;
        if (degrees.axis === 'x') tally.degreesX += times;
        return;
      }
      const point = writtenPoint(text);
      if (!point) return;
      tally.points += times;
      if (point.order === 'xy') tally.pointsXy += times;
      if (point.order === 'yx') tally.pointsYx += times;
    },
    result: () => ({ ...tally }),
  };
}
