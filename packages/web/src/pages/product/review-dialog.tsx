import { QUALITY_GATE, type QualityQuestion } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';
import { StepDialog } from '../record/step/step-dialog.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import type { ProductRecord } from './blocks.ts';

type Answers = Partial<Record<QualityQuestion, 'yes' | 'no'>>;

/** The quality gate: ten questions, yes or no, none answered beforehand, and a note to the author. */
export function ReviewDialog({
  record,
  send,
  onClose,
}: {
  record: ProductRecord;
  send: (version: number, answers: Record<QualityQuestion, boolean>, note: string) => Promise<unknown>;
  onClose: () => void;
}): ReactElement {
  const t = useT('assess');
  const [answers, setAnswers] = useState<Answers>({});
  const [note, setNote] = useState('');
  const open = QUALITY_GATE.filter((question) => answers[question] === undefined).length;
  const hasNo = QUALITY_GATE.some((question) => answers[question] === 'no');
  const step = useRecordStep(
    record,
    (version) => {
      const given = Object.fromEntries(QUALITY_GATE.map((question) => [question, answers[question] === 'yes']));
      return send(version, given as Record<QualityQuestion, boolean>, note.trim()); // one entry a question, just made
    },
    onClose,
  );
  return (
    <StepDialog
      title={t('gate.title')}
      what={t('gate.what')}
      act={t('gate.act')}
      step={step}
      wide
      because={
        open > 0 ? t('gate.open', { count: open }) : hasNo && note.trim().length < 3 ? t('gate.noteNeeded') : undefined
      }
      onClose={onClose}
    >
      <div className="gate-form">
        {QUALITY_GATE.map((question) => (
          <ChoiceGroup
            key={question}
            label={t(`gate.question.${question}`)}
            options={[
              { value: 'yes', label: t('gate.yes') },
              { value: 'no', label: t('gate.no') },
            ]}
            value={answers[question]}
            onChange={(answer) => setAnswers((before) => ({ ...before, [question]: answer }))}
          />
        ))}
      </div>
      <ProseField
        label={t('gate.note')}
        hint={t('gate.noteHint')}
        rows={3}
        maxLength={4000}
        value={note}
        onChange={setNote}
      />
    </StepDialog>
  );
}
