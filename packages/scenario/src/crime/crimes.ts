import { isLocalDate, ReeveError, toDayNumber, type LocalDate } from '@reeve/domain';
import { dayWeight } from './burglary-days.ts';
import { CRIME_TYPES, OUTCOMES, RESIDENTIAL_BURGLARY, type CrimeType, type Detection } from './crime-type.ts';
import { drawWindow, prepareWindows, type TimePrecision, type WindowDraw } from './crime-window.ts';
import { deal, pick, weightedDraw } from '../draw.ts';
import type { AreaCode } from '../map/island.ts';
import { rivertonGround } from '../map/map.ts';
import { CRIMES_FROM, CRIMES_TO, groupOf } from './planted.ts';
import { plantBurglaries } from './planted-burglary.ts';
import type { Plot } from '../map/plot.ts';
import { toLonLat } from '../map/projection.ts';
import { makeRandom, type Random } from '../random.ts';
import { rareOffences } from './rare-offence.ts';
import { crimeScenes } from './scene.ts';
import { trueScenes } from './true-scenes.ts';

export interface Crime {
  /** The reporting agency's own number, in the order of the days. */
  readonly sourceId: string;
  /** A code of `OFFENCE_TYPES`. */
  readonly type: string;
  /**
   * When it may have happened: minutes since 1970-01-01 00:00, local time; both ends belong to it, and can be equal.
   */
  readonly fromAt: number;
  readonly toAt: number;
  readonly precision: TimePrecision;
  readonly lon: number;
  readonly lat: number;
  /** `street`: the point represents a stretch of street of about 100 m. */
  readonly placePrecision: 'exact' | 'street';
  readonly areaCode: AreaCode;
  readonly street: string;
  readonly mo: readonly string[];
  readonly detection: Detection;
  readonly outcome: string;
}

export interface CrimeOptions {
  readonly seed: number | string;
  /** Total number of crimes; 30 000 by default. */
  readonly count?: number;
  /** First and last day, both included. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const DAY_MIN = 1440;
/** Share of crimes whose house is recorded; for the others only the street is. */
const HOUSE_KNOWN: Readonly<Record<CrimeType['setting'], number>> = { home: 0.78, centre: 0.6, road: 0.4, any: 0.5 };
/** Days after which about a third of the cases is still open. */
const OPEN_DAYS = 40;

interface Kind {
  readonly type: CrimeType;
  readonly windows: WindowDraw;
  readonly scene: (random: Random) => Plot;
}

function prepareKinds(): readonly Kind[] {
  const { streets } = rivertonGround();
  return CRIME_TYPES.map((type) => ({
    type,
    windows: prepareWindows(type),
    // Homes in the areas of the evaluation are burgled by plan only.
    scene: crimeScenes(
      streets,
      type.setting,
      type === RESIDENTIAL_BURGLARY ? (area) => groupOf(area) === undefined : undefined,
    ),
  }));
}

interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Draws the rest of a crime of a type whose window and house are known. @param ageDays days from the crime to the end of the period */
export function drawCrime(
  random: Random,
  type: CrimeType,
  when: Pick<Crime, 'fromAt' | 'toAt' | 'precision'>,
  home: Plot,
  ageDays: number,
): Omit<Crime, 'sourceId'> {
  const placePrecision = random() < HOUSE_KNOWN[type.setting] ? 'exact' : 'street';
  const [lon, lat] = toLonLat(placePrecision === 'exact' ? home.at : home.block);
  return {
    type: type.code,
    ...when,
    lon,
    lat,
    placePrecision,
    areaCode: home.area,
    street: home.street,
    mo: type.mo.map((words) => pick(random, words)),
    detection: type.detection,
    outcome: random() < Math.exp(-ageDays / OPEN_DAYS) ? OUTCOMES.open : pick<string>(random, OUTCOMES[type.detection]),
  };
}

function spanOf(options: CrimeOptions): Span {
  const { from = CRIMES_FROM, to = CRIMES_TO } = options;
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) {
    throw new ReeveError('invalid_input', 'The crimes must run from one date to the same or a later one.');
  }
  return { firstDay: toDayNumber(from), lastDay: toDayNumber(to) };
}

