import type { Language } from '@reeve/domain';
import { loadRecord, staffNames, type ActorTx, type StoredRecord } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { findingBody, runBody } from './run-body.ts';
import { readSentenceParts, printTitle, printSentenceUnder } from './sentence-parts.ts';
import type { ReadingCall } from './event/run.ts';
import { settleStale, staleness } from './stale.ts';

/** A finding as it is shown, but for what must be compared (`settleStale`) with its run. */
async function findingBefore(tx: ActorTx, language: Language, row: StoredRecord, names: ReadonlyMap<string, string>) {
  const body = findingBody(row);
  const said = readSentenceParts(body.said);
  const marking = markingOf(tx.partsOf(row.label_id));
  const run = runBody(await loadRecord(tx, 'analysis_run', body.runId));
  const shown = {
    id: row.id,
    reference: row.reference,
    title: said ? printTitle(said, language) : row.title,
    sentence: said ? printSentenceUnder(marking, said, language) : row.title,
    runId: body.runId,
    runReference: body.runReference,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking,
  };
  return { shown, run, stale: await staleness(tx, run) };
}

/** Returns findings as they are shown, in the language of their reader. @param find reads their rows */
export async function findingReplies(
  call: ReadingCall & { readonly language: Language },
  find: (tx: ActorTx) => Promise<readonly StoredRecord[]>,
) {
  const found = await call.read(async (tx) => {
    const names = await staffNames(tx);
    const before = [];
    for (const row of await find(tx)) before.push(await findingBefore(tx, call.language, row, names));
    return before;
  });
  const replies = [];
  for (const { shown, run, stale } of found) replies.push({ ...shown, stale: await settleStale(call, stale, run) });
  return replies;
}
