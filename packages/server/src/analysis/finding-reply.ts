import type { Language } from '@reeve/domain';
import { loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { findingBody, runBody } from './run-body.ts';
import { readSentenceParts, printTitle, printSentenceUnder } from './sentence-parts.ts';
import { isStale } from './stale.ts';

/** Returns a finding as it is shown, in the language of its reader. */
export async function findingReply(
  tx: ActorTx,
  language: Language,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
) {
  const body = findingBody(row);
  const said = readSentenceParts(body.said);
  const marking = markingOf(tx.partsOf(row.label_id));
  return {
    id: row.id,
    reference: row.reference,
    title: said ? printTitle(said, language) : row.title,
    sentence: said ? printSentenceUnder(marking, said, language) : row.title,
    runId: body.runId,
    runReference: body.runReference,
    stale: await isStale(tx, runBody(await loadRecord(tx, 'analysis_run', body.runId))),
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking,
  };
}