/**
 * The crimes of Riverton, day after day.
 *
 * The residential burglaries of sectors B, C, E and F and of the two rings are planted (`PLANTED`): their counts in the
 * windows of the evaluation are the same for every seed and every `count`. Everything else is random: which days,
 * types, streets and hours, with the seasons of each type, and some of it by a hidden truth (`RIVERTON_TRUTH`). A
 * shorter period omits the planted burglaries of the other days and draws the rest again; to load the same crimes in
 * two parts, generate them once and cut.
 *
 * @returns exactly `count` crimes
 * @throws ReeveError invalid_input — dates that do not exist or run backwards; a `count` that is not a whole number or
 *         is less than the planted burglaries of the period (about 2 130 in the whole of it).
 * Cost: O(count), a few microseconds a crime; about 300 ms before the first one, to lay out the streets.
 */
export function* makeCrimes(options: CrimeOptions): Generator<Crime, void> {
  const { seed, count = 30_000 } = options;
  const { firstDay, lastDay } = spanOf(options);
  const planted = plantBurglaries(String(seed), firstDay, lastDay);
  const drawn = count - planted.length;
  if (!Number.isSafeInteger(count) || drawn < 0) {
    throw new ReeveError('invalid_input', 'The number of crimes is too small for what the period must hold.', {
      least: planted.length,
    });
  }
  const kinds = prepareKinds();
  const random = makeRandom(`${seed}/crimes`);
  const weights = Array.from({ length: lastDay - firstDay + 1 }, (_, i) =>
    kinds.map(({ type }) => type.share * dayWeight(type, firstDay + i)),
  );
  const perDay = deal(
    random,
    drawn,
    weights.map((each) => each.reduce((a, b) => a + b, 0)),
  );
  const [firstMinute, endMinute] = [firstDay * DAY_MIN, (lastDay + 1) * DAY_MIN];
  const ofHomes = prepareWindows(RESIDENTIAL_BURGLARY);
  const truth = trueScenes(String(seed));
  const withRare = rareOffences(String(seed));
  const redrawn = makeRandom(`${seed}/crimes/instead`);
  const redraw = (kind: Kind, day: number): Omit<Crime, 'sourceId'> => {
    const when = drawWindow(redrawn, kind.windows, day, firstMinute, endMinute);
    return drawCrime(redrawn, kind.type, when, kind.scene(redrawn), lastDay - day);
  };
  let [next, number] = [0, 0];
  for (const [i, dayWeights] of weights.entries()) {
    const day = firstDay + i;
    const drawKind = weightedDraw(dayWeights);
    const crimes: Omit<Crime, 'sourceId'>[] = [];
    for (; planted[next]?.day === day; next += 1) {
      const burglary = planted[next];
      if (!burglary) break;
      const when = drawWindow(random, ofHomes, day, burglary.fromBound, burglary.untilBound);
      crimes.push(drawCrime(random, RESIDENTIAL_BURGLARY, when, burglary.home, lastDay - day));
    }
    for (let nth = perDay[i] ?? 0; nth > 0; nth -= 1) {
      const kind = kinds[drawKind(random)];
      if (!kind) continue;
      const when = drawWindow(random, kind.windows, day, firstMinute, endMinute);
      const home = truth.homeOf(kind.type, day, kind.scene(random));
      const crime = drawCrime(random, kind.type, when, home, lastDay - day);
      const typeInstead = truth.typeInstead(kind.type, day);
      const instead = typeInstead && kinds.find(({ type }) => type === typeInstead);
      crimes.push(withRare(instead ? redraw(instead, day) : crime));
    }
    for (const crime of crimes.toSorted((a, b) => a.toAt - b.toAt)) {
      number += 1;
      yield { sourceId: `RIV-${String(number).padStart(7, '0')}`, ...crime };
    }
  }
}
