import { ReeveError } from '@reeve/domain';
import { wilsonInterval } from '../distribution/wilson.ts';
import { requireCount } from '../require-count.ts';
import { commonOddsTest } from '../results/common-odds-test.ts';

/** Stops and searches of an area in a period: counts of events, never of a person. */
export interface StopCount {
  readonly code: string;
  readonly stops: number;
  /** Stops in which something was found or an offence was established; ≤ `stops`. */
  readonly found: number;
  /** Crimes that victims reported in the same period. */
  readonly crimes: number;
}

/** The stops of an area compared with those of all others. */
export interface StopShare extends StopCount {
  /** Stops for each hundred reported crimes; absent without a crime. */
  readonly perHundredCrimes?: number;
  /** Share of stops in which something was found, with the 95 % interval of Wilson; absent without a stop. */
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
  /** True if fewer were found than chance allows if all areas were searched on equal grounds. */
  readonly isFewerFound: boolean;
  /** True if not even a stop without any find would be beyond chance: not to be called equal. */
  readonly isTooSmall: boolean;
}

/** Probability that an area of a report is named although all are searched on equal grounds. */
const FAMILY_ERROR = 0.05;

/**
 * Returns for each area how often stops found something, and whether it was less often than in all other areas together.
 *
 * A smaller share found is a sign that people were stopped there on weaker grounds. It is no proof: areas also differ in
 * what there is to find. An equal share is no proof of fairness either (infra-marginality).
 * Method: exact test of found against not found, here and elsewhere, one-sided; the error of 5 % is divided by the number
 * of areas that have stops (Bonferroni).
 * Source: J. Knowles, N. Persico & P. Todd (2001), Racial bias in motor vehicle searches, Journal of Political Economy 109,
 * 203–229, doi:10.1086/318603; its limits: C. Simoiu, S. Corbett-Davies & S. Goel (2017), doi:10.1214/17-AOAS1058.
 *
 * @param areas whole numbers ≥ 0
 * @returns in the given order
 * @throws ReeveError invalid_input — repeated codes, a number that is no count, more found than stops
 * Cost: O(areas × √stops).
 */
export function stopShares(areas: readonly StopCount[]): readonly StopShare[] {
  requireStops(areas);
  const all = areas.reduce((sum, { stops, found }) => ({ stops: sum.stops + stops, found: sum.found + found }), {
    stops: 0,
    found: 0,
  });
  const error = FAMILY_ERROR / Math.max(1, areas.filter(({ stops }) => stops > 0).length);
  return areas.map((area) => {
    const chance = (found: number): number => chanceOf({ stops: area.stops, found }, all);
    // The fewest that could have been found here, with as many in all.
    const fewest = Math.max(0, all.found - (all.stops - area.stops));
    return {
      ...area,
      ...(area.crimes > 0 && { perHundredCrimes: (100 * area.stops) / area.crimes }),
      ...(area.stops > 0 && shareOf(area)),
      isFewerFound: chance(area.found) <= error,
      isTooSmall: chance(fewest) > error,
    };
  });
}

/** Probability of this many finds or fewer, if finds are spread by chance over all stops. */
function chanceOf(
  area: { readonly stops: number; readonly found: number },
  all: { readonly stops: number; readonly found: number },
): number {
  const [elsewhere, foundElsewhere] = [all.stops - area.stops, all.found - area.found];
  return commonOddsTest([
    {
      treated: [area.stops - area.found, area.found],
      control: [elsewhere - foundElsewhere, foundElsewhere],
    },
  ]).pFewer;
}

function shareOf({ stops, found }: StopCount): Pick<StopShare, 'share' | 'low' | 'high'> {
  const [low, high] = wilsonInterval(found, stops);
  return { share: found / stops, low, high };
}

function requireStops(areas: readonly StopCount[]): void {
  for (const { stops, found, crimes } of areas)
    for (const count of [stops, found, crimes]) requireCount(count, 'Each number of stops, finds and crimes');
  if (new Set(areas.map(({ code }) => code)).size < areas.length || areas.some(({ stops, found }) => found > stops))
    throw new ReeveError(
      'invalid_input',
      'Stops are counted once for each area, and no more are found than there are stops.',
    );
}
