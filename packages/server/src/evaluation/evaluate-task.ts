import { evaluateTask } from '@reeve/contract';
import { mayEvaluate, mayPerform, readableOn, ReeveError, type Measure } from '@reeve/domain';
import {
  citedBy,
  insertRecord,
  loadRecord,
  moveRecord,
  readCodeLists,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { functionRefusal, stepRefusal } from '../record/refusal.ts';
import { resultTitle } from '../wording.ts';
import { countMeasure, type MeasuredCounts } from './counts.ts';
import { detailOf } from './detail.ts';
import { requireReadable } from './readable.ts';
import { requireUnchanged, type Registration } from './registration.ts';
import { judge, sealResult } from './result.ts';
import { versionsOf, type EvaluationBody } from './shown.ts';

/** Crimes dated only to the month cannot be placed before or after the start. */
function requireDays({ precisions }: MeasuredCounts): void {
  if (precisions.includes('month'))
    throw new ReeveError(
      'state_forbids',
      'Some of these crimes are dated to the month only, so they cannot be put before or after the start. Nothing was saved.',
      { because: 'measured_in_months' },
    );
}

/** Returns the measure of a task that can be evaluated now, and the evaluation that a new one would replace. */
async function measureToRead(
  tx: ActorTx,
  task: StoredRecord,
): Promise<{ measure: Measure; previous: StoredRecord | undefined }> {
  const { measure, registeredOn = '9999-12-31' } = task.body as { measure?: Measure; registeredOn?: string }; // written only through the contract
  // An evaluated task is completed: a repeated question is the same.
  const state = task.state === 'evaluated' ? 'done' : task.state;
  const verdict = mayEvaluate({ state, measure, registeredOn }, tx.today);
  if (!verdict.allowed || !measure)
    throw stepRefusal(
      verdict.allowed ? 'no_measure' : verdict.because,
      measure ? { readableOn: readableOn(measure) } : {},
    );
  const previous = task.state === 'evaluated' ? (await versionsOf(tx, task.id)).at(-1) : undefined;
  return { measure, previous };
}

/**
 * Counts the registered measure of a task and evaluates it, for those who evaluate; of an evaluated task only a new
 * version, once the data have changed.
 *
 * @throws ReeveError not_permitted — for others; stale_version; state_forbids — it cannot be read yet, the data are
 * the same, days are missing, or the measure is not the registered one
 */
export const evaluateTaskHandler = handle(evaluateTask, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'evaluate_result')) throw functionRefusal('evaluate_result');
    const task = await loadRecord(tx, 'task', call.params.id);
    if (task.version !== call.input.version)
      throw new ReeveError(
        'stale_version',
        'Another person changed this in the meantime. Look at the present state first.',
        {
          version: task.version,
        },
      );
    const { measure, previous } = await measureToRead(tx, task);
    const { registration } = task.body as { registration?: Registration }; // added only with its decision
    if (registration) requireUnchanged(measure, registration);
    await requireReadable(tx, measure);
    const measured = await countMeasure(tx, measure);
    requireDays(measured);
    const before = previous && (previous.body as EvaluationBody); // written only below
    // An unwelcome result is no reason for another: only other data are.
    if (before?.result?.inputDigest === measured.inputDigest) throw stepRefusal('not_stale');
    const lists = codeListsOf(await readCodeLists(tx));
    const judged = judge(task, measure, measured, lists.version);
    const outcomes = await citedBy(tx, task.id, 'outcome');
    const { detail, batchIds } = await detailOf(tx, {
      task,
      outcomeIds: outcomes,
      measure,
      measured,
      result: judged,
    });
    const result = sealResult(judged, detail);
    const made = await insertRecord(tx, 'evaluation', {
      // The stored title feeds search and order; the text for a reader is written in their language from the numbers.
      title: resultTitle({ ...result.assessment, of: result.of }, 'en').slice(0, 300),
      state: 'evaluated',
      body: {
        taskId: task.id,
        lesson: call.input.lesson,
        number: (before?.number ?? 0) + 1,
        previousId: previous?.id ?? null,
        result,
      } satisfies EvaluationBody,
      cites: [
        { kind: 'task', id: task.id },
        ...outcomes.map((id) => ({ kind: 'outcome' as const, id })),
        ...[...new Set([...measured.batchIds, ...batchIds])].map((id) => ({ kind: 'import_batch' as const, id })),
      ],
      marking: undefined,
      ownerId: tx.person.accountId,
      dueOn: undefined,
    });
    if (previous) await moveRecord(tx, 'evaluation', previous, 'superseded', 'the data have changed');
    else await moveRecord(tx, 'task', task, 'evaluated', 'evaluated against its comparison');
    tx.audit({ action: 'create', objectKind: 'evaluation', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);
