import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { ChangesNote } from '../page/changes-note.tsx';
import type { Step } from './report-step.ts';
import type { RunningStep } from './use-step.ts';

/** The frame of every step: what it does, its fields, what went wrong, and one button that says what will happen. */
export function StepDialog({
  step,
  running,
  because,
  wide = false,
  second,
  onClose,
  children,
}: {
  step: Step;
  running: RunningStep;
  /** Why it cannot be done yet, as a sentence. */
  because: string | undefined;
  wide?: boolean;
  /** A second way to end the step, next to the main button. */
  second?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('report');
  const common = useT('common');
  const held = running.isClosed ? t('conflict.closed') : running.changes ? t('conflict.readFirst') : because;
  const act = (): void => {
    if (held === undefined && !running.busy) running.take();
  };
  useKeys({ 'Ctrl+Enter': act }, { inDialog: true });
  return (
    <Dialog
      title={t(`step.${step}.title`)}
      wide={wide}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" keys="Ctrl Enter" busy={running.busy} because={held} onClick={act}>
            {t(`step.${step}.do`)}
          </Button>
          {second}
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="step-form">
        {/* where there is a text to judge, it is read before anything is picked */}
        <p className="ink2" tabIndex={-1} data-autofocus={wide && step !== 'sanitise' ? true : undefined}>
          {t(`step.${step}.what`)}
        </p>
        {running.changes && (
          <ChangesNote changes={running.changes} onGoOn={running.isClosed ? undefined : running.goOn} />
        )}
        {children}
        <ProblemNote error={running.problem} lead={t(`step.${step}.failed`)} />
      </div>
    </Dialog>
  );
}
