import { emptySpans } from '@reeve/analysis';
import type { chosenDataSet, ImportPreview } from '@reeve/contract';
import { toDayNumber, type LabelParts, type Language } from '@reeve/domain';
import {
  printFaultFile,
  reconcileValues,
  watchQuality,
  type KnownValues,
  type Reconciliation,
  type RowFault,
} from '@reeve/formats';
import { knownCrimes, knownExtent, meantDataSet, type ActorTx } from '@reeve/store';
import type { z } from 'zod';
import { daysOf } from '../coverage/covered.ts';
import { faultSentence } from './fault-words.ts';
import { precisionOf, storedCrime } from './import.ts';
import { knownValues } from './known-values.ts';
import { watchPlaces } from './place-watch.ts';
import { readRows, type Reading } from './reading.ts';
import { thinned } from './thinned.ts';

const FAULTS_SHOWN = 20;
const FAULTS_KEPT = 20_000;
const TYPES_SHOWN = 200;
const AREAS_SHOWN = 500;
const POINTS_SHOWN = 2000;
const AREAS_CHOSEN_FROM = 2000;

interface Place {
  readonly label: Omit<LabelParts, 'agencyId'>;
  readonly dataSet: z.output<typeof chosenDataSet> | undefined;
}

/** The set that rows would go into; undefined where it would be a new one. */
async function idOf(tx: ActorTx, chosen: Place['dataSet']): Promise<string | undefined> {
  if (chosen && !('id' in chosen)) return undefined;
  return (await meantDataSet(tx, chosen?.id))?.id;
}

/** What would come of a file, with the rows that would not be taken as a file of their own. */
export interface Preview {
  readonly reply: ImportPreview;
  readonly faults: string;
}

/**
 * Read a whole file as it would be imported, and keep nothing of it. What is there already is asked in this person's rights.
 *
 * @param place    the label that the rows would carry, and the data set they would go into
 * @param language in which the reasons of rows that would not be taken are said
 * @throws ReeveError invalid_input — the mapping does not fit the file
 */
export async function previewOf(
  tx: ActorTx,
  reading: Reading,
  { label, dataSet }: Place,
  language: Language,
): Promise<Preview> {
  const quality = watchQuality();
  const types = new Map<string, number>();
  const areas = new Map<string, string>();
  const faults: RowFault[] = [];
  const points = thinned<readonly [number, number]>(POINTS_SHOWN);
  const places = watchPlaces(await knownExtent(tx));
  const dataSetId = await idOf(tx, dataSet);
  const known = await knownValues(tx, dataSetId);
  const values = reconcileValues(known);
  const countByDay = new Map<number, number>();
  let [taken, same, changed, rejected] = [0, 0, 0, 0];
  let [first, last, recordedFrom, recordedTo] = ['9', '', '9', ''];
  for await (const part of readRows(reading)) {
    const rows = part.rows.map(values.reconcile);
    for (const row of rows) {
      quality.see(row);
      types.set(row.type, (types.get(row.type) ?? 0) + 1);
      if (row.areaCode !== '' && areas.size < AREAS_SHOWN) areas.set(row.areaCode, row.areaName || row.areaCode);
      if (row.fromLocal < first) first = row.fromLocal;
      if (row.toLocal > last) last = row.toLocal;
      const recorded = row.reportedLocal.slice(0, 10);
      if (recorded !== '' && recorded < recordedFrom) recordedFrom = recorded;
      if (recorded > recordedTo) recordedTo = recorded;
      const day = toDayNumber(row.fromLocal.slice(0, 10));
      countByDay.set(day, (countByDay.get(day) ?? 0) + 1);
      if (row.lon !== undefined && row.lat !== undefined) points.see([row.lon, row.lat]);
      places.see(row);
    }
    taken += rows.length;
    const before = await knownCrimes(tx, label, dataSetId, rows.map(storedCrime));
    same += before.same;
    changed += before.changed;
    for (const fault of part.faults) {
      quality.refuse(fault);
      if (faults.length < FAULTS_KEPT) faults.push(fault);
    }
    rejected += part.faults.length;
  }
  return {
    reply: {
      rowsRead: taken + rejected,
      rowsNew: taken - same - changed,
      rowsDuplicate: same,
      rowsChanged: changed,
      rowsRejected: rejected,
      firstOn: taken === 0 ? null : first.slice(0, 10),
      lastOn: taken === 0 ? null : last.slice(0, 10),
      recordedFrom: recordedTo === '' ? null : recordedFrom,
      recordedTo: recordedTo === '' ? null : recordedTo,
      // Months are no days: a file dated to the month has a row on the first of each alone.
      emptySpans: precisionOf(reading) === 'month' ? [] : daysOf(emptySpans(countByDay)),
      timePrecision: precisionOf(reading),
      types: [...types]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, TYPES_SHOWN)
        .map(([type, count]) => ({ type, count })),
      areas: [...areas].map(([code, name]) => ({ code, name })),
      values: valuesReply(values.result(), known),
      faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault, sentence: faultSentence(fault, language) })),
      points: points.result(),
      quality: quality.result(),
      nearness: places.result(reading.kind === 'mapping' ? reading.mapping.place.system : null),
    },
    faults: printFaultFile(faults),
  };
}

function valuesReply(found: Reconciliation, { areas }: KnownValues): ImportPreview['values'] {
  const isOpen = found.areas.some(({ match }) => match !== 'exact');
  const choices = isOpen ? areas.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, AREAS_CHOSEN_FROM) : [];
  return { ...found, areaChoices: choices.map(({ code, names }) => ({ code, name: names[0] ?? '' })) };
}
