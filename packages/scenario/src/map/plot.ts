import { placeAlong, type PlanPoint } from './geometry.ts';
import type { AreaCode } from './island.ts';
import type { Street } from './street.ts';

/** Distance between houses along a street, and from its middle line. */
const FRONTAGE_M = 12;
const SETBACK_M = 12;
/** If only the street is known, a crime is placed on the nearest of points this far apart. */
const BLOCK_M = 100;

/** One house: its place, and the point of the street that represents it if the house must not be identified. */
export interface Plot {
  readonly street: string;
  readonly area: AreaCode;
  readonly at: PlanPoint;
  readonly block: PlanPoint;
}

/** Number of houses in a street, both sides together. */
export function plotCount(street: Street): number {
  return 2 * Math.floor(street.lengthM / FRONTAGE_M);
}

/** The nth house of a street, 0 ≤ nth < plotCount: even numbers on the left, odd ones on the right. */
export function plotAt(street: Street, nth: number): Plot {
  const along = (Math.floor(nth / 2) + 0.5) * FRONTAGE_M;
  const blocks = Math.max(1, Math.round(street.lengthM / BLOCK_M));
  const block = Math.min(blocks - 1, Math.floor((along / street.lengthM) * blocks));
  return {
    street: street.name,
    area: street.area,
    at: placeAlong(street.line, along, nth % 2 === 0 ? SETBACK_M : -SETBACK_M),
    block: placeAlong(street.line, ((block + 0.5) * street.lengthM) / blocks),
  };
}

/** Every house of a street. */
export function plotsOf(street: Street): readonly Plot[] {
  return Array.from({ length: plotCount(street) }, (_, nth) => plotAt(street, nth));
}
