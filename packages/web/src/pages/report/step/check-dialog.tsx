import { checkReport, type Report } from '@reeve/contract';
import { mayRelease, REIDENTIFICATION_QUESTIONS, type CheckAnswers } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { hasReason } from './reason.ts';
import { ReportTexts } from '../page/report-texts.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

/** The third person's check: four questions, none prefilled; one "yes" and the text fails. */
export function CheckDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const [answers, setAnswers] = useState<CheckAnswers>({});
  const [reason, setReason] = useState('');
  // One answer is enough to fail the text, with its reason; to release it all four are needed.
  const release = mayRelease(answers, report.raw?.residualRisk ?? undefined);
  const end = (passed: boolean) => (on: { params: { id: string }; version: number }) =>
    call(checkReport, {
      params: on.params,
      input: { version: on.version, passed, answers, reason },
    });
  const pass = useStep('check', report, end(true), onClose);
  const fail = useStep('check', report, end(false), onClose);
  return (
    <StepDialog
      step="check"
      wide
      running={{ ...pass, problem: pass.problem ?? fail.problem }}
      because={release.allowed ? undefined : t(`step.check.because_${release.because}`)}
      second={
        <Button
          busy={fail.busy}
          because={hasReason(reason) ? undefined : t('step.check.failNeedsReason')}
          onClick={fail.take}
        >
          {t('step.check.fail')}
        </Button>
      }
      onClose={onClose}
    >
      <ReportTexts report={report} showDiff />
      {REIDENTIFICATION_QUESTIONS.map((question) => (
        <ChoiceGroup
          key={question}
          label={codes(`question.${question}`)}
          options={[
            { value: 'no', label: t('step.check.no') },
            { value: 'yes', label: t('step.check.yes') },
          ]}
          value={answers[question] === undefined ? undefined : answers[question] ? 'yes' : 'no'}
          onChange={(answer) => setAnswers((before) => ({ ...before, [question]: answer === 'yes' }))}
        />
      ))}
      <ProseField
        label={t('step.check.reason')}
        hint={t('step.check.reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </StepDialog>
  );
}
