import { isSentence, type Confidence, type IndicatorValue } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import type { Assessment, UnitIndicator } from '../assessment.ts';
import type { AssessmentActs } from '../use-assessment.ts';
import { ConfidenceChoice, ValueChoice } from '../value-choice.tsx';

/** Settles one value on which the assessors differ: a value, its confidence and the reason. */
export function SettleDialog({
  indicator,
  before,
  save,
  onClose,
}: {
  indicator: UnitIndicator;
  before: Assessment['body']['settled'][number] | undefined;
  save: AssessmentActs['settle'];
  onClose: () => void;
}): ReactElement {
  const t = useT('threats');
  const [value, setValue] = useState<IndicatorValue | undefined>(before?.value);
  const [confidence, setConfidence] = useState<Confidence | undefined>(before?.confidence);
  const [because, setBecause] = useState(before?.because ?? '');
  const isKnown = value !== undefined && value !== 'unknown';
  const missing =
    value === undefined || (isKnown && confidence === undefined)
      ? t('needsValue')
      : isSentence(because)
        ? undefined
        : t('needsReason');
  const send = (): void => {
    if (value === undefined) return;
    const { unitId, template, indicator: name } = indicator;
    save.mutate(
      { unitId, template, indicator: name, value, because, ...(isKnown ? { confidence } : {}) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={t('settleOne', { name: indicator.name })}
      onClose={onClose}
      footer={
        <Button kind="primary" busy={save.isPending} because={missing} onClick={send}>
          {t('settle')}
        </Button>
      }
    >
      <ValueChoice label={t('value')} value={value} onChange={setValue} />
      {isKnown && <ConfidenceChoice value={confidence} onChange={setConfidence} />}
      <ProseField
        label={t('because')}
        hint={t('becauseHint')}
        rows={3}
        maxLength={1000}
        value={because}
        onChange={setBecause}
      />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
