import { evaluateTask } from '@reeve/contract';
import { mayEvaluate, readableOn } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { StepDialog } from '../record/step/step-dialog.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import type { Task } from './task-page.tsx';

/** Evaluate a done task, or the reason why it cannot be evaluated; nothing where it is not done or has been. */
export function EvaluateButton({ record }: { record: Task }): ReactElement | null {
  const t = useT('record');
  const { may, clock } = useSession();
  const { date } = useFormat();
  const [open, setOpen] = useState(false);
  if (record.state !== 'done') return null;
  const { measure, registeredOn = '9999-12-31' } = record.body;
  const verdict = mayEvaluate({ state: record.state, measure, registeredOn }, clock.today);
  const because = !may.includes('evaluate_result')
    ? t('evaluate.role')
    : verdict.allowed
      ? undefined
      : t(`refusal.${verdict.because}`, { on: measure ? date(readableOn(measure)) : '' });
  return (
    <>
      <Button kind="primary" because={because} onClick={() => setOpen(true)}>
        {t('evaluate.do')}
      </Button>
      {open && <EvaluateDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Count what was registered, with a lesson; of an evaluated task as a new version. */
export function EvaluateDialog({ record, onClose }: { record: Task; onClose: () => void }): ReactElement {
  const t = useT('record');
  const go = useGo();
  const [lesson, setLesson] = useState('');
  const step = useRecordStep(
    record,
    async (version) => {
      const made = await call(evaluateTask, {
        params: { id: record.id },
        input: { version, lesson: lesson.trim() },
      });
      go(paths.evaluation(made.id));
    },
    onClose,
  );
  return (
    <StepDialog
      title={t('evaluate.do')}
      what={t('evaluate.what')}
      act={t('evaluate.do')}
      step={step}
      because={says(lesson) ? undefined : t('evaluate.lessonMissing')}
      onClose={onClose}
    >
      <ProseField
        label={t('evaluate.lesson')}
        hint={t('evaluate.lessonHint')}
        rows={3}
        maxLength={4000}
        data-autofocus
        value={lesson}
        onChange={setLesson}
      />
    </StepDialog>
  );
}
