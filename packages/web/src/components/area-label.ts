import { middleOf, WIDTH, type Boundaries, type Place } from './area-frame.ts';

type Ring = Boundaries[number]['polygons'][number][number];

/** What could be written on an area, the most that fits first. */
export interface AreaLabel {
  readonly code: string;
  /** Of two labels in one place, the heavier one is written. */
  readonly weight: number;
  readonly ring: Ring;
  readonly ways: readonly (readonly string[])[];
}

/** A label with its place; `y` is the baseline of its first line. */
export interface PlacedLabel {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Width of a character and height of a line, in units of the picture; generous, so that letters keep apart. */
const LETTER = 6.4;
const LINE = 14;

/**
 * Returns the labels that can be written without covering each other: first the shortest of each area, the heaviest area
 * first, then of each the longest that still fits. An area without room has none, and its numbers are in the table.
 *
 * Cost: O(areas² · ways).
 */
export function labelsThatFit(labels: readonly AreaLabel[], place: Place): readonly PlacedLabel[] {
  const inTurn = labels.toSorted((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1));
  const placed = new Map<string, PlacedLabel & { readonly box: Box }>();
  const put = ({ code, ring }: AreaLabel, lines: readonly string[]): boolean => {
    const [x, y] = middleOf(ring, place);
    const box = boxAround(x, y, lines);
    const others = [...placed.values()].filter((one) => one.code !== code);
    if (box.left < 0 || box.right > WIDTH || others.some((other) => doOverlap(box, other.box))) return false;
    placed.set(code, { code, x, y, lines, box });
    return true;
  };
  for (const label of inTurn) put(label, label.ways.at(-1) ?? []);
  for (const label of inTurn) if (placed.has(label.code)) label.ways.some((lines) => put(label, lines));
  return [...placed.values()].map(({ code, x, y, lines }) => ({ code, x, y, lines }));
}

/**
 * Returns names without the words with which all of them begin; the last word of each stays. On the map of one district its name
 * says nothing and takes the room of those of its sectors.
 *
 * @example distinctNames(['Norrin, sector A', 'Norrin, sector B']) // => ['A', 'B']
 */
export function distinctNames(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.split(' '));
  const [first = [], ...others] = words;
  const most = Math.min(...words.map(({ length }) => length)) - 1;
  let shared = 0;
  while (others.length > 0 && shared < most && others.every((other) => other[shared] === first[shared])) shared += 1;
  return words.map((of) => of.slice(shared).join(' '));
}

/** The outer ring with the largest extent: an area is named on its main part, not on an island. */
export function largestRing(polygons: Boundaries[number]['polygons']): Ring {
  return polygons
    .map((rings) => rings[0] ?? [])
    .reduce((one, other) => (extentOf(other) > extentOf(one) ? other : one), []);
}

/** Of the box around a ring, in square degrees. */
function extentOf(ring: Ring): number {
  const [lon, lat] = [ring.filter((_, at) => at % 2 === 0), ring.filter((_, at) => at % 2 === 1)];
  const span = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) - values.reduce((least, value) => Math.min(least, value), Infinity); // prettier-ignore
  return ring.length === 0 ? -1 : span(lon) * span(lat);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, lines: readonly string[]): Box {
  const half = (Math.max(...lines.map((line) => line.length)) * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - LINE + 2, bottom: y + LINE * (lines.length - 1) + 2 };
}

const doOverlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
