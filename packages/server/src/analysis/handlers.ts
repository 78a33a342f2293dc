import { listFindings, readAnalysisRun, readFinding, rerunAnalysis, runWeeklyCount } from '@reeve/contract';
import { isReeveError, mayPerform, ReeveError, type Language } from '@reeve/domain';
import { weeklySentence, weeklyTitle } from '@reeve/analysis';
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
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../operation.ts';
import { saidWeekly, titleFor, type SaidWeekly } from '../wording.ts';
import { runWeekly, saidOf, WEEKLY_METHOD, WEEKLY_VERSION, type WeeklyParameters, type WeeklyRun } from './weekly.ts';

interface RunBody extends WeeklyRun {
  readonly method: string;
  readonly methodVersion: string;
  readonly parameters: WeeklyParameters;
  readonly codeLists: string;
  readonly said: SaidWeekly;
}
interface FindingBody {
  readonly said: SaidWeekly;
  readonly runId: string;
  readonly runReference: string;
}
/** Bodies of runs and findings are written only by this module. */
const runBody = (row: StoredRecord): RunBody => row.body as RunBody;
const findingBody = (row: StoredRecord): FindingBody => row.body as FindingBody;

/** Longer a stored title is not. */
const LONGEST_TITLE = 300;

/** Whether the rows a run was made from have changed since: everything that cites it then says "stale". */
async function isStale(tx: ActorTx, run: RunBody): Promise<boolean> {
  try {
    return (await runWeekly(tx, run.parameters)).inputDigest !== run.inputDigest;
  } catch (error) {
    // Data that no longer carry the run at all have changed.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids')) return true;
    throw error;
  }
}

async function findingReply(tx: ActorTx, language: Language, row: StoredRecord, names: ReadonlyMap<string, string>) {
  const body = findingBody(row);
  const said = saidWeekly(body.said);
  return {
    id: row.id,
    reference: row.reference,
    title: said ? weeklyTitle(said, language) : row.title,
    sentence: said ? weeklySentence(said, language) : row.title,
    runId: body.runId,
    runReference: body.runReference,
    stale: await isStale(tx, runBody(await loadRecord(tx, 'analysis_run', body.runId))),
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

export const analysisHandlers = [
  handle(runWeeklyCount, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'analyse'))
        throw new ReeveError('not_permitted', 'Your role does not run analyses. Nothing was run.');
      const parameters = call.input;
      const run = await runWeekly(tx, parameters);
      const lists = codeListsOf(await readCodeLists(tx));
      const areas = await areaNames(tx, parameters.offenceType, parameters.areas);
      const said = saidOf(parameters, run, { offenceTypes: lists.offenceTypes, areas });
      // The stored title feeds search and order; what a reader sees is said in his language from `said`.
      const made = await insertRecord(tx, 'analysis_run', {
        title: weeklyTitle(said).slice(0, LONGEST_TITLE),
        state: 'done',
        body: {
          ...run,
          method: WEEKLY_METHOD,
          methodVersion: WEEKLY_VERSION,
          parameters,
          codeLists: lists.version,
          said,
        } satisfies RunBody,
        cites: run.batchIds.map((id) => ({ kind: 'import_batch' as const, id })),
        marking: undefined,
        ownerId: tx.person.accountId,
        dueOn: undefined,
      });
      const found = await insertRecord(tx, 'finding', {
        title: weeklySentence(said).slice(0, LONGEST_TITLE),
        state: 'found',
        body: { said, runId: made.id, runReference: made.reference } satisfies FindingBody,
        cites: [{ kind: 'analysis_run', id: made.id }],
        marking: undefined,
        ownerId: tx.person.accountId,
        dueOn: undefined,
      });
      tx.record({ action: 'create', objectKind: 'analysis_run', objectIds: [made.id, found.id] });
      return { id: made.id, reference: made.reference, findingId: found.id, findingReference: found.reference };
    }),
  ),
  handle(readAnalysisRun, (call) =>
    call.read(async (tx) => {
      const row = await loadRecord(tx, 'analysis_run', call.params.id);
      const { batchIds: _, said, ...body } = runBody(row);
      const names = await staffNames(tx);
      call.consulted({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id] });
      return {
        id: row.id,
        reference: row.reference,
        version: row.version,
        title: titleFor(call.language, { kind: 'analysis_run', title: row.title, said }),
        ...body,
        stale: await isStale(tx, runBody(row)),
        ranBy: names.get(row.created_by) ?? 'system',
        ranAt: row.created_at.toISOString(),
        marking: markingOf(tx.partsOf(row.label_id)),
      };
    }),
  ),
  handle(rerunAnalysis, (call) =>
    call.write(async (tx) => {
      const row = await loadRecord(tx, 'analysis_run', call.params.id);
      const before = runBody(row);
      const again = await runWeekly(tx, before.parameters);
      tx.record({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id], because: 'rerun' });
      return {
        inputDigest: again.inputDigest,
        resultDigest: again.resultDigest,
        sameInput: again.inputDigest === before.inputDigest,
        sameResult: again.resultDigest === before.resultDigest,
      };
    }),
  ),
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
