import { fromDayNumber, isoWeekday, toDayNumber } from '@reeve/domain';
import { blocksOf, daysOf } from './burglary-days.ts';
import { burgledHomes } from './burglary-place.ts';
import { RESIDENTIAL_BURGLARY } from './crime-type.ts';
import { rivertonGround } from '../map/map.ts';
import { AFTER, BEFORE, CRIMES_FROM, EXERCISE_TODAY, GROUP_NAMES, PLANTED } from './planted.ts';
import type { Plot } from '../map/plot.ts';
import { makeRandom } from '../random.ts';

/** A burglary that the story needs: its day, its house, and the bounds of its window. */
export interface PlantedBurglary {
  readonly day: number;
  readonly home: Plot;
  readonly fromBound: number;
  readonly untilBound: number;
}

/** First days of the periods that counts are compared over. */
const EDGES = [BEFORE.from, AFTER.from, AFTER.until].map(toDayNumber);

/**
 * The Monday week of a day, cut at the edges of the evaluation: a window never leaves it, so no count depends on how an
 * uncertain crime is dated.
 */
function cellOf(day: number): readonly [firstDay: number, endDay: number] {
  const monday = day - isoWeekday(day) + 1;
  return [
    Math.max(monday, ...EDGES.filter((edge) => edge <= day)),
    Math.min(monday + 7, ...EDGES.filter((edge) => edge > day)),
  ];
}

/**
 * The planted burglaries between two days, both included, in the order of their days.
 *
 * They are laid out for at least the whole period of the story and then cut, so that a shorter period has the same
 * ones.
 */
export function plantBurglaries(seed: string, firstDay: number, lastDay: number): readonly PlantedBurglary[] {
  const { streets } = rivertonGround();
  const from = fromDayNumber(Math.min(firstDay, toDayNumber(CRIMES_FROM)));
  const until = fromDayNumber(Math.max(lastDay + 1, toDayNumber(EXERCISE_TODAY)));
  const planted = GROUP_NAMES.flatMap((group) => {
    const name = `${seed}/burglary/${group}`;
    const homes = streets.filter(({ area }) => PLANTED[group].areas.includes(area));
    const nextHome = burgledHomes(group, homes, makeRandom(name));
    return blocksOf(group, from, until)
      .flatMap((block) => daysOf(block, RESIDENTIAL_BURGLARY, name))
      .map((day) => {
        const [cellFirst, cellEnd] = cellOf(day);
        return {
          day,
          home: nextHome(day),
          fromBound: Math.max(cellFirst, firstDay) * 1440,
          untilBound: Math.min(cellEnd, lastDay + 1) * 1440,
        };
      });
  });
  return planted.filter(({ day }) => day >= firstDay && day <= lastDay).toSorted((a, b) => a.day - b.day);
}
