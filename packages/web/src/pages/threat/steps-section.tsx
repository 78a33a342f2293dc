import { readThreat, recordThreatStep } from '@reeve/contract';
import { mayRecordStep, THREAT_STEPS, type ThreatStep } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';
import type { ReadThreat } from './threat-page.tsx';

/** What was done and why something was not, line by line with name and time. A line stays as it was written. */
export function StepsSection({ threat }: { threat: ReadThreat }): ReactElement {
  const t = useT('threat');
  return (
    <section className="sec" aria-labelledby="threat-steps">
      <h2 id="threat-steps">{t('steps.heading')}</h2>
      {threat.steps.length === 0 && <p className="ink2">{t('steps.none')}</p>}
      {threat.steps.length > 0 && (
        <ol className="threat-steps">
          {threat.steps.map((one) => (
            <li key={`${one.at} ${one.by} ${one.step} ${one.words}`}>
              <TimeText at={one.at} /> <b>{t(`step.${one.step}`)}</b>
              {one.words !== '' && `${t('common:colon', { label: '' })} ${one.words}`}{' '}
              <span className="mut">{one.by}</span>
            </li>
          ))}
        </ol>
      )}
      {!threat.closed && <StepForm id={threat.id} />}
    </section>
  );
}

function StepForm({ id }: { id: string }): ReactElement {
  const t = useT('threat');
  const client = useQueryClient();
  const [step, setStep] = useState<ThreatStep | undefined>();
  const [words, setWords] = useState('');
  const save = useMutation({
    mutationFn: (chosen: ThreatStep) =>
      call(recordThreatStep, { params: { id }, input: { step: chosen, words: words.trim() } }),
    onSuccess: async () => {
      setStep(undefined);
      setWords('');
      await client.invalidateQueries({ queryKey: [readThreat.name] });
    },
  });
  return (
    <form
      className="threat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (step && !needs(step, words)) save.mutate(step);
      }}
    >
      <ChoiceGroup
        label={t('steps.which')}
        layout="above"
        options={THREAT_STEPS.map((value) => ({ value, label: t(`step.${value}`) }))}
        value={step}
        onChange={setStep}
        hint={step && t(`stepHint.${step}`)}
      />
      <ProseField label={t('steps.words')} rows={2} maxLength={4000} value={words} onChange={setWords} />
      <ProblemNote error={save.error} lead={t('steps.failed')} />
      <Button type="submit" kind="primary" busy={save.isPending} because={because(step, words)}>
        {t('steps.do')}
      </Button>
    </form>
  );

  function because(chosen: ThreatStep | undefined, said: string): string | undefined {
    if (!chosen) return t('steps.needsStep');
    return needs(chosen, said) ? t('steps.needsWhy') : undefined;
  }
}

const OPEN = { raisedAt: 0, acknowledgedAt: undefined, closedAt: undefined };
const needs = (step: ThreatStep, words: string): boolean => !mayRecordStep(OPEN, step, words).allowed;
