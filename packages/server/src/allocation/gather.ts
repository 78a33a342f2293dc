import { createHash } from 'node:crypto';
import type { WeekDemandFound } from '@reeve/analysis';
import { moved } from '@reeve/compute';
import { eventArrays, ReeveError, toDayNumber, type EventRows, type LabelParts } from '@reeve/domain';
import {
  areasOfSetAsText,
  eventRows,
  loadAreaSet,
  markEvents,
  namesOfSet,
  type ActorTx,
  type StoredArea,
} from '@reeve/store';
import { coveredSet, isCovered, notCovered } from '../coverage/covered.ts';
import type { WorkThread } from '../task-threads/task-threads.ts';
import type { PlanBody } from './body.ts';

/** What a plan is computed from, as one person sees it at one moment. */
export interface WeekRead {
  readonly rows: EventRows;
  /** The set of areas, as JSON text. */
  readonly set: string;
  /** Weeks of the period. */
  readonly weeks: number;
  /** Names of the areas by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly batchIds: readonly string[];
  /** Changes as soon as one of the crimes does. */
  readonly mark: string;
  /** The marking of the areas. */
  readonly label: LabelParts;
}

/** A week as read, and its demand. */
export interface GatheredWeek extends Pick<WeekRead, 'names' | 'batchIds' | 'mark' | 'label'> {
  readonly found: WeekDemandFound;
  /** Of the body and the demand. */
  readonly inputDigest: string;
}

/**
 * Reads the crimes of the period and the areas of a plan.
 *
 * @throws ReeveError invalid_input — an area without a boundary, a period that is none; state_forbids — days that the data set does not
 * cover
 */
export async function readWeek(tx: ActorTx, body: PlanBody): Promise<WeekRead> {
  const { demandFrom, demandTo, areas } = body;
  const length = toDayNumber(demandTo) - toDayNumber(demandFrom);
  if (length < 7)
    throw invalid('The period that crimes are taken from has at least seven days.', 'demandTo', 'demand_period');
  const set = await coveredSet(tx, body.dataSetId, { areas: [], offenceTypes: [] });
  if (!isCovered(set, demandFrom, demandTo)) throw notCovered(set, demandFrom, demandTo);
  const areaSet = await loadAreaSet(tx, body.areaSetId);
  const named = await namesOfSet(tx, areaSet.id);
  const bounded = new Set(named.filter(({ isBounded }) => isBounded).map(({ code }) => code));
  const missing = areas.find(({ code }) => !bounded.has(code));
  if (missing)
    throw invalid(`Area ${missing.code} has no boundary in the set of areas.`, 'areas', 'no_boundary', missing.code);
  const rows = await eventRows(tx, { dataSetId: set.dataSet.id, from: demandFrom, to: demandTo });
  return {
    rows,
    set: await areasOfSetAsText(tx, areaSet.id),
    weeks: length / 7,
    names: namesOf(named),
    ...(await markOf(tx, set.dataSet.id, body)),
    label: tx.partsOf(areaSet.label_id),
  };
}

/** The mark of all crimes of the period that a plan is made from. */
function markOf(tx: ActorTx, dataSetId: string, { demandFrom: from, demandTo: to }: PlanBody) {
  return markEvents(tx, { dataSetId, types: [], areas: [], from, to });
}

/**
 * Returns the harm that victims reported in the period, by area and shift: counted on a thread, outside a transaction. The crimes are passed
 * on to it and gone afterwards; they are read when the thread is there, so that none wait in memory.
 *
 * @throws ReeveError invalid_input — an offence without a weight
 */
export async function gatherWeek(thread: WorkThread, body: PlanBody, week: WeekRead): Promise<GatheredWeek> {
  const { areas, shifts, harmDays } = body;
  const { rows, set, weeks, ...kept } = week;
  const of = {
    areas: areas.map(({ code }) => code),
    shifts,
    weeks,
    harmDays: Object.fromEntries(harmDays.map(({ offence, days }) => [offence, days])),
  };
  const found = await thread.answer('week-demand', moved({ rows, set, of }, eventArrays(rows)));
  if (found.unweighted.length > 0)
    throw invalid(
      `These offences have no weight: ${found.unweighted.join(', ')}.`,
      'harmDays',
      'no_weight',
      found.unweighted.join(', '),
    );
  const hash = createHash('sha256')
    .update(JSON.stringify([enteredOf(body), found]))
    .digest('hex');
  return { ...kept, found, inputDigest: hash };
}

/** Names of areas by code. */
export function namesOf(areas: readonly Pick<StoredArea, 'code' | 'name'>[]): ReadonlyMap<string, string> {
  return new Map(areas.map(({ code, name }) => [code, name]));
}

/** The mark of the crimes of a plan as they are now; undefined if there are none that this person may see. */
export async function markNow(tx: ActorTx, body: PlanBody): Promise<string | undefined> {
  const set = await coveredSet(tx, body.dataSetId, { areas: [], offenceTypes: [] }).catch(() => undefined);
  if (set === undefined) return undefined;
  return (await markOf(tx, set.dataSet.id, body)).mark;
}

/** What a person entered, without what the server adds. */
export function enteredOf(body: PlanBody): PlanBody {
  const entered = { ...body };
  delete entered.computed;
  delete entered.change;
  return entered;
}

/** A refusal with the field it concerns, a code, and the part of the input it names. */
export const invalid = (sentence: string, field: string, because: string, of = ''): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was saved.`, {
    fields: [field],
    because: `plan_${because}`,
    of,
  });
