import { fileReport, returnReport, takeReport, type Report } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useT } from '../../../i18n.ts';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

export type ReasonStep = 'take' | 'reopen' | 'return' | 'collate' | 'archive';

/** A step that takes nothing but a reason. Taking a report up in turn needs none of its own. */
export function ReasonDialog({
  step,
  report,
  onClose,
}: {
  step: ReasonStep;
  report: Report;
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const [text, setText] = useState('');
  const standard = step === 'take' ? t('step.take.standard') : '';
  const reason = text.trim() === '' ? standard : text;
  const running = useStep(
    step,
    report,
    ({ params, version }) => {
      switch (step) {
        case 'take':
        case 'reopen':
          return call(takeReport, { params, input: { version, reason } });
        case 'return':
          return call(returnReport, { params, input: { version, reason } });
        case 'collate':
        case 'archive': {
          const to = step === 'collate' ? ('collated' as const) : ('archived' as const);
          return call(fileReport, { params, input: { version, to, reason } });
        }
      }
    },
    onClose,
  );
  return (
    <StepDialog
      step={step}
      running={running}
      because={hasReason(reason) ? undefined : t('step.reasonMissing')}
      onClose={onClose}
    >
      <ProseField
        label={t(`step.${step}.reason`)}
        hint={t(`step.${step}.reasonHint`)}
        optional={standard === '' ? undefined : t('form.optional')}
        rows={3}
        maxLength={2000}
        data-autofocus
        value={text}
        onChange={setText}
      />
    </StepDialog>
  );
}
