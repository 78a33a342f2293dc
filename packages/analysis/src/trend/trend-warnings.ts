import { OVERDISPERSED_ABOVE } from '../distribution/dispersion.ts';

/** What the reader of a trend needs to know. */
export type TrendWarning = 'few_events' | 'few_periods' | 'counts_cluster' | 'season_in_trend' | 'season_in_changes';

const FEW_EVENTS = 50;
const FEW_PERIODS = 24;

/** The warnings of a trend, the gravest first. */
export function trendWarnings(found: {
  readonly n: number;
  readonly periods: number;
  /** How much neighbouring periods differ beyond chance (`neighbourDispersion`). */
  readonly dispersion: number;
  readonly withinSeasons: boolean;
  readonly seasonRemoved: boolean;
}): readonly TrendWarning[] {
  const when: readonly (readonly [TrendWarning, boolean])[] = [
    ['few_events', found.n < FEW_EVENTS],
    ['few_periods', found.periods < FEW_PERIODS],
    ['counts_cluster', found.dispersion > OVERDISPERSED_ABOVE],
    ['season_in_trend', !found.withinSeasons],
    ['season_in_changes', !found.seasonRemoved],
  ];
  return when.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
