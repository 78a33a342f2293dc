import { createHash } from 'node:crypto';
import type { EventParameters, EventResult } from '@reeve/contract';
import { moved } from '@reeve/compute';
import { eventArrays, isReeveError, type Titled } from '@reeve/domain';
import { areasOfSetAsText, eventRows, markEvents, type ActorTx } from '@reeve/store';
import { coveredSet, coveredStretch, notCovered } from '../../coverage/covered.ts';
import type { EventSentenceParts } from '../sentence-parts.ts';
import { chosenAreas, type ChosenAreas } from './chosen-areas.ts';
import { onShortTask, type WorkOwner, type WorkThread } from '../../task-threads/task-threads.ts';
import type { SelectableEvents } from './selected.ts';

/** The crimes of a selection as one person sees them at one moment, with a mark that later shows whether they have changed. */
export interface EventInput {
  readonly events: SelectableEvents;
  readonly batchIds: readonly string[];
  readonly mark: string;
  /** The part of the period that the data set covers. */
  readonly period: AskedPeriod;
  /** The areas of the question, if it has any. */
  readonly chosen: ChosenAreas | undefined;
}

export interface EventRun {
  readonly result: EventResult;
  readonly found: unknown;
  readonly inputDigest: string;
  readonly inputMark: string;
  readonly inputCount: number;
  readonly resultDigest: string;
  readonly batchIds: readonly string[];
}

/** The period of an answer. */
export interface AskedPeriod {
  readonly dataSetId: string;
  readonly from: string;
  readonly to: string;
  /** `only_covered_part`: shorter than requested; `coverage_not_stated`: it is unknown which of its days are covered. */
  readonly warning: 'only_covered_part' | 'coverage_not_stated' | undefined;
}

/** Questions that read a day without a crime as a count of zero. */
const COUNTS_ABSENCE: readonly EventParameters['method'][] = ['trend', 'place_forecast'];

/** Returns the covered part of a question's period. @throws ReeveError state_forbids — none of it is covered */
async function askedPeriod(tx: ActorTx, { method, selection }: EventParameters): Promise<AskedPeriod> {
  const { from, to, areas, types } = selection;
  const set = await coveredSet(tx, selection.dataSetId, { areas, offenceTypes: types });
  const dataSetId = set.dataSet.id;
  if (!set.stated) {
    if (COUNTS_ABSENCE.includes(method)) throw notCovered(set, from, to);
    return { dataSetId, from, to, warning: 'coverage_not_stated' };
  }
  const stretch = coveredStretch(set, from, to);
  const isWhole = stretch.from === from && stretch.to === to;
  return { dataSetId, ...stretch, warning: isWhole ? undefined : 'only_covered_part' };
}

/** @throws ReeveError state_forbids — the period is not covered, or the areas are gone */
export async function readInput(tx: ActorTx, parameters: EventParameters): Promise<EventInput> {
  const chosen = await chosenAreas(tx, parameters.selection);
  const period = await askedPeriod(tx, parameters);
  const selection = { ...parameters.selection, ...periodOf(period) };
  const { batchIds, mark } = await markEvents(tx, selection);
  const { dataSetId, types, areas, from, to } = selection;
  const rows = await eventRows(tx, { dataSetId, types, areas, from, to });
  const events = {
    rows,
    timeZone: tx.timeZone,
    chosen: chosen && { set: await areasOfSetAsText(tx, chosen.setId), codes: chosen.codes },
  };
  return { events, batchIds, mark: markOf(mark, period), period, chosen };
}

const periodOf = ({ dataSetId, from, to }: AskedPeriod) => ({ dataSetId, from, to });
/** A change of coverage is a change of the input, even if no crime has changed. */
const markOf = (mark: string, { from, to }: AskedPeriod): string => `${mark} ${from} ${to}`;

/**
 * Runs the question on a thread, outside any transaction: a long calculation must not lock rows. The crimes of the input are passed on to
 * the thread and gone afterwards; they are read when the thread is there, so that none wait in memory.
 *
 * @throws ReeveError invalid_input — there are no such crimes; state_forbids — they cannot answer it; too_large — it takes too long
 */
export async function runEvents(thread: WorkThread, input: EventInput, parameters: EventParameters): Promise<EventRun> {
  const { from, to, warning } = input.period;
  const asked = { ...parameters, selection: { ...parameters.selection, from, to } };
  const given = moved({ ...input.events, parameters: asked }, eventArrays(input.events.rows));
  const { n, digest, result: answered, found } = await thread.answer('analyse-events', given);
  const result: EventResult = {
    ...answered,
    figures: [
      ...answered.figures,
      ...(warning === 'only_covered_part'
        ? [
            { name: 'covered_from', value: from, unit: 'text' as const },
            { name: 'covered_before', value: to, unit: 'text' as const },
          ]
        : []),
    ],
    warnings: [...answered.warnings, ...(warning ? [warning] : [])],
  };
  return {
    result,
    found,
    inputDigest: digest,
    inputMark: input.mark,
    inputCount: n,
    resultDigest: createHash('sha256').update(JSON.stringify(result)).digest('hex'),
    batchIds: input.batchIds,
  };
}

/** True if the areas, the coverage or the data set of a run are gone, or its crimes are now too many. */
const isGone = (error: unknown): boolean =>
  isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids');

/** Whether the crimes of a run have changed since; `compare` if its mark has, and each must be compared. */
export async function markChanged(
  tx: ActorTx,
  parameters: EventParameters,
  run: Pick<EventRun, 'inputMark'>,
): Promise<boolean | 'compare'> {
  try {
    // A set of areas never changes, but it can be deleted.
    await chosenAreas(tx, parameters.selection);
    const period = await askedPeriod(tx, parameters);
    const { mark } = await markEvents(tx, { ...parameters.selection, ...periodOf(period) });
    return markOf(mark, period) === run.inputMark ? false : 'compare';
  } catch (error) {
    if (isGone(error)) return true;
    throw error;
  }
}

/** A call that reads, and has work done on threads between its readings. */
export interface ReadingCall extends WorkOwner {
  readonly read: <T>(work: (tx: ActorTx) => Promise<T>) => Promise<T>;
}

/** True if the crimes of a run have changed since: compared on a thread that waits for no analysis. */
export async function haveEventsChanged(
  call: ReadingCall,
  parameters: EventParameters,
  run: Pick<EventRun, 'inputDigest'>,
): Promise<boolean> {
  try {
    const { events, period } = await call.read((tx) => readInput(tx, parameters));
    const selection = { ...parameters.selection, ...periodOf(period) };
    const given = moved({ ...events, selection }, eventArrays(events.rows));
    const { digest } = await onShortTask(call, (thread) => thread.answer('digest-events', given));
    return digest !== run.inputDigest;
  } catch (error) {
    if (isGone(error)) return true;
    throw error;
  }
}

/** The sentence parts of a run, with the agency's present words. */
export function eventSentenceParts(
  parameters: EventParameters,
  run: EventRun & { readonly period: AskedPeriod },
  named: { readonly offenceTypes: readonly Titled[]; readonly areas: readonly string[] },
): EventSentenceParts {
  const { method, selection } = parameters;
  return {
    form: 'events',
    subject: {
      question: method,
      offences: selection.types.map(
        (code) => named.offenceTypes.find((type) => type.code === code) ?? { code, title: code.replaceAll('_', ' ') },
      ),
      areas: named.areas,
      from: run.period.from,
      to: run.period.to,
    },
    found: run.found,
  };
}
