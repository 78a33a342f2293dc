import { areAreasNear, matchControls, planeFor, toPlane, type AreaShape, type Plane } from '@reeve/analysis';
import { suggestComparisons, type InputOf, type ReplyOf } from '@reeve/contract';
import { coveredDays, fromDayNumber, holdsDays, toDayNumber } from '@reeve/domain';
import {
  areaNames,
  areaPeriods,
  areasByCode,
  coverageOf,
  coverageStatements,
  type ActorTx,
  type StoredArea,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { coveredSet } from '../coverage/covered.ts';
import { weeksBetween, YEAR_DAYS, YEARS_BACK } from './counts.ts';

type Asked = InputOf<typeof suggestComparisons>;
type Reply = ReplyOf<typeof suggestComparisons>;

/** Crime moves over a street, not only over a border: an area this near is not compared with. */
const NEAR_M = 400;

/** Suggests areas to compare with, under this person's rights; a person chooses. */
export const suggestComparisonsHandler = handle(suggestComparisons, (call) =>
  call.read(async (tx) => {
    const { input } = call;
    const set = await coveredSet(tx, input.dataSetId, {
      areas: input.treatedAreas,
      offenceTypes: [input.offenceType],
      maturityDays: input.maturityDays,
    });
    call.consulted({ action: 'view', objectKind: 'measure' });
    const dataSetId = set.dataSet.id;
    const first = toDayNumber(input.beforeFrom);
    const all = weeksBetween(first - YEARS_BACK * YEAR_DAYS, first);
    const weeks = all.filter((week) => holdsDays(set.days, [week, week + 7]));
    const counts = await weeklyByArea(tx, input, dataSetId, all);
    const statements = coverageStatements(await coverageOf(tx, dataSetId));
    const isCovered = (area: string): boolean => {
      const days = coveredDays(statements, {
        areas: [area],
        offenceTypes: [input.offenceType],
        maturityDays: input.maturityDays,
      });
      return weeks.every((week) => holdsDays(days, [week, week + 7]));
    };
    const taken = new Set([...input.treatedAreas, ...input.usedAreas]);
    const near = await areasNear(
      tx,
      input.treatedAreas,
      [...counts.keys()].filter((area) => !taken.has(area)),
    );
    const leftOut: { area: string; because: 'next_to_treated' | 'not_covered' }[] = [];
    const candidates: { area: string; weeks: readonly number[] }[] = [];
    const inWeeks = (area: string): readonly number[] => weeks.map((week) => counts.get(area)?.get(week) ?? 0);
    for (const area of counts.keys()) {
      if (taken.has(area)) continue;
      if (near.has(area)) leftOut.push({ area, because: 'next_to_treated' });
      else if (isCovered(area)) candidates.push({ area, weeks: inWeeks(area) });
      else leftOut.push({ area, because: 'not_covered' });
    }
    const lists = input.treatedAreas.map(inWeeks);
    const treated = weeks.map((_, nth) => lists.reduce((sum, list) => sum + (list[nth] ?? 0), 0));
    const matched = matchControls(treated, candidates);
    const nameOf = await namesOf(tx, dataSetId, [...counts.keys()]);
    return {
      weeks: weeks.length,
      leftOut: leftOut.map(({ area, because }) => ({ ...nameOf(area), because })),
      ...shown(matched, nameOf),
    };
  }),
);

function shown(
  matched: ReturnType<typeof matchControls>,
  nameOf: (code: string) => { code: string; name: string },
): Pick<Reply, 'because' | 'areas' | 'check' | 'candidates'> {
  if (!matched.allowed) return { because: matched.because, areas: [], check: null, candidates: [] };
  const { areas, check, candidates } = matched;
  if (areas.length === 0) return { because: 'no_crime', areas: [], check: null, candidates: [] };
  return {
    because: null,
    areas: areas.map(nameOf),
    check: { ...check, scale: check.scale ?? null },
    candidates: candidates.map(({ area, crimes, dispersion }) => ({ ...nameOf(area), crimes, dispersion })),
  };
}

/** Crimes of each area by the first day of the week. */
async function weeklyByArea(
  tx: ActorTx,
  { offenceType, treatedAreas, beforeFrom, maturityDays }: Asked,
  dataSetId: string,
  weeks: readonly number[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const start = weeks[0] ?? toDayNumber(beforeFrom);
  const rows = await areaPeriods(tx, {
    dataSetId,
    type: offenceType,
    from: fromDayNumber(start),
    before: beforeFrom,
    days: 7,
    recordedWithinDays: maturityDays,
    always: treatedAreas,
  });
  const counts = new Map<string, Map<number, number>>();
  for (const { area, period, crimes } of rows) {
    const ofArea = counts.get(area) ?? new Map<number, number>();
    const week = start + 7 * period;
    ofArea.set(week, (ofArea.get(week) ?? 0) + crimes);
    counts.set(area, ofArea);
  }
  return counts;
}

/** Of some areas those next to the treated ones, by the agency's boundaries. */
async function areasNear(
  tx: ActorTx,
  treated: readonly string[],
  others: readonly string[],
): Promise<ReadonlySet<string>> {
  const areas = await areasByCode(tx, [...treated, ...others]);
  const corners = areas.flatMap(({ polygons }) => polygons.flat(2));
  const plane = planeFor(
    corners.filter((_, at) => at % 2 === 0),
    corners.filter((_, at) => at % 2 === 1),
  );
  if (!plane) return new Set();
  const [own, rest] = [new Set(treated), areas.filter(({ code }) => !treated.includes(code))];
  const shapes = areas.filter(({ code }) => own.has(code)).map((area) => shapeOf(area, plane));
  return new Set(
    rest
      .filter((area) => {
        const shape = shapeOf(area, plane);
        return shapes.some((one) => areAreasNear(one, shape, NEAR_M));
      })
      .map(({ code }) => code),
  );
}

function shapeOf({ polygons }: StoredArea, plane: Plane): AreaShape {
  return {
    rings: polygons.flat().map((ring) =>
      toPlane(
        ring.filter((_, at) => at % 2 === 0),
        ring.filter((_, at) => at % 2 === 1),
        plane,
      ),
    ),
  };
}

async function namesOf(
  tx: ActorTx,
  dataSetId: string,
  codes: readonly string[],
): Promise<(code: string) => { code: string; name: string }> {
  const names = await areaNames(tx, dataSetId, codes);
  const named = new Map(codes.map((code, at) => [code, names[at] ?? code]));
  return (code) => ({ code, name: named.get(code) ?? code });
}
