import { areaFinder, type AreaShape } from './area-shape.ts';

/** An area with the names an event can use for it. */
export interface NamedArea extends AreaShape {
  readonly code: string;
  readonly name: string;
}

/** Events to be assigned to areas; arrays of equal length, texts empty if unknown. */
export interface PlacedOrNamed {
  /** In the unit of the areas' rings; NaN if the place is unknown. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly codeOf: (event: number) => string;
  readonly nameOf: (event: number) => string;
}

/** The form in which codes and names are compared: without case, spaces at the ends and doubled ones. */
const plain = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/**
 * Returns what assigns events to areas, part by part (`joinToAreas`).
 *
 * Cost: that of `areaFinder`, once for all parts.
 */
export function areaJoiner(areas: readonly NamedArea[]): (events: PlacedOrNamed) => Int32Array {
  const find = areaFinder(areas);
  const byCode = onlyOnes(areas.map(({ code }) => plain(code)));
  const byName = onlyOnes(areas.map(({ name }) => plain(name)));
  const found = new Map<string, number>();
  return ({ x, y, codeOf, nameOf }) =>
    Int32Array.from({ length: x.length }, (_, event) => {
      const [east, north] = [x[event] ?? Number.NaN, y[event] ?? Number.NaN];
      if (!Number.isNaN(east) && !Number.isNaN(north)) return find(east, north);
      const [code, name] = [codeOf(event), nameOf(event)];
      const key = `${code}\u0000${name}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const area = byCode.get(plain(code)) ?? byName.get(plain(name)) ?? -1;
      found.set(key, area);
      return area;
    });
}

/**
 * Assigns each event to an area: one with a known place to the area that contains it, or to none; one without a place
 * to the area with its code, else with its name. A code or name shared by two areas is ambiguous and not used.
 *
 * @returns for each event the number of its area, −1 for none.
 * Cost: O(n) and, for placed ones, that of `areaFinder`.
 */
export function joinToAreas(events: PlacedOrNamed, areas: readonly NamedArea[]): Int32Array {
  return areaJoiner(areas)(events);
}

/** Texts that occur once, with their position. */
function onlyOnes(texts: readonly string[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>(['']);
  for (const [nth, text] of texts.entries()) {
    if (at.has(text)) twice.add(text);
    at.set(text, nth);
  }
  return new Map([...at].filter(([text]) => !twice.has(text)));
}
