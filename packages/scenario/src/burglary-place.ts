import { pick } from './draw.ts';
import { distanceM } from './geometry.ts';
import { HOT_SPOTS, type GroupName } from './planted.ts';
import { plotsOf, type Plot } from './plot.ts';
import type { Random } from './random.ts';
import type { Street } from './street.ts';

/** How burglaries of a group draw others after them, and to where they keep returning. */
interface Habit {
  /** Share of burglaries that follow an earlier one nearby. */
  readonly repeats: number;
  /** Share of the others that fall into the hot spots. */
  readonly hot: number;
}
const HABITS: Readonly<Record<GroupName, Habit>> = {
  treated: { repeats: 0.46, hot: 0.22 },
  control: { repeats: 0.1, hot: 0 },
  displacement: { repeats: 0.1, hot: 0 },
  displacementControl: { repeats: 0.1, hot: 0 },
};

/** A burglary is followed within this many days and metres. */
export const REPEAT_DAYS = 14;
export const REPEAT_M = 200;
/** Houses drawn for a follower lie well inside, because a crime known to its street only is moved by up to 50 m. */
const REACH_M = 140;

/**
 * A source of homes to burgle in one group's areas, to be asked in the order of the days.
 *
 * Near repeats: a share of burglaries takes a house within 140 m of one burgled in the 14 days before, the same house
 * included. In the treated group, part of the others falls into two hot spots, in the same places all year: that is what
 * an analysis must not mistake for near repeats.
 *
 * @returns a function of the day number; never a house outside the group's areas
 * Cost: O(houses of the areas) for each follower.
 */
export function burgledHomes(group: GroupName, streets: readonly Street[], random: Random): (day: number) => Plot {
  const homes = streets.flatMap(plotsOf);
  const hot = homes.filter(({ at }) => HOT_SPOTS.some((spot) => distanceM(at, spot.at) <= spot.radiusM));
  const { repeats, hot: hotShare } = HABITS[group];
  let recent: { readonly day: number; readonly home: Plot }[] = [];
  return (day) => {
    recent = recent.filter((each) => day - each.day <= REPEAT_DAYS - 1);
    let home: Plot;
    if (recent.length > 0 && random() < repeats) {
      const first = pick(random, recent).home;
      home = pick(
        random,
        homes.filter(({ at }) => distanceM(at, first.at) <= REACH_M),
      );
    } else {
      home = pick(random, random() < hotShare ? hot : homes);
    }
    recent.push({ day, home });
    return home;
  };
}
