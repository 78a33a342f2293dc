import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { ChangesNote } from '../page/changes-note.tsx';
import type { Step } from './report-step.ts';
import type { StepInHand } from './use-step.ts';

/** The frame of every step: what it does, its fields, what went wrong, and one button that says what will happen. */
export function StepDialog({
  step,
  inHand,
  because,
  wide = false,
  second,
  onClose,
  children,
}: {
  step: Step;
  inHand: StepInHand;
  /** Why it cannot be done yet, as a sentence. */
  because: string | undefined;
  wide?: boolean;
  /** A second way to end the step, beside the main button. */
  second?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('report');
  const common = useT('common');
  const held = inHand.isClosed ? t('conflict.closed') : inHand.changes ? t('conflict.readFirst') : because;
  const act = (): void => {
    if (held === undefined && !inHand.busy) inHand.take();
  };
  useKeys({ 'Ctrl+Enter': act }, { inDialog: true });
  return (
    <Dialog
      title={t(`step.${step}.title`)}
      wide={wide}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" keys="Ctrl Enter" busy={inHand.busy} because={held} onClick={act}>
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
        {inHand.changes && <ChangesNote changes={inHand.changes} onGoOn={inHand.isClosed ? undefined : inHand.goOn} />}
        {children}
        <ProblemNote error={inHand.problem} lead={t(`step.${step}.failed`)} />
      </div>
    </Dialog>
  );
}
