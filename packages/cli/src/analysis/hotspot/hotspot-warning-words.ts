import type { HotspotWarning } from '@reeve/analysis';

/** The warnings of hot-spot methods in words. */
export const HOTSPOT_WARNING_WORDS: Readonly<Record<HotspotWarning, string>> = {
  few_events: 'Fewer than 30 events: the pattern may be chance alone.',
  edge_effects: 'Crime beyond the edge of the data is not there: values near the edge are not to be trusted.',
  snapped_places: 'The places are not exact: they were moved to a street, a block or an area.',
  finer_than_places: 'The cells or distances are finer than the places: what they show is where places were moved to.',
  multiple_tests: 'Every cell is a test: the bands are corrected for that (Benjamini–Hochberg), single z are not.',
  shared_places: 'More than one event in ten shares its exact place with another: distances of 0 lower the index.',
  no_variation: 'All cells hold the same: nothing can stand out.',
  month_precision: 'The dates are known to the month only: nearness in time cannot be finer.',
};
