/** What the reader of a hot-spot map needs to know. */
export type HotspotWarning =
  /** Fewer than 30 events: the pattern can be chance alone. */
  | 'few_events'
  /** Crime beyond the edge of the data is missing, so values near the edge are too low. */
  | 'edge_effects'
  /** Places were moved to a street, a block or an area before they were published. */
  | 'snapped_places'
  /** Cells or distances are finer than the places are. */
  | 'finer_than_places'
  /** A test in every cell: some are significant by chance. */
  | 'multiple_tests'
  /** Many events lie on exactly the same point. */
  | 'shared_places'
  /** All values are the same: none can stand out. */
  | 'no_variation'
  /** Times are known to the month only. */
  | 'month_precision';

/** Below this a map of hot spots is a map of single events. */
export const FEW_EVENTS = 30;

/** The precision of a file's coordinates, and the possible distance of its points from the true place, metres. */
export const PLACE_UNCERTAINTY_M: Readonly<Record<'exact' | 'block' | 'street' | 'area' | 'none', number>> = {
  exact: 0,
  block: 100,
  street: 200,
  area: 1000,
  none: 0,
};

/** Returns the warnings that apply to every method. */
export function hotspotWarnings({ n }: { readonly n: number }): readonly HotspotWarning[] {
  return n < FEW_EVENTS ? ['few_events'] : [];
}

/**
 * Returns warnings about places that are less precise than they look.
 *
 * @param precision what the coordinates represent
 * @param fineM     the finest length of the analysis: cell, bandwidth or neighbourhood, metres
 * @example placeWarnings('street', 100) // => ['snapped_places', 'finer_than_places']
 */
export function placeWarnings(precision: keyof typeof PLACE_UNCERTAINTY_M, fineM: number): readonly HotspotWarning[] {
  const uncertainM = PLACE_UNCERTAINTY_M[precision];
  if (uncertainM === 0) return [];
  return fineM < uncertainM ? ['snapped_places', 'finer_than_places'] : ['snapped_places'];
}
