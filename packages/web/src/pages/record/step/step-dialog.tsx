import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import '../form/form.css';
import { MeanwhileNote } from './meanwhile-note.tsx';
import type { RecordStep } from './use-record-step.ts';

/**
 * The frame of a step with a record: what will happen, what it needs, what went wrong, one button that says what it does.
 *
 * @param because why it cannot be done yet, as a sentence
 */
export function StepDialog({
  title,
  what,
  act,
  step,
  because,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  what: string;
  act: string;
  step: RecordStep;
  because: string | undefined;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('record');
  const common = useT('common');
  const held = step.meanwhile ? t('stale.readFirst') : because;
  const take = (): void => {
    if (held === undefined && !step.busy) step.take();
  };
  useKeys({ 'Ctrl+Enter': take }, { inDialog: true });
  return (
    <Dialog
      title={title}
      wide={wide}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" keys="Ctrl Enter" busy={step.busy} because={held} onClick={take}>
            {act}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="rec-form">
        <p className="ink2">{what}</p>
        <MeanwhileNote step={step} />
        {children}
        <ProblemNote error={step.problem} lead={t('notDone')} />
      </div>
    </Dialog>
  );
}
