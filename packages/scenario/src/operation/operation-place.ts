import { crimeScenes } from '../crime/scene.ts';
import { concentratedPlots } from '../crime/true-scenes.ts';
import { RIVERTON_TRUTH } from '../crime/truth.ts';
import { pick, weightedDraw } from '../draw.ts';
import { distanceM } from '../map/geometry.ts';
import { rivertonGround } from '../map/map.ts';
import { plotsOf, type Plot } from '../map/plot.ts';
import type { Random } from '../random.ts';
import type { Stratum } from './operation-rate.ts';

/** Followers of a theft from a vehicle are within these days and metres of it. */
const FOLLOWED_DAYS = 14;
const FOLLOWED_M = 140;

/** A source of places of one stratum, to be asked in the order of the days. */
export type Places = (random: Random, day: number) => Plot;

/**
 * The places of a stratum, with the hidden truth of its offence (`RIVERTON_TRUTH`): thefts from vehicles follow each other, and a few
 * addresses have half of the thefts from shops. The hot spots of criminal damage are in sectors without an operation on it.
 *
 * Cost: O(streets) to build; O(1) a crime, O(houses of the area) for a follower.
 */
export function placesOf({ type, area }: Stratum): Places {
  const { nearRepeat, concentration } = RIVERTON_TRUTH;
  const { streets } = rivertonGround();
  const scene = crimeScenes(streets, type.setting, (one) => one === area);
  if (type.code === nearRepeat.type) return followed(scene, streets.filter((one) => one.area === area).flatMap(plotsOf)); // prettier-ignore
  if (type.code === concentration.type) return repeated(scene, area);
  return scene;
}

function followed(scene: (random: Random) => Plot, houses: readonly Plot[]): Places {
  let recent: { readonly day: number; readonly home: Plot }[] = [];
  return (random, day) => {
    recent = recent.filter((one) => day - one.day <= FOLLOWED_DAYS);
    const follows = recent.length > 0 && random() < RIVERTON_TRUTH.nearRepeat.followerShare;
    const leader = follows ? pick(random, recent).home : undefined;
    const home = leader
      ? pick(random, houses.filter(({ at }) => distanceM(at, leader.at) <= FOLLOWED_M)) // prettier-ignore
      : scene(random);
    recent.push({ day, home });
    return home;
  };
}

function repeated(scene: (random: Random) => Plot, area: Stratum['area']): Places {
  const { addresses, share } = RIVERTON_TRUTH.concentration;
  const known = concentratedPlots(addresses).flatMap((shop, nth) =>
    shop.area === area ? [{ shop, weight: 1 / (nth + 1) }] : [],
  );
  if (known.length === 0) return scene;
  const draw = weightedDraw(known.map(({ weight }) => weight));
  return (random) => (random() < share ? known[draw(random)]?.shop : undefined) ?? scene(random);
}
