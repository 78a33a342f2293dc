import { eraseReport, type Report } from '@reeve/contract';
import { normaliseReference } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useT } from '../../../i18n.ts';
import { CodeField } from '../../../components/field/code-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

/** Erase for good: the reference has to be typed, so that it is this report and no other. */
export function EraseDialog({
  report,
  onClose,
  onErased,
}: {
  report: Report;
  onClose: () => void;
  onErased: () => void;
}): ReactElement {
  const t = useT('report');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const running = useStep(
    'erase',
    report,
    ({ params, version }) => call(eraseReport, { params, input: { version, reason } }),
    onErased,
  );
  const missing = !hasReason(reason)
    ? 'reason'
    : normaliseReference(typed) === normaliseReference(report.reference)
      ? undefined
      : 'reference';
  return (
    <StepDialog
      step="erase"
      running={running}
      because={missing && t(`step.erase.missing_${missing}`, { reference: report.reference })}
      onClose={onClose}
    >
      <ProseField
        label={t('step.erase.reason')}
        hint={t('step.erase.reasonHint')}
        rows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
      <CodeField
        label={t('step.erase.typed', { reference: report.reference })}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
    </StepDialog>
  );
}
