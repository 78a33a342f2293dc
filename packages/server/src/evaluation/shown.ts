import { isReeveError, type Language } from '@reeve/domain';
import { citedBy, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { powerNote, resultSentences, resultTitle } from '../wording.ts';
import { countMeasure } from './counts.ts';
import type { StoredDetail } from './detail.ts';
import type { StoredResult } from './result.ts';

export interface EvaluationBody {
  readonly taskId: string;
  readonly lesson: string;
  /** The version of the evaluation of its task, from 1. */
  readonly number: number;
  readonly previousId: string | null;
  readonly result?: StoredResult;
}

/** An evaluation with its sentences in the reader's language. */
export function sayEvaluation(
  row: StoredRecord,
  language: Language,
): { readonly title: string; readonly body: unknown } {
  const body = row.body as EvaluationBody; // written only by this slice
  const { result } = body;
  if (!result) return { title: row.title, body };
  const shown = {
    ...result,
    assessment: { ...result.assessment, sentences: resultSentences(result.assessment, language) },
    powerNote: powerNote(result.power, language),
    ...(result.detail ? { detail: sayDetail(result.detail, language) } : {}),
  };
  return { title: resultTitle({ ...result.assessment, of: result.of }, language), body: { ...body, result: shown } };
}

function sayDetail(detail: StoredDetail, language: Language) {
  const { registered } = detail;
  const power = registered?.power;
  return {
    ...detail,
    registered: registered && { ...registered, powerNote: power ? powerNote(power, language) : '' },
  };
}

/** The evaluations of a task that this person can see, by their number. */
export async function versionsOf(tx: ActorTx, taskId: string): Promise<readonly StoredRecord[]> {
  const rows = await recordsByIds(tx, 'evaluation', await citedBy(tx, taskId, 'evaluation'));
  return rows.toSorted((a, b) => (a.body as EvaluationBody).number - (b.body as EvaluationBody).number); // written only by this slice
}

/** True if the data of an evaluation have changed since: crimes were added or removed, or more days are covered now. */
export async function isStale(tx: ActorTx, { result }: EvaluationBody): Promise<boolean> {
  // Evaluated by an earlier method, whose numbers are no longer shown.
  if (!result) return true;
  try {
    return (await countMeasure(tx, result.measure)).inputDigest !== result.inputDigest;
  } catch (error) {
    // The data set was deleted, or is out of the reader's sight.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'not_found')) return true;
    throw error;
  }
}
