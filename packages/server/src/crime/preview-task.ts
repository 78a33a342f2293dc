import { dirname } from 'node:path';
import { emptySpans, type NamedArea } from '@reeve/analysis';
import type { ImportPreview } from '@reeve/contract';
import { toDayNumber, type DaySpans, type Language } from '@reeve/domain';
import {
  ownText,
  printFaultFile,
  reconcileValues,
  watchQuality,
  type KnownValues,
  type Reconciliation,
  type RowFault,
  type Scratch,
} from '@reeve/formats';
import type { ComparedCrime, KnownExtent, RowColumns } from '@reeve/store';
import { withScratchFile } from '../file/scratch-file.ts';
import { rowCounter, type CountedRow } from './counting/counted-rows.ts';
import { comparedColumns, ROWS_AT_ONCE } from './crime-columns.ts';
import { faultSentence } from './fault-words.ts';
import { watchPlaces } from './place-watch.ts';
import { readRows } from './read-file.ts';
import { precisionOf, type Reading } from './reading.ts';
import { thinned } from './thinned.ts';

const FAULTS_SHOWN = 20;
const FAULTS_KEPT = 20_000;
const TYPES_SHOWN = 200;
const AREAS_SHOWN = 500;
const POINTS_SHOWN = 2000;
const AREAS_CHOSEN_FROM = 2000;

/** What is known before a file is read: the values and places to compare with, and the language of its reader. */
export interface PreviewGiven {
  readonly reading: Reading;
  readonly known: KnownValues;
  /** The areas by which the crimes are counted; undefined: by those in the file. */
  readonly countedBy: readonly NamedArea[] | undefined;
  readonly extent: KnownExtent;
  /** Language of the reasons for rejected rows. */
  readonly language: Language;
}

/** A preview without what only the database knows: which of the rows are already imported. */
export interface PreviewSummary {
  readonly reply: Omit<ImportPreview, 'rowsNew' | 'rowsDuplicate' | 'rowsChanged' | 'emptySpans'>;
  /** Gaps without a row that chance does not explain. */
  readonly emptySpans: DaySpans;
  /** The rows that would be rejected, as a separate file. */
  readonly faults: string;
}

type ComparedColumns = RowColumns<keyof ComparedCrime>;

/** Reads a whole file as the import would, and returns for each row what shows whether it is already imported. */
export const previewCrimesTask = (given: PreviewGiven): AsyncGenerator<ComparedColumns, PreviewSummary, undefined> =>
  withScratchFile(dirname(given.reading.path), (scratch) => previewRows(given, scratch));

async function* previewRows(
  { reading, known, countedBy, extent, language }: PreviewGiven,
  scratch: Scratch,
): AsyncGenerator<ComparedColumns, PreviewSummary, undefined> {
  const quality = watchQuality(scratch);
  const types = new Map<string, number>();
  const areas = new Map<string, string>();
  const faults: RowFault[] = [];
  const points = thinned<readonly [number, number]>(POINTS_SHOWN);
  const places = watchPlaces(extent);
  const values = reconcileValues(known);
  const counter = rowCounter(countedBy);
  const countByDate = new Map<string, number>();
  let compared: CountedRow[] = [];
  let [taken, rejected] = [0, 0];
  let [first, last, recordedFrom, recordedTo] = ['9', '', '9', ''];
  for await (const part of readRows(reading)) {
    const rows = counter.count(part.rows.map(values.reconcile));
    for (const row of rows) {
      quality.see(row);
      types.set(types.has(row.type) ? row.type : ownText(row.type), (types.get(row.type) ?? 0) + 1);
      if (row.areaCode !== '' && areas.size < AREAS_SHOWN)
        areas.set(ownText(row.areaCode), ownText(row.areaName || row.areaCode));
      if (row.fromLocal < first) first = row.fromLocal;
      if (row.toLocal > last) last = row.toLocal;
      const recorded = row.reportedLocal.slice(0, 10);
      if (recorded !== '' && recorded < recordedFrom) recordedFrom = recorded;
      if (recorded > recordedTo) recordedTo = recorded;
      const date = row.fromLocal.slice(0, 10);
      countByDate.set(date, (countByDate.get(date) ?? 0) + 1);
      if (row.lon !== undefined && row.lat !== undefined) points.see([row.lon, row.lat]);
      places.see(row);
    }
    taken += rows.length;
    for (const fault of part.faults) {
      quality.refuse(fault);
      if (faults.length < FAULTS_KEPT) faults.push(fault);
    }
    rejected += part.faults.length;
    for (const row of rows) compared.push(row);
    if (compared.length < ROWS_AT_ONCE) continue;
    yield comparedColumns(compared);
    compared = [];
  }
  if (compared.length > 0) yield comparedColumns(compared);
  return {
    reply: {
      rowsRead: taken + rejected,
      rowsRejected: rejected,
      firstOn: taken === 0 ? null : first.slice(0, 10),
      lastOn: taken === 0 ? null : last.slice(0, 10),
      recordedFrom: recordedTo === '' ? null : recordedFrom,
      recordedTo: recordedTo === '' ? null : recordedTo,
      timePrecision: precisionOf(reading),
      types: [...types]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, TYPES_SHOWN)
        .map(([type, count]) => ({ type, count })),
      areas: [...areas].map(([code, name]) => ({ code, name })),
      values: countedBy ? typesReply(values.result()) : valuesReply(values.result(), known),
      countedBy: countedBy ? counter.result() : null,
      faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault, sentence: faultSentence(fault, language) })),
      points: points.result(),
      quality: quality.result(),
      nearness: places.result(reading.kind === 'mapping' ? reading.mapping.place.system : null),
    },
    // Months are no days: a file dated to the month has rows on the first of each only.
    emptySpans: precisionOf(reading) === 'month' ? [] : emptySpans(byDay(countByDate)),
    faults: printFaultFile(faults),
  };
}

const byDay = (countByDate: ReadonlyMap<string, number>): ReadonlyMap<number, number> =>
  new Map(Array.from(countByDate, ([date, count]) => [toDayNumber(date), count]));

/** Areas that are assigned by location are not to be matched. */
function typesReply({ types, unknownTypes }: Reconciliation): ImportPreview['values'] {
  return { types, unknownTypes, areas: [], unknownAreas: 0, uncountedAreas: 0, areaChoices: [] };
}

function valuesReply(found: Reconciliation, { areas }: KnownValues): ImportPreview['values'] {
  const isOpen = found.areas.some(({ match }) => match !== 'exact');
  const choices = isOpen ? areas.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, AREAS_CHOSEN_FROM) : [];
  return { ...found, areaChoices: choices.map(({ code, names }) => ({ code, name: names[0] ?? '' })) };
}
