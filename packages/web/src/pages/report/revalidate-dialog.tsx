import { revalidateReport, type Report } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

/** Decide that the report is still needed, until when and why; never by its author, and never by itself. */
export function RevalidateDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const { clock } = useSession();
  const [reviewOn, setReviewOn] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const inHand = useStep(
    'revalidate',
    report,
    async ({ params, version }) => {
      if (reviewOn !== undefined) await call(revalidateReport, { params, input: { version, reviewOn, reason } });
    },
    onClose,
  );
  const missing = reviewOn === undefined ? 'date' : hasReason(reason) ? undefined : 'reason';
  return (
    <StepDialog
      step="revalidate"
      inHand={inHand}
      because={missing && t(`step.revalidate.missing_${missing}`)}
      onClose={onClose}
    >
      <Field
        label={t('step.revalidate.date')}
        hint={report.reviewOn ? t('step.revalidate.dateHint', { date: format.date(report.reviewOn) }) : undefined}
      >
        <DateField min={addDays(clock.today, 1)} value={reviewOn} onChange={setReviewOn} data-autofocus />
      </Field>
      <Field label={t('step.revalidate.reason')} hint={t('step.revalidate.reasonHint')}>
        <textarea
          className="in"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </StepDialog>
  );
}
