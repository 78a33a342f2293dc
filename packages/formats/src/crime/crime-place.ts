import type { FaultCode } from './row-fault.ts';

/** Degrees, WGS 84. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** The coordinate that could not be read, and why. */
export interface PlaceFault {
  readonly axis: 'lon' | 'lat';
  readonly code: FaultCode;
}

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,2})?$/i;

/**
 * Reads a pair of coordinates in degrees. Both empty, or both zero — which programs write for "unknown", and open sea —
 * is no place. A decimal comma is read as a decimal point, and `-8.2e-05` is a number: some programs write the meridian
 * of Greenwich that way.
 *
 * @param lonText tidied, as is `latText`
 * @returns the place; undefined for none; or why it cannot be read
 */
export function readLonLat(lonText: string, latText: string): LonLat | PlaceFault | undefined {
  if (lonText === '' && latText === '') return undefined;
  const lon = readDegrees(lonText, 180);
  if (typeof lon === 'string') return { axis: 'lon', code: lon };
  const lat = readDegrees(latText, 90);
  if (typeof lat === 'string') return { axis: 'lat', code: lat };
  return lon === 0 && lat === 0 ? undefined : { lon, lat };
}

function readDegrees(text: string, limit: number): number | FaultCode {
  if (text === '') return 'coordinate_missing';
  if (!NUMBER.test(text)) return 'coordinate_unreadable';
  const degrees = Number(text.replace(',', '.'));
  return Math.abs(degrees) <= limit ? degrees : 'coordinate_outside_world';
}
