import type { CrimeType } from './crime-type.ts';
import { weightedDraw } from '../draw.ts';
import type { Random } from '../random.ts';

export type TimePrecision = 'minute' | 'hour' | 'day';

/** The possible time of a crime: minutes since 1970-01-01 00:00, local time, both ends included. */
export interface CrimeWindow {
  readonly fromAt: number;
  readonly toAt: number;
  readonly precision: TimePrecision;
}

const DAY_MIN = 1440;
/** Upper ends of the classes of `unseen`, minutes. The first class is known to the minute. */
const LONGEST_MIN = [0, 60, 300, 720, 1440, 4320] as const;

/** Windows of one type of crime, ready to draw from. */
export interface WindowDraw {
  readonly hour: (random: Random) => number;
  readonly unseen: (random: Random) => number;
}

/** Prepare the draws of a type. */
export function prepareWindows(type: CrimeType): WindowDraw {
  return { hour: weightedDraw(type.hours), unseen: weightedDraw(type.unseen) };
}

/**
 * Draws the window of a crime that happened on a day.
 *
 * The crime has a true moment, which remains unknown: the window is what the victim can state. It always contains a
 * moment of `day`, and is cut to the bounds, so that a crime counted by the beginning, the middle or the end of its
 * window falls between the same bounds.
 *
 * @param day        day number
 * @param fromBound  first possible minute of the window
 * @param untilBound exclusive end of the window; fromBound ≤ day's minutes < untilBound
 */
export function drawWindow(
  random: Random,
  draws: WindowDraw,
  day: number,
  fromBound: number,
  untilBound: number,
): CrimeWindow {
  const moment = day * DAY_MIN + draws.hour(random) * 60 + Math.floor(random() * 60);
  const band = draws.unseen(random);
  const [shortest, longest] = [LONGEST_MIN[band - 1] ?? 0, LONGEST_MIN[band] ?? 0];
  const length = shortest + random() * (longest - shortest);
  const from = moment - random() * length;
  const exactness = random();
  let precision: TimePrecision = 'minute';
  let fromAt = Math.floor(from / 5) * 5;
  let toAt = Math.ceil((from + length) / 5) * 5;
  if (band === 0) {
    fromAt = moment;
    toAt = moment;
  } else if (longest <= DAY_MIN && exactness < 0.05) {
    precision = 'day';
    fromAt = day * DAY_MIN;
    toAt = fromAt + DAY_MIN - 1;
  } else if (exactness < 0.3) {
    precision = 'hour';
    fromAt = Math.floor(from / 60) * 60;
    toAt = Math.ceil((from + length) / 60) * 60;
  }
  return { fromAt: Math.max(fromBound, fromAt), toAt: Math.min(untilBound - 1, toAt), precision };
}
