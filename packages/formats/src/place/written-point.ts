import { readNumber } from '../encoding/read-number.ts';
import { readDegrees, type WrittenDegrees } from './read-degrees.ts';

/** Both coordinates of a cell in the order they are written. */
export interface WrittenPoint {
  readonly first: number;
  readonly second: number;
  /** The order stated in the cell, by letters or by well-known text; undefined for bare numbers. */
  readonly order: 'xy' | 'yx' | undefined;
}

const NUMBER = String.raw`[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d{1,2})?`;
const WELL_KNOWN = new RegExp(
  String.raw`^(?:SRID=\d+;)?\s*POINT\s*(?:ZM?|M)?\s*\(\s*(${NUMBER})\s+(${NUMBER})(?:\s+${NUMBER}){0,2}\s*\)$`,
  'i',
);
const JSON_POINT = new RegExp(String.raw`"coordinates"\s*:\s*\[\s*(${NUMBER})\s*,\s*(${NUMBER})`);
const PAIR = new RegExp(String.raw`^(${NUMBER})\s*(?:[,;|]\s*|\s)(${NUMBER})$`, 'i');
/**
 * A date with a time of day, or letters with digits that begin no notation of a place: none of those below reads it.
 */
const CLOCK_OR_WORD = /^[\d\-/. T]*\d:[\d:. T]*$|^[A-DF-MO-RT-VX-Z]+\d+$/i;
/** A pair in brackets, after an address or alone. */
const BRACKETS = /^[^()[\]{}]*[([]\s*([^()[\]{}]{3,80})\s*[)\]]$/;
const DEGREES = /^(.*[NSEW°º"″'′])\s*[,;]?\s+(.*[NSEW°º"″'′])$/i;
const LETTERS_FIRST = /^([NS][^NSEW]*?)\s*[,;]?\s*([EW][^NSEW]*)$|^([EW][^NSEW]*?)\s*[,;]?\s*([NS][^NSEW]*)$/i;

/**
 * Parses a cell with a whole place: `51.5074, -0.1278`, `(51.5074, -0.1278)`, `10 Main Street (51.5, -0.1)`, `POINT
 * (-0.1278 51.5074)`, a GeoJSON point, degrees with minutes and letters; undefined for anything else.
 *
 * @param text tidied
 */
export function writtenPoint(text: string): WrittenPoint | undefined {
  if (text.length < 3 || text.length > 400 || !/\d/.test(text)) return undefined;
  if (CLOCK_OR_WORD.test(text)) return undefined;
  const known = WELL_KNOWN.exec(text) ?? JSON_POINT.exec(text);
  if (known) return pointOf(known[1], known[2], 'xy');
  const inner = BRACKETS.exec(text)?.[1] ?? text;
  const pair = PAIR.exec(inner.trim());
  if (pair) return pointOf(pair[1], pair[2], undefined);
  const split = LETTERS_FIRST.exec(inner) ?? DEGREES.exec(inner);
  if (!split) return undefined;
  const [first, second] = [
    readDegrees((split[1] ?? split[3] ?? '').trim()),
    readDegrees((split[2] ?? split[4] ?? '').trim()),
  ];
  if (!first || !second) return undefined;
  const order = orderOf(first, second);
  return order === 'neither' ? undefined : { first: first.degrees, second: second.degrees, order };
}

function orderOf(first: WrittenDegrees, second: WrittenDegrees): WrittenPoint['order'] | 'neither' {
  if (first.axis !== undefined && first.axis === second.axis) return 'neither';
  if (first.axis === 'x' || second.axis === 'y') return 'xy';
  return first.axis === 'y' || second.axis === 'x' ? 'yx' : undefined;
}

function pointOf(a: string | undefined, b: string | undefined, order: WrittenPoint['order']): WrittenPoint | undefined {
  const [first, second] = [readNumber(a ?? ''), readNumber(b ?? '')];
  return first === undefined || second === undefined ? undefined : { first, second, order };
}
