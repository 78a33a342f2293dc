import { createHash } from 'node:crypto';
import {
  dispersionIndex,
  minimumDetectableEffect,
  OVERDISPERSED_ABOVE,
  powerSentence,
  resultsSentence,
  resultsWording,
  weightedDisplacementDifference,
} from '@reeve/analysis';
import { evaluateTask, evaluation, previewPower } from '@reeve/contract';
import {
  mayEvaluate,
  mayPerform,
  measureFaults,
  ReeveError,
  refused,
  type Language,
  type Measure,
} from '@reeve/domain';
import { citedBy, insertRecord, loadRecord, moveRecord, readCodeLists, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { stepRefusal } from '../record/refusal.ts';
import { resultTitle } from '../wording.ts';
import { countMeasure, weeklySeries, type Pair } from './counts.ts';

const METHOD = 'results (WDD) 1';

type Result = NonNullable<z.output<typeof evaluation.read.reply>['body']['result']>;
/** A result is kept as numbers; its sentences are made where the reader's language is known. */
interface EvaluationBody {
  readonly taskId: string;
  readonly lesson: string;
  readonly result?: Omit<Result, 'wdd' | 'powerNote' | 'measure'> & {
    readonly wdd: Omit<Result['wdd'], 'sentence'>;
    readonly measure: Measure;
  };
}

/** Crimes expected in an area of the design if nothing had been done. */
const expectedOf = (counts: { readonly treated: Pair; readonly control: Pair }): number =>
  (counts.treated[0] + counts.control[0]) / 2;

/** An evaluation with its sentences in the reader's language. */
function sayEvaluation(row: StoredRecord, language: Language): { readonly title: string; readonly body: unknown } {
  const body = row.body as EvaluationBody; // written only by this module
  if (!body.result) return { title: row.title, body };
  const sentence = resultsSentence(resultsWording(body.result.wdd), { language });
  const expected = expectedOf(body.result);
  const effect = minimumDetectableEffect(Math.max(1, expected));
  const result = {
    ...body.result,
    wdd: { ...body.result.wdd, sentence },
    powerNote: powerSentence(expected, effect.mde80, language),
  };
  return { title: resultTitle(body.result.wdd, language), body: { ...body, result } };
}

/** A design that cannot be counted is refused before anything is counted. */
function checkMeasure(measure: Measure): void {
  const faults = measureFaults(measure);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'This measure cannot be counted: equal windows, areas that do not overlap, and displacement only with its own comparison.',
      { fields: faults, because: 'measure_faults' },
    );
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
  }),
  handle(previewPower, (call) =>
    call.read(async (tx) => {
      checkMeasure(call.input);
      const counts = await countMeasure(tx, call.input, call.input.startsOn);
      const total = counts.treated[0] + counts.control[0];
      call.consulted({ action: 'view', objectKind: 'measure' });
      const effect = total === 0 ? undefined : minimumDetectableEffect(total / 2);
      return {
        treatedBefore: counts.treated[0],
        comparisonBefore: counts.control[0],
        displacementBefore: counts.displacement[0],
        displacementComparisonBefore: counts.displacementControl[0],
        detectableDrop: effect?.mde80 ?? 0,
        criticalDrop: effect?.criticalDrop ?? 0,
      };
    }),
  ),
  handle(evaluateTask, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'evaluate_result')) throw stepRefusal('role');
      const task = await loadRecord(tx, 'task', call.params.id);
      if (task.version !== call.input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Look at the present state first.',
          { version: task.version },
        );
      const { measure, registeredOn = '9999-12-31' } = task.body as { measure?: Measure; registeredOn?: string }; // written only through the contract
      const verdict = mayEvaluate({ state: task.state, measure, registeredOn }, tx.today);
      if (!verdict.allowed || !measure) throw stepRefusal(verdict.allowed ? 'no_measure' : verdict.because);
      const counts = await countMeasure(tx, measure);
      if (counts.precisions.includes('month'))
        throw new ReeveError(
          'state_forbids',
          'Some of these crimes are dated to the month only, so they cannot be put before or after the start. Nothing was saved.',
          { because: 'measured_in_months' },
        );
      const weeklyTreated = weeklySeries(counts.treatedDays, measure.beforeFrom, measure.afterTo);
      const weeklyControl = weeklySeries(counts.controlDays, measure.beforeFrom, measure.afterTo);
      // Dispersion is read off the weeks before the action: afterwards the action itself would count as clustering.
      const dispersion = dispersionIndex(
        weeklySeries(counts.treatedDays, measure.beforeFrom, measure.startsOn).map((week) => week.count),
      );
      const studied = measure.displacementAreas.length > 0;
      const wdd = weightedDisplacementDifference({
        treated: counts.treated,
        control: counts.control,
        ...(studied ? { displacement: counts.displacement, displacementControl: counts.displacementControl } : {}),
      });
      const cautions = [
        'regression_to_the_mean',
        ...(wdd.ci95[0] <= 0 && wdd.ci95[1] >= 0 ? ['no_effect_not_excluded'] : []),
        ...(dispersion !== undefined && dispersion > OVERDISPERSED_ABOVE ? ['weekly_counts_cluster'] : []),
        ...(studied ? [] : ['displacement_not_studied']),
      ];
      const lists = codeListsOf(await readCodeLists(tx));
      const result = {
        treated: counts.treated,
        control: counts.control,
        displacement: counts.displacement,
        displacementControl: counts.displacementControl,
        wdd: {
          wdd: wdd.wdd,
          se: wdd.se,
          z: wdd.z,
          pOneTailed: wdd.pOneTailed,
          ci95: [wdd.ci95[0], wdd.ci95[1]] satisfies Pair,
        },
        dispersionIndex: dispersion ?? null,
        weekly: weeklyTreated.map((week, index) => ({
          weekOf: week.weekOf,
          treated: week.count,
          control: weeklyControl[index]?.count ?? 0,
        })),
        measure,
        method: METHOD,
        inputDigest: counts.inputDigest,
        codeLists: lists.version,
        cautions,
      };
      const resultDigest = createHash('sha256').update(JSON.stringify(result)).digest('hex');
      const outcomes = await citedBy(tx, task.id, 'outcome');
      const made = await insertRecord(tx, 'evaluation', {
        // The stored title feeds search and order; what a reader sees is said in his language from the numbers.
        title: resultTitle(wdd, 'en').slice(0, 300),
        state: 'evaluated',
        body: {
          taskId: task.id,
          lesson: call.input.lesson,
          result: { ...result, resultDigest },
        } satisfies EvaluationBody,
        cites: [{ kind: 'task', id: task.id }, ...outcomes.map((id) => ({ kind: 'outcome' as const, id }))],
        marking: undefined,
        ownerId: tx.person.accountId,
        dueOn: undefined,
      });
      await moveRecord(tx, 'task', task, 'evaluated', 'evaluated against its comparison');
      tx.record({ action: 'create', objectKind: 'evaluation', objectIds: [made.id] });
      return { id: made.id, reference: made.reference, version: made.version };
    }),
  ),
];
