import type { ImportPreview } from '@reeve/contract';
import type { LabelParts, Language } from '@reeve/domain';
import { printFaultFile, watchQuality, type RowFault } from '@reeve/formats';
import { countKnownCrimes, knownExtent, type ActorTx } from '@reeve/store';
import { faultSentence } from './fault-words.ts';
import { precisionOf } from './import.ts';
import { watchPlaces } from './place-watch.ts';
import { readRows, type Reading } from './reading.ts';
import { thinned } from './thinned.ts';

const FAULTS_SHOWN = 20;
const FAULTS_KEPT = 20_000;
const TYPES_SHOWN = 200;
const POINTS_SHOWN = 2000;

/** What would come of a file, with the rows that would not be taken as a file of their own. */
export interface Preview {
  readonly reply: ImportPreview;
  readonly faults: string;
}

/**
 * Read a whole file as it would be imported, and keep nothing of it. What is there already is asked in this person's rights.
 *
 * @param label    under which the rows would lie
 * @param language in which the reasons of rows that would not be taken are said
 * @throws ReeveError invalid_input — the mapping does not fit the file
 */
export async function previewOf(
  tx: ActorTx,
  reading: Reading,
  label: Omit<LabelParts, 'agencyId'>,
  language: Language,
): Promise<Preview> {
  const quality = watchQuality();
  const types = new Map<string, number>();
  const faults: RowFault[] = [];
  const points = thinned<readonly [number, number]>(POINTS_SHOWN);
  const places = watchPlaces(await knownExtent(tx));
  let [taken, known, rejected] = [0, 0, 0];
  let [first, last] = ['9', ''];
  for await (const part of readRows(reading)) {
    for (const row of part.rows) {
      quality.see(row);
      types.set(row.type, (types.get(row.type) ?? 0) + 1);
      if (row.fromLocal < first) first = row.fromLocal;
      if (row.toLocal > last) last = row.toLocal;
      if (row.lon !== undefined && row.lat !== undefined) points.see([row.lon, row.lat]);
      places.see(row);
    }
    taken += part.rows.length;
    known += await countKnownCrimes(
      tx,
      label,
      part.rows.map(({ sourceKey }) => sourceKey),
    );
    for (const fault of part.faults) {
      quality.refuse(fault);
      if (faults.length < FAULTS_KEPT) faults.push(fault);
    }
    rejected += part.faults.length;
  }
  return {
    reply: {
      rowsRead: taken + rejected,
      rowsNew: taken - known,
      rowsDuplicate: known,
      rowsRejected: rejected,
      firstOn: taken === 0 ? null : first.slice(0, 10),
      lastOn: taken === 0 ? null : last.slice(0, 10),
      timePrecision: precisionOf(reading),
      types: [...types]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, TYPES_SHOWN)
        .map(([type, count]) => ({ type, count })),
      faults: faults.slice(0, FAULTS_SHOWN).map((fault) => ({ ...fault, sentence: faultSentence(fault, language) })),
      points: points.result(),
      quality: quality.result(),
      nearness: places.result(reading.kind === 'mapping' ? reading.mapping.place.system : null),
    },
    faults: printFaultFile(faults),
  };
}
