import { giveProductFeedback, readProductFeedback, type ReplyOf } from '@reeve/contract';
import { FEEDBACK_PURPOSES, FEEDBACK_USES, type FeedbackPurpose, type FeedbackUse } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';

type Feedback = ReplyOf<typeof readProductFeedback>;

/** Whether a product was of use: counted, never by person; the sentences for its authors; and the form of a reader. */
export function FeedbackSection({ id }: { id: string }): ReactElement | null {
  const t = useT('assess');
  const { data } = useReading(readProductFeedback, { params: { id } });
  if (!data || (!data.mayGive && data.ofUse.length === 0)) return null;
  return (
    <section aria-label={t('feedback.title')}>
      <h2>{t('feedback.title')}</h2>
      {data.ofUse.length === 0 && <p className="mut">{t('feedback.none')}</p>}
      {data.ofUse.length > 0 && (
        <p>
          {data.ofUse
            .map((one) => `${t('common:colon', { label: t(`feedback.ofUse.${one.ofUse}`) })} ${one.readers}`)
            .join('; ')}
          {' · '}
          {data.usedFor
            .map((one) => `${t('common:colon', { label: t(`feedback.usedFor.${one.usedFor}`) })} ${one.readers}`)
            .join('; ')}
        </p>
      )}
      {data.sentences.length > 0 && (
        <ul>
          {data.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {data.mayGive && <FeedbackForm key={JSON.stringify(data.own)} id={id} own={data.own} />}
    </section>
  );
}

function FeedbackForm({ id, own }: { id: string; own: Feedback['own'] }): ReactElement {
  const t = useT('assess');
  const client = useQueryClient();
  const [ofUse, setOfUse] = useState<FeedbackUse | undefined>(own?.ofUse);
  const [usedFor, setUsedFor] = useState<FeedbackPurpose | undefined>(own?.usedFor);
  const [sentence, setSentence] = useState(own?.sentence ?? '');
  const give = useMutation({
    mutationFn: (input: { ofUse: FeedbackUse; usedFor: FeedbackPurpose; sentence: string }) =>
      call(giveProductFeedback, { params: { id }, input }),
    onSuccess: () => client.invalidateQueries({ queryKey: [readProductFeedback.name] }),
  });
  const isOpen = ofUse === undefined || usedFor === undefined;
  return (
    <>
      <ChoiceGroup
        label={t('feedback.was')}
        options={FEEDBACK_USES.map((value) => ({ value, label: t(`feedback.ofUse.${value}`) }))}
        value={ofUse}
        onChange={setOfUse}
      />
      <ChoiceField
        label={t('feedback.for')}
        options={FEEDBACK_PURPOSES.map((value) => ({ value, label: t(`feedback.usedFor.${value}`) }))}
        value={usedFor}
        onChange={setUsedFor}
      />
      <TextField
        label={t('feedback.sentence')}
        hint={t('feedback.sentenceHint')}
        optional
        maxLength={300}
        value={sentence}
        onChange={setSentence}
      />
      <ProblemNote error={give.error} lead={t('feedback.notSaved')} />
      <Button
        busy={give.isPending}
        because={isOpen ? t('feedback.needs') : undefined}
        onClick={() => ofUse && usedFor && give.mutate({ ofUse, usedFor, sentence })}
      >
        {t(own ? 'feedback.change' : 'feedback.give')}
      </Button>
    </>
  );
}
