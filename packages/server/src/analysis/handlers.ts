import { publicTotal } from '@reeve/analysis';
import {
  listFindings,
  readAnalysisRun,
  readFinding,
  rerunAnalysis,
  runEventAnalysis,
  runWeeklyCount,
} from '@reeve/contract';
import { isReeveError, LANGUAGES, mayPerform, ReeveError, type LabelParts, type Language } from '@reeve/domain';
import {
  areaNames,
  insertRecord,
  listRecords,
  loadRecord,
  readCodeLists,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { versionOf } from './event/methods.ts';
import { publicResult } from './event/public-result.ts';
import { haveEventsChanged, readInput, runEvents, eventSentenceParts } from './event/run.ts';
import { findingBody, isOfEvents, runBody, type FindingBody, type RunBody } from './run-body.ts';
import { readSentenceParts, printTitle, printSentenceUnder } from './sentence-parts.ts';
import { publicWeeks, runWeekly, weeklySentenceParts, WEEKLY_METHOD, WEEKLY_VERSION } from './weekly.ts';

/** Longest stored title. */
const LONGEST_TITLE = 300;

/** True if the rows of a run have changed since: everything that cites it is then marked "stale". */
async function isStale(tx: ActorTx, run: RunBody): Promise<boolean> {
  if (isOfEvents(run)) return haveEventsChanged(tx, run.parameters, run);
  try {
    return (await runWeekly(tx, run.parameters)).inputDigest !== run.inputDigest;
  } catch (error) {
    // Data that no longer support the run at all have changed.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids')) return true;
    throw error;
  }
}

async function findingReply(tx: ActorTx, language: Language, row: StoredRecord, names: ReadonlyMap<string, string>) {
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

function mayAnalyse(tx: ActorTx): void {
  if (mayPerform(tx.actor.roles, 'analyse')) return;
  throw new ReeveError('not_permitted', 'Your role does not run analyses. Nothing was run.');
}

/** Stores a run and its finding: both cite, in the end, the files of the crimes. @param marking of its other inputs */
async function keepRun(tx: ActorTx, body: RunBody, marking?: LabelParts) {
  // The stored titles feed search and order; the text for a reader is written in their language from `said`.
  const made = await insertRecord(tx, 'analysis_run', {
    title: printTitle(body.said).slice(0, LONGEST_TITLE),
    state: 'done',
    body,
    cites: body.batchIds.map((id) => ({ kind: 'import_batch' as const, id })),
    marking,
    ownerId: tx.person.accountId,
    dueOn: undefined,
    alsoFoundBy: LANGUAGES.map((language) => printTitle(body.said, language)),
  });
  const found = await insertRecord(tx, 'finding', {
    title: printSentenceUnder(tx.partsOf(made.labelId), body.said).slice(0, LONGEST_TITLE),
    state: 'found',
    body: { said: body.said, runId: made.id, runReference: made.reference } satisfies FindingBody,
    cites: [{ kind: 'analysis_run', id: made.id }],
    marking: undefined,
    ownerId: tx.person.accountId,
    dueOn: undefined,
    alsoFoundBy: LANGUAGES.flatMap((language) => [
      printTitle(body.said, language),
      printSentenceUnder(tx.partsOf(made.labelId), body.said, language),
    ]),
  });
  tx.audit({ action: 'create', objectKind: 'analysis_run', objectIds: [made.id, found.id] });
  return { id: made.id, reference: made.reference, findingId: found.id, findingReference: found.reference };
}

export const analysisHandlers = [
  handle(runWeeklyCount, (call) =>
    call.write(async (tx) => {
      mayAnalyse(tx);
      const parameters = call.input;
      const run = await runWeekly(tx, parameters);
      const lists = codeListsOf(await readCodeLists(tx));
      const areas = await areaNames(tx, run.dataSetId, parameters.areas);
      const said = weeklySentenceParts(parameters, run, { offenceTypes: lists.offenceTypes, areas });
      const method = { method: WEEKLY_METHOD, methodVersion: WEEKLY_VERSION, codeLists: lists.version };
      return keepRun(tx, { ...run, ...method, parameters, said });
    }),
  ),
  handle(runEventAnalysis, async (call) => {
    const parameters = call.input;
    const input = await call.read(async (tx) => {
      mayAnalyse(tx);
      return readInput(tx, parameters);
    });
    const { found, ...run } = await runEvents(input, parameters);
    return call.write(async (tx) => {
      mayAnalyse(tx);
      const lists = codeListsOf(await readCodeLists(tx));
      const named = await areaNames(tx, input.period.dataSetId, parameters.selection.areas);
      const areas = [...named, ...(input.chosen?.names ?? [])];
      const said = eventSentenceParts(
        parameters,
        { ...run, found, period: input.period },
        { offenceTypes: lists.offenceTypes, areas },
      );
      const method = {
        method: parameters.method,
        methodVersion: versionOf(parameters.method),
        codeLists: lists.version,
      };
      return keepRun(tx, { ...run, ...method, parameters, said }, input.chosen?.label);
    });
  }),
  handle(readAnalysisRun, (call) =>
    call.read(async (tx) => {
      const row = await loadRecord(tx, 'analysis_run', call.params.id);
      const body = runBody(row);
      const names = await staffNames(tx);
      const marking = markingOf(tx.partsOf(row.label_id));
      const isPublic = marking.classification === 'public';
      call.consulted({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id] });
      const shown = {
        id: row.id,
        reference: row.reference,
        version: row.version,
        title: printTitle(body.said, call.language),
        sentence: printSentenceUnder(marking, body.said, call.language),
        method: body.method,
        methodVersion: body.methodVersion,
        codeLists: body.codeLists,
        inputDigest: body.inputDigest,
        inputCount: isPublic ? publicTotal(body.inputCount) : body.inputCount,
        resultDigest: body.resultDigest,
        stale: await isStale(tx, body),
        ranBy: names.get(row.created_by) ?? 'system',
        ranAt: row.created_at.toISOString(),
        marking,
      };
      return isOfEvents(body)
        ? {
            form: 'events' as const,
            ...shown,
            parameters: body.parameters,
            result: isPublic ? publicResult(body.result) : body.result,
          }
        : {
            form: 'weekly_count' as const,
            ...shown,
            parameters: body.parameters,
            result: isPublic ? publicWeeks(body.result) : body.result,
          };
    }),
  ),
  handle(rerunAnalysis, async (call) => {
    const { before, input } = await call.read(async (tx) => {
      const body = runBody(await loadRecord(tx, 'analysis_run', call.params.id));
      return { before: body, input: isOfEvents(body) ? await readInput(tx, body.parameters) : undefined };
    });
    const ofEvents = input && isOfEvents(before) ? await runEvents(input, before.parameters) : undefined;
    return call.write(async (tx) => {
      const row = await loadRecord(tx, 'analysis_run', call.params.id);
      const again = ofEvents ?? (isOfEvents(before) ? undefined : await runWeekly(tx, before.parameters));
      if (!again) throw new ReeveError('internal', 'The run could not be repeated.');
      tx.audit({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id], because: 'rerun' });
      return {
        inputDigest: again.inputDigest,
        resultDigest: again.resultDigest,
        sameInput: again.inputDigest === before.inputDigest,
        sameResult: again.resultDigest === before.resultDigest,
      };
    });
  }),
  handle(listFindings, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const rows = await listRecords(tx, 'finding', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      const items = [];
      for (const row of shown) items.push(await findingReply(tx, call.language, row, names));
      call.consulted({
        action: 'search',
        objectKind: 'finding',
        objectIds: shown.map((row) => row.id),
        resultCount: shown.length,
      });
      return { items, next: last ? encodeCursor(last.sort_at, last.id) : null };
    }),
  ),
  handle(readFinding, (call) =>
    call.read(async (tx) => {
      const row = await loadRecord(tx, 'finding', call.params.id);
      call.consulted({ action: 'view', objectKind: 'finding', objectIds: [row.id] });
      return findingReply(tx, call.language, row, await staffNames(tx));
    }),
  ),
];
