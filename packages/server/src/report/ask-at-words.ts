import { openQuestions, placeCandidates, placeNames, ReeveError, sourceIsNamed, type ReportDraft } from '@reeve/domain';
import { knownPlaces, type ActorTx } from '@reeve/store';

/**
 * Refuses a draft whose source reference is nearly a name in the report, and one with words its author must answer for: a name in a report
 * without persons, a special category. A threat to life is never delayed by this.
 *
 * @throws ReeveError invalid_input — `detail.questions`: kind, start and end of the words in the text, separated by blanks
 */
export async function askAtWords(tx: ActorTx, form: ReportDraft): Promise<void> {
  if (form.priority === 'high') return;
  const names = form.persons.map(({ name }) => name);
  const known = await knownPlaces(tx, placeCandidates(form.text));
  const places = placeNames([...known, form.place?.name ?? '']);
  if (sourceIsNamed(form.sourceReference, names, form.text, places))
    throw new ReeveError(
      'invalid_input',
      'Not sent: the source reference is, or nearly is, a name in this report. Give the source another reference. The text is kept.',
      { faults: ['source_reference'], because: 'source_named' },
    );
  const questions = openQuestions(form, places);
  if (questions.length > 0)
    throw new ReeveError(
      'invalid_input',
      'Not sent: some words of the text have to be answered for. Say at each of them whether it is a person, or why it is necessary. The text is kept.',
      { because: 'words_open', questions: questions.map(({ kind, from, to }) => `${kind} ${from} ${to}`) },
    );
}
