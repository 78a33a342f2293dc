import { toDayNumber } from '@reeve/domain';
import { dayWeight } from './burglary-days.ts';
import { CRIME_TYPES, type CrimeType } from './crime-type.ts';
import { pick, weightedDraw } from '../draw.ts';
import { distanceM, type PlanPoint } from '../map/geometry.ts';
import { rivertonGround } from '../map/map.ts';
import { plotsOf, type Plot } from '../map/plot.ts';
import { makeRandom, type Random } from '../random.ts';
import { RIVERTON_TRUTH } from './truth.ts';

/** Applies the hidden truth to a generated crime. */
export interface TrueScenes {
  /** The type that replaces this one on a day; undefined for most. */
  readonly typeInstead: (type: CrimeType, day: number) => CrimeType | undefined;
  /** The house of the crime: the one that was drawn, or the one the truth assigns. Call it in the order of the days. */
  readonly homeOf: (type: CrimeType, day: number, drawn: Plot) => Plot;
}

/** Followers occur within this many days; all but a few thousandths of the delays are shorter. */
const LONGEST_DELAY_DAYS = 40;

/**
 * The hidden truth in use (`RIVERTON_TRUTH`).
 *
 * It has its own random sources, so that the crimes it does not touch are unchanged.
 * Cost: O(houses) to build, O(1) a crime.
 */
export function trueScenes(seed: string): TrueScenes {
  const { hotSpots, nearRepeat, changePoint, concentration } = RIVERTON_TRUTH;
  const houses = housesByPlace();
  const homes: Readonly<Record<string, TrueScenes['homeOf']>> = {
    [hotSpots.type]: hotSpotHomes(makeRandom(`${seed}/truth/hot-spots`), houses),
    [nearRepeat.type]: followingHomes(makeRandom(`${seed}/truth/near-repeat`), houses),
    [concentration.type]: repeatedHomes(makeRandom(`${seed}/truth/concentration`)),
  };
  const change = makeRandom(`${seed}/truth/change`);
  const changed = CRIME_TYPES.find(({ code }) => code === changePoint.type);
  const changesOn = toDayNumber(changePoint.from);
  return {
    typeInstead: (type, day) => {
      if (type.code !== changePoint.instead || day < changesOn || changed === undefined) return undefined;
      const wanted = (changePoint.factor - 1) * changed.share * dayWeight(changed, day);
      return change() < wanted / (type.share * dayWeight(type, day)) ? changed : undefined;
    },
    homeOf: (type, day, drawn) => homes[type.code]?.(type, day, drawn) ?? drawn,
  };
}

function hotSpotHomes(random: Random, houses: HousesByPlace): TrueScenes['homeOf'] {
  const spots = RIVERTON_TRUTH.hotSpots.spots.map(({ at, radiusM }) => houses.within(at, radiusM));
  const shares = RIVERTON_TRUTH.hotSpots.spots.map(({ share }) => share);
  const draw = weightedDraw([...shares, 1 - shares.reduce((a, b) => a + b, 0)]);
  return (_, _day, drawn) => {
    const spot = spots[draw(random)];
    return spot ? pick(random, spot) : drawn;
  };
}

function followingHomes(random: Random, houses: HousesByPlace): TrueScenes['homeOf'] {
  const { followerShare, meanDays, meanM } = RIVERTON_TRUTH.nearRepeat;
  const byDay = new Map<number, Plot[]>();
  const exponential = (mean: number): number => -mean * Math.log(1 - random());
  const follower = (day: number): Plot | undefined => {
    const leaders = byDay.get(day - Math.floor(exponential(meanDays)));
    if (leaders === undefined) return undefined;
    const { at } = pick(random, leaders);
    const [angle, away] = [2 * Math.PI * random(), exponential(meanM)];
    return houses.nearest([at[0] + away * Math.cos(angle), at[1] + away * Math.sin(angle)]);
  };
  return (_, day, drawn) => {
    const home = (random() < followerShare ? follower(day) : undefined) ?? drawn;
    const today = byDay.get(day);
    if (today) today.push(home);
    else byDay.set(day, [home]);
    byDay.delete(day - LONGEST_DELAY_DAYS);
    return home;
  };
}

function repeatedHomes(random: Random): TrueScenes['homeOf'] {
  const { addresses, share } = RIVERTON_TRUTH.concentration;
  const shops = concentratedPlots(addresses);
  const draw = weightedDraw(shops.map((_, nth) => 1 / (nth + 1)));
  return (_, _day, drawn) => (random() < share ? (shops[draw(random)] ?? drawn) : drawn);
}

/** The addresses with repeated crime: on main streets, the same for every seed, each on a different street. */
export function concentratedPlots(count: number): readonly Plot[] {
  const random = makeRandom('riverton/truth/addresses');
  const mains = rivertonGround().streets.filter((street) => street.kind === 'main' && plotsOf(street).length > 0);
  const chosen = new Map<string, Plot>();
  while (chosen.size < Math.min(count, mains.length)) {
    const street = pick(random, mains);
    if (!chosen.has(street.name)) chosen.set(street.name, pick(random, plotsOf(street)));
  }
  return [...chosen.values()];
}

interface HousesByPlace {
  /** The house nearest to a place, within about 200 m. */
  readonly nearest: (place: PlanPoint) => Plot | undefined;
  readonly within: (centre: PlanPoint, radiusM: number) => readonly Plot[];
}

const SQUARE_M = 100;

function housesByPlace(): HousesByPlace {
  const squares = new Map<string, Plot[]>();
  const keyOf = (column: number, row: number): string => `${column} ${row}`;
  const squareOf = ([x, y]: PlanPoint): readonly [number, number] => [
    Math.floor(x / SQUARE_M),
    Math.floor(y / SQUARE_M),
  ];
  for (const plot of rivertonGround().streets.flatMap(plotsOf)) {
    const key = keyOf(...squareOf(plot.at));
    const square = squares.get(key);
    if (square) square.push(plot);
    else squares.set(key, [plot]);
  }
  const around = (place: PlanPoint, reach: number): readonly Plot[] => {
    const [column, row] = squareOf(place);
    const side = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
    return side.flatMap((dx) => side.flatMap((dy) => squares.get(keyOf(column + dx, row + dy)) ?? []));
  };
  return {
    nearest: (place) => {
      let [best, bestM]: [Plot | undefined, number] = [undefined, Number.MAX_VALUE];
      for (const plot of around(place, 2)) {
        const offsetM = distanceM(plot.at, place);
        if (offsetM < bestM) [best, bestM] = [plot, offsetM];
      }
      return best;
    },
    within: (centre, radiusM) =>
      around(centre, Math.ceil(radiusM / SQUARE_M)).filter((plot) => distanceM(plot.at, centre) <= radiusM),
  };
}
