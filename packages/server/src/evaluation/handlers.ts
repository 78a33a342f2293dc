import { evaluation } from '@reeve/contract';
import { refused, type Language } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';
import { recordHandlers } from '../record/handlers.ts';
import { suggestComparisonsHandler } from './comparisons.ts';
import { evaluateTaskHandler } from './evaluate-task.ts';
import { previewPowerHandler } from './preview-power.ts';
import { isStale, sayEvaluation, versionsOf, type EvaluationBody } from './shown.ts';

/** Evaluations: what a task changed, counted by the measure that was registered before it. */
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
  previewPowerHandler,
  suggestComparisonsHandler,
  evaluateTaskHandler,
];

/** What the page of an evaluation shows next to its own numbers. */
async function moreOf(tx: ActorTx, row: StoredRecord, language: Language) {
  const body = row.body as EvaluationBody; // written only when a task is evaluated
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
