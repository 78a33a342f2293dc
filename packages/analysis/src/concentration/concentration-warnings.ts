/** What the coordinates of places represent. */
export type PlacePrecision = 'exact' | 'block' | 'street' | 'area' | 'none';

/** What the reader of a concentration needs to know. */
export type ConcentrationWarning =
  | 'few_events'
  | 'snapped_places'
  | 'places_without_crime_unknown'
  | 'fewer_crimes_than_places'
  | 'one_place_stands_out';

/** Below this many crimes the shares of the busiest places are mostly chance. */
const FEW_EVENTS = 50;

/** A single place with this share of many crimes is often a default for crimes without a place. */
const STANDS_OUT = 0.05;
const STANDS_OUT_FROM = 200;

/** The warnings of a concentration, the gravest first. */
export function concentrationWarnings(found: {
  readonly n: number;
  readonly places: number;
  readonly allPlacesKnown: boolean;
  readonly largest: number;
  readonly placePrecision: PlacePrecision;
}): readonly ConcentrationWarning[] {
  const { n, places, allPlacesKnown, largest, placePrecision } = found;
  const when: readonly (readonly [ConcentrationWarning, boolean])[] = [
    ['snapped_places', placePrecision !== 'exact'],
    ['few_events', n < FEW_EVENTS],
    ['one_place_stands_out', n >= STANDS_OUT_FROM && largest >= STANDS_OUT * n],
    ['places_without_crime_unknown', !allPlacesKnown],
    ['fewer_crimes_than_places', allPlacesKnown && n < places],
  ];
  return when.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
