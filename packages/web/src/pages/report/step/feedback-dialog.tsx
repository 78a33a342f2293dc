import { giveFeedback, type Report } from '@reeve/contract';
import { FEEDBACK, FEEDBACK_SENTENCES, type Feedback } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useT } from '../../../i18n.ts';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

/** Tell the author by a fixed sentence whether the report helped; the reason is for the unit. Nothing is preselected. */
export function FeedbackDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const [sentence, setSentence] = useState<Feedback | undefined>();
  const [reason, setReason] = useState('');
  const running = useStep(
    'feedback',
    report,
    ({ params, version }) => {
      if (sentence === undefined) throw new Error('no sentence was chosen');
      return call(giveFeedback, { params, input: { version, sentence, reason } });
    },
    onClose,
  );
  const isComplete = sentence !== undefined && hasReason(reason);
  return (
    <StepDialog
      step="feedback"
      running={running}
      because={isComplete ? undefined : t('step.feedback.missing')}
      onClose={onClose}
    >
      <fieldset>
        <legend>{t('step.feedback.sentence')}</legend>
        {FEEDBACK_SENTENCES.map((code, nth) => (
          <label key={code} className="row">
            <input
              type="radio"
              name="feedback"
              data-autofocus={nth === 0 ? true : undefined}
              checked={sentence === code}
              onChange={() => setSentence(code)}
            />
            <span>
              {codes(`feedback.${code}`)} <span className="mut sm">{t(`use.${FEEDBACK[code]}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ProseField
        label={t('step.feedback.reason')}
        hint={t('step.feedback.reasonHint')}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </StepDialog>
  );
}
