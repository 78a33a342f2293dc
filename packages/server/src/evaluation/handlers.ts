import { evaluateTask, evaluation, previewPower } from '@reeve/contract';
import {
  mayEvaluate,
  mayPerform,
  measureFaults,
  readableOn,
  ReeveError,
  refused,
  type Language,
  type Measure,
} from '@reeve/domain';
import {
  citedBy,
  insertRecord,
  loadRecord,
  moveRecord,
  readCodeLists,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { functionRefusal, stepRefusal } from '../record/refusal.ts';
import { powerNote, resultTitle } from '../wording.ts';
import { suggestComparisonsHandler } from './comparisons.ts';
import { countMeasure, type MeasuredCounts } from './counts.ts';
import { readDesign } from './design.ts';
import { detailOf } from './detail.ts';
import { requireReadable } from './readable.ts';
import { requireUnchanged, type Registration } from './registration.ts';
import { judge, sealResult } from './result.ts';
import { isStale, sayEvaluation, versionsOf, type EvaluationBody } from './shown.ts';

/** Refuses a design that cannot be counted before anything is counted. */
function checkMeasure(measure: Measure): void {
  const faults = measureFaults(measure);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'This measure cannot be counted: equal windows, areas that do not overlap, and displacement only with its own comparison.',
      { fields: faults, because: 'measure_faults' },
    );
}

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

export const evaluateHandlers = [
  ...recordHandlers({
    kind: 'evaluation',
    list: evaluation.list,
    read: evaluation.read,
    initial: () => 'evaluated',
    steps: () => [],
    mayMove: () => refused('no_such_step'),
    say: sayEvaluation,
    more: moreOf,
  }),
  handle(previewPower, (call) =>
    call.read(async (tx) => {
      checkMeasure(call.input);
      const { measured, coveredDays, days, power } = await readDesign(tx, call.input);
      const { counts } = measured;
      call.consulted({ action: 'view', objectKind: 'measure' });
      return {
        treatedBefore: counts.treated[0],
        comparisonBefore: counts.control[0],
        displacementBefore: counts.displacement[0],
        displacementComparisonBefore: counts.displacementControl[0],
        coveredDays,
        days,
        readableOn: readableOn(call.input),
        power,
        powerNote: power ? powerNote(power, call.language) : '',
      };
    }),
  ),
  suggestComparisonsHandler,
  handle(evaluateTask, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'evaluate_result')) throw functionRefusal('evaluate_result');
      const task = await loadRecord(tx, 'task', call.params.id);
      if (task.version !== call.input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Look at the present state first.',
          { version: task.version },
        );
      const { measure, previous } = await measureToRead(tx, task);
      const { registration } = task.body as { registration?: Registration }; // added only with its decision
      if (registration) requireUnchanged(measure, registration);
      await requireReadable(tx, measure);
      const measured = await countMeasure(tx, measure);
      requireDays(measured);
      const before = previous && (previous.body as EvaluationBody); // written only by this module
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
  ),
];

/** What the page of an evaluation shows next to its own numbers. */
async function moreOf(tx: ActorTx, row: StoredRecord, language: Language) {
  const body = row.body as EvaluationBody; // written only by this module
  const versions = await versionsOf(tx, body.taskId);
  const previous = versions.find((one) => one.id === body.previousId);
  const before = (previous?.body as EvaluationBody | undefined)?.result; // as above
  return {
    stale: await isStale(tx, body),
    versions: versions.map((one) => ({
      id: one.id,
      reference: one.reference,
      number: (one.body as EvaluationBody).number,
      title: sayEvaluation(one, language).title,
      state: one.state,
      at: one.created_at.toISOString(),
    })),
    before: before
      ? {
          treated: before.treated,
          control: before.control,
          displacement: before.displacement,
          displacementControl: before.displacementControl,
        }
      : null,
  };
}
