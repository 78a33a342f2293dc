import type { chosenDataSet, ImportPreview } from '@reeve/contract';
import type { LabelParts, Language } from '@reeve/domain';
import { knownCrimes, knownExtent, meantDataSet, type ActorTx } from '@reeve/store';
import type { z } from 'zod';
import { daysOf } from '../../coverage/covered.ts';
import type { WorkThread } from '../../task-threads/task-threads.ts';
import { countingAreas } from '../counting/counting-areas.ts';
import { knownValues } from '../known-values.ts';
import type { Reading } from '../reading.ts';

interface Place {
  readonly label: Omit<LabelParts, 'agencyId'>;
  readonly dataSet: z.output<typeof chosenDataSet> | undefined;
  readonly areaSetId: string | undefined;
}

/** The data set of the rows; undefined for a new one. */
async function idOf(tx: ActorTx, chosen: Place['dataSet']): Promise<string | undefined> {
  if (chosen && !('id' in chosen)) return undefined;
  return (await meantDataSet(tx, chosen?.id))?.id;
}

/** The preview of a file, with the rows that would be rejected as a separate file. */
export interface Preview {
  readonly reply: ImportPreview;
  readonly faults: string;
}

/**
 * Reads a whole file as the import would, and stores nothing. Rows already imported are looked up under this person's rights.
 *
 * @param place    label and data set of the rows, and the areas by which they are counted
 * @param language of the reasons for rejected rows
 * @throws ReeveError invalid_input — the mapping does not fit the file, or the areas are not for all readers of the rows; too_large — reading it exceeds the limits
 */
export async function previewOf(
  tx: ActorTx,
  thread: WorkThread,
  reading: Reading,
  { label, dataSet, areaSetId }: Place,
  language: Language,
): Promise<Preview> {
  const dataSetId = await idOf(tx, dataSet);
  const countedBy = await countingAreas(tx, areaSetId, label);
  const known = await knownValues(tx, dataSetId, countedBy !== undefined);
  const given = { reading, known, countedBy, extent: await knownExtent(tx), language };
  let [read, same, changed] = [0, 0, 0];
  const { reply, emptySpans, faults } = await thread.run('preview-crimes', given, async (columns) => {
    const before = await knownCrimes(tx, label, dataSetId, columns);
    read += columns.length;
    same += before.same;
    changed += before.changed;
  });
  return {
    reply: {
      ...reply,
      emptySpans: daysOf(emptySpans),
      rowsNew: read - same - changed,
      rowsDuplicate: same,
      rowsChanged: changed,
    },
    faults,
  };
}
