import { createHash } from 'node:crypto';
import { joinToAreas, weekDemand, type DemandCrime, type WeekDemandFound } from '@reeve/analysis';
import { isLocalDate, ReeveError, toDayNumber, type LabelParts } from '@reeve/domain';
import { areasOfSet, eventColumns, loadAreaSet, markEvents, type ActorTx, type StoredArea } from '@reeve/store';
import { shapeOf } from '../analysis/event/chosen-areas.ts';
import { coveredSet, isCovered, notCovered } from '../coverage/covered.ts';
import type { TimePrecision } from '../analysis/event/selected.ts';
import type { PlanBody } from './body.ts';

/** What a plan rests on, as one person sees it at one moment. */
export interface GatheredWeek {
  readonly found: WeekDemandFound;
  /** Names of the areas by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly batchIds: readonly string[];
  readonly mark: string;
  /** Of the body and the crimes: a plan is only kept if it is the same afterwards. */
  readonly inputDigest: string;
  /** The marking of the areas. */
  readonly label: LabelParts;
}

/**
 * Reads the harm that victims reported in the period, by area and shift.
 *
 * @throws ReeveError invalid_input — an area without a boundary, an offence without a weight, a period that is none;
 * state_forbids — days that the data set does not cover
 */
export async function gatherWeek(tx: ActorTx, body: PlanBody): Promise<GatheredWeek> {
  const { demandFrom, demandTo, areas, shifts, harmDays } = body;
  const length = isLocalDate(demandFrom) && isLocalDate(demandTo) ? toDayNumber(demandTo) - toDayNumber(demandFrom) : 0;
  if (length < 7)
    throw invalid('The period that crimes are taken from has at least seven days.', 'demandTo', 'demand_period');
  const set = await coveredSet(tx, body.dataSetId, { areas: [], offenceTypes: [] });
  if (!isCovered(set, demandFrom, demandTo)) throw notCovered(set, demandFrom, demandTo);
  const areaSet = await loadAreaSet(tx, body.areaSetId);
  const stored = await areasOfSet(tx, areaSet.id);
  const missing = areas.find(({ code }) => !stored.some((one) => one.code === code && one.polygons.length > 0));
  if (missing)
    throw invalid(`Area ${missing.code} has no boundary in the set of areas.`, 'areas', 'no_boundary', missing.code);
  const table = await eventColumns(tx, { dataSetId: set.dataSet.id, from: demandFrom, to: demandTo });
  const found = weekDemand(crimesIn(table, stored), {
    areas: areas.map(({ code }) => code),
    shifts,
    weeks: length / 7,
    harmDays: Object.fromEntries(harmDays.map(({ offence, days }) => [offence, days])),
  });
  if (found.unweighted.length > 0)
    throw invalid(
      `These offences have no weight: ${found.unweighted.join(', ')}.`,
      'harmDays',
      'no_weight',
      found.unweighted.join(', '),
    );
  const selection = { dataSetId: set.dataSet.id, types: table.coded.type.values, areas: [] };
  const { batchIds, mark } = await markEvents(tx, { ...selection, from: demandFrom, to: demandTo });
  const hash = createHash('sha256')
    .update(JSON.stringify([enteredOf(body), found]))
    .digest('hex');
  return { found, names: namesOf(stored), batchIds, mark, inputDigest: hash, label: tx.partsOf(areaSet.label_id) };
}

/** Names of areas by code. */
export function namesOf(areas: readonly Pick<StoredArea, 'code' | 'name'>[]): ReadonlyMap<string, string> {
  return new Map(areas.map(({ code, name }) => [code, name]));
}

/** The mark of the crimes of a plan as they are now; undefined if there are none that this person may see. */
export async function markNow(tx: ActorTx, body: PlanBody): Promise<string | undefined> {
  const set = await coveredSet(tx, body.dataSetId, { areas: [], offenceTypes: [] }).catch(() => undefined);
  if (set === undefined) return undefined;
  const { demandFrom: from, demandTo: to } = body;
  const { coded } = await eventColumns(tx, { dataSetId: set.dataSet.id, from, to });
  const { mark } = await markEvents(tx, { dataSetId: set.dataSet.id, types: coded.type.values, areas: [], from, to });
  return mark;
}

/** What a person entered, without what the server adds. */
export function enteredOf(body: PlanBody): PlanBody {
  const entered = { ...body };
  delete entered.computed;
  delete entered.change;
  return entered;
}

function crimesIn(
  table: Awaited<ReturnType<typeof eventColumns>>,
  stored: readonly StoredArea[],
): readonly DemandCrime[] {
  const { areaCode, areaName, type, detection, timePrecision } = table.coded;
  const text = ({ values, codes }: typeof type, row: number): string => values[codes[row] ?? -1] ?? '';
  const places = joinToAreas(
    {
      x: table.lon,
      y: table.lat,
      codeOf: (row) => text(areaCode, row),
      nameOf: (row) => text(areaName, row),
    },
    stored.map(shapeOf),
  );
  return Array.from(places, (place, row) => ({
    area: stored[place]?.code ?? '',
    type: text(type, row),
    detection: text(detection, row),
    fromMin: table.fromMin[row] ?? 0,
    toMin: table.toMin[row] ?? 0,
    timePrecision: text(timePrecision, row) as TimePrecision, // a constraint of the table allows nothing else
  }));
}

/** A refusal with the field it concerns, a code, and the part of the input it names. */
export const invalid = (sentence: string, field: string, because: string, of = ''): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was saved.`, {
    fields: [field],
    because: `plan_${because}`,
    of,
  });
