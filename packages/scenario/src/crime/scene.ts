import { ReeveError } from '@reeve/domain';
import type { Setting } from './crime-type.ts';
import { weightedDraw } from '../draw.ts';
import { distanceM, placeAlong, type PlanPoint } from '../map/geometry.ts';
import type { AreaCode } from '../map/island.ts';
import { plotAt, plotCount, type Plot } from '../map/plot.ts';
import { makeRandom, type Random } from '../random.ts';
import type { Street } from '../map/street.ts';

/** The two town centres, surrounded by shops, offices and most of the night life. */
const CENTRES: readonly PlanPoint[] = [
  [300, 300],
  [5650, 850],
];
const CENTRE_REACH_M = 550;

/** How much a street attracts crime, by setting. */
function pull(street: Street, setting: Setting): number {
  const middle = placeAlong(street.line, street.lengthM / 2);
  const nearestM = Math.min(...CENTRES.map((centre) => distanceM(centre, middle)));
  const main = street.kind === 'main';
  switch (setting) {
    case 'home':
      return main ? 0.6 : 1;
    case 'centre':
      return (main ? 3 : 1) * (0.04 + Math.exp(-((nearestM / CENTRE_REACH_M) ** 2)));
    case 'road':
      return (main ? 2 : 1) * (0.5 + Math.exp(-nearestM / 1200));
    case 'any':
      return (main ? 1.5 : 1) * (0.4 + Math.exp(-nearestM / 900));
  }
}

/** A normal deviate (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A source of scenes of crime for a setting.
 *
 * Crime concentrates on few streets: each street has its own heat, log-normal with σ = 1, so that about a twentieth of
 * the streets has a third of the crimes or more.
 *
 * @param allowed areas for crimes of this kind.
 * Cost: O(streets) to build, O(1) to draw.
 */
export function crimeScenes(
  streets: readonly Street[],
  setting: Setting,
  allowed: (area: AreaCode) => boolean = () => true,
): (random: Random) => Plot {
  const heat = makeRandom(`riverton/heat/${setting}`);
  const open = streets.filter((street) => plotCount(street) > 0 && allowed(street.area));
  const draw = weightedDraw(open.map((street) => street.lengthM * pull(street, setting) * Math.exp(normal(heat))));
  return (random) => {
    const street = open[draw(random)] ?? open[0];
    if (!street) throw new ReeveError('internal', 'No street is open to this kind of crime.');
    return plotAt(street, Math.floor(random() * plotCount(street)));
  };
}
