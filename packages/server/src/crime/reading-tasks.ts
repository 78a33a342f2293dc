import { dirname } from 'node:path';
import type { ImportQuality } from '@reeve/contract';
import type { NamedArea } from '@reeve/analysis';
import { wholeTask } from '@reeve/compute';
import {
  FAULT_HEADING,
  printFault,
  reconcileValues,
  watchQuality,
  type KnownValues,
  type Mapping,
  type Scratch,
} from '@reeve/formats';
import type { CrimeColumns } from '@reeve/store';
import { withScratchFile } from '../file/scratch-file.ts';
import { rowCounter, type CountedRow } from './counting/counted-rows.ts';
import { crimeColumns, ROWS_AT_ONCE } from './crime-columns.ts';
import { openCrimes, readRows, surveyFile } from './read-file.ts';
import type { Reading } from './reading.ts';

/** Longest fault file; later faults are only counted. */
const MAX_FAULT_BYTES = 4_000_000;

export const surveyCrimesTask = wholeTask(({ path }: { readonly path: string }) => surveyFile(path));

/** Returns the number of rows of a file under a mapping. */
export const countCrimesTask = wholeTask(
  async ({
    path,
    fileName,
    mapping,
  }: {
    readonly path: string;
    readonly fileName: string;
    readonly mapping: Mapping;
  }) => {
    const table = await openCrimes(path, fileName, mapping);
    let rows = 0;
    for (const sheet of table.sheets) {
      if (mapping.table.sheets !== null && table.sheets.length > 1 && !mapping.table.sheets.includes(sheet.name))
        continue;
      for await (const part of sheet.rows()) rows += part.length;
      if (mapping.table.heading) rows -= 1;
    }
    return Math.max(0, rows);
  },
);

/** Rows of a file as stored columns, and the number of unreadable ones. */
export interface CrimesRead {
  readonly columns: CrimeColumns;
  readonly rejected: number;
}

/** Facts of a file, once all of it is read. */
export interface CrimesSummary {
  readonly unknownTypes: number;
  /** Rows whose area is not one of the agency's, or which are in none of the areas by which they are counted. */
  readonly unknownAreas: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  /** The unreadable rows, as CSV; empty if there are none. */
  readonly faults: string;
  readonly quality: ImportQuality;
}

interface ReadingGiven {
  readonly reading: Reading;
  readonly known: KnownValues;
  /** The areas by which the crimes are counted; undefined: by those in the file. */
  readonly countedBy: readonly NamedArea[] | undefined;
}

/** Reads a file of crimes into stored columns, with the agency's own types and areas. */
export const readCrimesTask = (given: ReadingGiven): AsyncGenerator<CrimesRead, CrimesSummary, undefined> =>
  withScratchFile(dirname(given.reading.path), (scratch) => readStored(given, scratch));

async function* readStored(
  { reading, known, countedBy }: ReadingGiven,
  scratch: Scratch,
): AsyncGenerator<CrimesRead, CrimesSummary, undefined> {
  const quality = watchQuality(scratch);
  const values = reconcileValues(known);
  const counter = rowCounter(countedBy);
  let [faults, first, last] = ['', '9', ''];
  let [gathered, rejected]: [CountedRow[], number] = [[], 0];
  for await (const part of readRows(reading)) {
    const rows = counter.count(part.rows.map(values.reconcile));
    for (const row of rows) {
      quality.see(row);
      if (row.fromLocal < first) first = row.fromLocal;
      if (row.toLocal > last) last = row.toLocal;
    }
    for (const fault of part.faults) quality.refuse(fault);
    if (faults.length < MAX_FAULT_BYTES) faults += part.faults.map(printFault).join('');
    for (const row of rows) gathered.push(row);
    rejected += part.faults.length;
    if (gathered.length < ROWS_AT_ONCE) continue;
    yield { columns: crimeColumns(gathered), rejected };
    [gathered, rejected] = [[], 0];
  }
  if (gathered.length + rejected > 0) yield { columns: crimeColumns(gathered), rejected };
  const { unknownTypes, unknownAreas } = values.counts();
  return {
    unknownTypes,
    unknownAreas: countedBy ? counter.result().outside : unknownAreas,
    firstOn: last === '' ? null : first.slice(0, 10),
    lastOn: last === '' ? null : last.slice(0, 10),
    faults: faults === '' ? '' : FAULT_HEADING + faults,
    quality: quality.result(),
  };
}
