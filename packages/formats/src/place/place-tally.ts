import { readDegrees } from './read-degrees.ts';
import { writtenPoint } from './written-point.ts';

/** What the cells of one column say about places, as counts. A plain value. */
export interface PlaceTally {
  /** Cells that hold both coordinates; of these, those that tell their order themselves. */
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

/** Watches the cells of one column for places. */
export function watchPlaces(): { see: (text: string, number: number | undefined) => void; result: () => PlaceTally } {
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
    see(text, number) {
      if (number !== undefined) {
        if (ONE_COMMA.test(text)) tally.oneComma += 1;
        else if (ONE_POINT.test(text)) tally.onePoint += 1;
        else if (COMMA_GROUPS.test(text)) tally.commaGroups += 1;
        else if (POINT_GROUPS.test(text)) tally.pointGroups += 1;
        return;
      }
      const degrees = readDegrees(text);
      if (degrees) {
        tally.degrees += 1;
        if (degrees.axis === 'y') tally.degreesY += 1;
        if (degrees.axis === 'x') tally.degreesX += 1;
        return;
      }
      const point = writtenPoint(text);
      if (!point) return;
      tally.points += 1;
      if (point.order === 'xy') tally.pointsXy += 1;
      if (point.order === 'yx') tally.pointsYx += 1;
    },
    result: () => ({ ...tally }),
  };
}
