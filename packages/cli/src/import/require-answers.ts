import { ReeveError } from '@reeve/domain';
import { crimeTypeFromFileName, guessSentence, hasPlace, isQuestion, type Guess } from '@reeve/formats';
import type { ImportPlan } from './plan-import.ts';

/** Options that settle a question about reading a file. */
const ANSWERED_BY: Readonly<Record<string, string>> = {
  'column.time': '--time COLUMN',
  'dates.order': '--date-order',
  'place.order': '--x COLUMN --y COLUMN, or a mapping',
};

/**
 * Refuses to import a file while a guess about it needs a person's confirmation: its coordinate system, its type,
 * or two equally good readings.
 *
 * @throws ReeveError invalid_input — with the open question, the guess, and the option that settles it
 */
export function requireAnswers(plan: ImportPlan, path: string): void {
  if (plan.kind === 'areas') return;
  if (plan.kind === 'layout') {
    if (plan.survey.layout.typed.type === undefined && plan.type === undefined) throw typeNeeded(path);
    return;
  }
  const { mapping, guesses } = plan;
  if (hasPlace(mapping) && mapping.place.system === null) throw systemNeeded(guesses);
  const question = guesses.find(isQuestion);
  if (question) {
    const option = ANSWERED_BY[question.subject] ?? 'a mapping (--save-mapping writes one to correct)';
    throw new ReeveError(
      'invalid_input',
      `Two readings fit the file. ${guessSentence(question)} Settle it with ${option}. Nothing was imported.`,
    );
  }
  if (mapping.columns.type === undefined && (mapping.types.all ?? '').trim() === '') throw typeNeeded(path);
}

function typeNeeded(path: string): ReeveError {
  const guess = crimeTypeFromFileName(path);
  return new ReeveError(
    'invalid_input',
    `The file has no column of types. Its name suggests "${guess}": if that is right, add --type "${guess}". Nothing was imported.`,
  );
}

function systemNeeded(guesses: readonly Guess[]): ReeveError {
  const fitting = guesses.find(({ subject }) => subject === 'place.system')?.alternatives ?? [];
  const some = fitting.length === 0 ? 'None that Reeve knows fits' : `These fit, among others: ${fitting.join(', ')}`;
  return new ReeveError(
    'invalid_input',
    `The file does not tell which coordinate system it has. ${some}. Name it with --crs EPSG:n. Nothing was imported.`,
  );
}
