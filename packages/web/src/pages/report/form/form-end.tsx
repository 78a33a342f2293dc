import { SPECIAL_ITEMS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { DiscardDraft } from './draft/discard-draft.tsx';
import { personField, specialField } from './field/fault-message.ts';
import { FormWords } from './field/form-words.tsx';
import { FormActions } from './form-actions.tsx';
import type { OpenReportForm } from './use-report-form.ts';

/** The end of the form: why it was not saved or sent, what the server asks about its words, and what can be done with it. */
export function FormEnd({ open }: { open: OpenReportForm }): ReactElement {
  const t = useT('report');
  const go = useGo();
  const { form, change, saving, saver, words, marked, faults, goTo, sending } = open;
  const leave = (): void => go(paths.reports({ mine: 'yes', state: 'draft' }));
  return (
    <>
      {saving.status === 'failed' && <ProblemNote error={saving.problem} lead={t('saved.failed')} />}
      <FormWords
        text={form.text}
        questions={words.questions}
        onPerson={(question) => {
          change(words.person(form, question));
          goTo('persons', personField(form.persons.length, 'name'));
        }}
        onAnswer={(question, answer) => change(words.answer(form, question, answer))}
        onMove={(question) => {
          change(words.move(form, question));
          goTo('persons', specialField(form.specialItems.length, 'kind'));
        }}
        mayMove={form.specialItems.length < SPECIAL_ITEMS}
      />
      <FormActions
        passage={marked.passage}
        onPassageMoved={() => change({ text: marked.removePassage() })}
        busy={sending.isPending}
        summary={faults.summary}
        problem={saving.status === 'conflict' ? undefined : sending.error}
        onSend={open.send}
        onKeep={() => {
          if (isUnsaved(open)) void saver.flush().then(leave, () => undefined);
          else leave();
        }}
      >
        {saving.kept && <DiscardDraft keep={saver.flush} onDiscarded={saver.stop} />}
      </FormActions>
    </>
  );
}

/** Whether something typed has not reached the server. */
export function isUnsaved({ saver }: Pick<OpenReportForm, 'saver'>): boolean {
  return !['untouched', 'saved'].includes(saver.state().status);
}
