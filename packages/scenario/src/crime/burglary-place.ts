import { toDayNumber } from '@reeve/domain';
import { pick } from '../draw.ts';
import { distanceM } from '../map/geometry.ts';
import { ALARM_WEEK, HOT_SPOTS, type GroupName } from './planted.ts';
import { plotsOf, type Plot } from '../map/plot.ts';
import type { Random } from '../random.ts';
import type { Street } from '../map/street.ts';

/** A burglary is followed within this many days. */
const REPEAT_DAYS = 14;
/** Followers lie well inside 200 m of their leader, because a crime known to its street only is moved by up to 50 m. */
const REACH_M = 140;

/** Share of burglaries that follow an earlier one nearby. */
const FOLLOWERS: Readonly<Record<GroupName, number>> = {
  treated: 0.57,
  control: 0.1,
  displacement: 0.1,
  displacementControl: 0.1,
};
/** Share of followers that continue the latest burglary: a burglar active in a street returns within days. */
const SAME_ROUND = 0.55;
/**
 * Share of the other burglaries of sectors B and C that fall into the hot spots, in ordinary weeks and in the alarm
 * week.
 */
const HOT = 0.13;
const HOT_IN_ALARM = 0.75;
const [ALARM_BEGINS, ALARM_ENDS] = [toDayNumber(ALARM_WEEK.from), toDayNumber(ALARM_WEEK.until)];

/**
 * A source of homes to burgle in one group's areas, to be asked in the order of the days.
 *
 * Near repeats: a share of burglaries takes a house within 140 m of one burgled in the 14 days before, including the
 * same house. In the treated group, part of the others falls into two hot spots, in the same places all year: an
 * analysis must not mistake them for near repeats.
 *
 * @returns a function of the day number; never a house outside the group's areas.
 * Cost: O(houses of the areas) for each follower.
 */
export function burgledHomes(group: GroupName, streets: readonly Street[], random: Random): (day: number) => Plot {
  const homes = streets.flatMap(plotsOf);
  const nearTo = (centre: Plot['at'], reachM: number): readonly Plot[] =>
    homes.filter(({ at }) => distanceM(at, centre) <= reachM);
  const hotSpots = group === 'treated' ? HOT_SPOTS.map((spot) => nearTo(spot.at, spot.radiusM)) : [];
  let hotTurn = 0;
  let recent: { readonly day: number; readonly home: Plot }[] = [];

  const follow = (): Plot => {
    const latest = recent.at(-1);
    const { home } = latest && random() < SAME_ROUND ? latest : pick(random, recent);
    return pick(random, nearTo(home.at, REACH_M));
  };
  const begin = (day: number): Plot => {
    const share = day >= ALARM_BEGINS && day < ALARM_ENDS ? HOT_IN_ALARM : HOT;
    if (hotSpots.length === 0 || random() >= share) return pick(random, homes);
    hotTurn += 1;
    return pick(random, hotSpots[hotTurn % hotSpots.length] ?? homes);
  };
  return (day) => {
    recent = recent.filter((each) => day - each.day <= REPEAT_DAYS);
    const home = recent.length > 0 && random() < FOLLOWERS[group] ? follow() : begin(day);
    recent.push({ day, home });
    return home;
  };
}
