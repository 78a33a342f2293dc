import type { TextAnswer } from './text-answer.ts';

/** Where it happened, as exactly as the author knows. Raw: it is stored with the raw words. */
export interface ReportPlace {
  /** A street, an area or a place in words; can be empty if a point is given. */
  readonly name: string;
  /** Code of the agency's area that contains it, if the author chose one. The report's row stores only this. */
  readonly areaCode: string | undefined;
  readonly point:
    | {
        /** WGS 84, degrees. */
        readonly latitude: number;
        readonly longitude: number;
        /** Uncertainty of the point, metres; 0 if it was set on a map. */
        readonly accuracyM: number;
      }
    | undefined;
}

/** When it happened: from and to as instants (ISO 8601 in UTC, ending in Z), both inclusive. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** Time and place stored only in the raw file, and why its words contain special categories. */
export interface Circumstances {
  readonly place: ReportPlace | undefined;
  readonly window: TimeWindow | undefined;
  readonly necessities?: readonly TextAnswer[];
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** Length of an instant down to its seconds, in characters. */
const TO_SECONDS = 19;

/**
 * True if a window is valid: two instants in UTC, the end not before the beginning, to the second.
 *
 * @example isTimeWindow({ from: '2026-09-27T18:00:00Z', to: '2026-09-27T17:00:00Z' }) // => false
 */
export function isTimeWindow({ from, to }: TimeWindow): boolean {
  return UTC.test(from) && UTC.test(to) && from.slice(0, TO_SECONDS) <= to.slice(0, TO_SECONDS);
}
