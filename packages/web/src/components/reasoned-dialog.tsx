import { useState, type ReactElement, type ReactNode } from 'react';
import { useT } from '../i18n.ts';
import { ProseField } from './field/prose-field.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

/** A reason of fewer letters is none. */
const FEWEST_LETTERS = 3;

/**
 * A dialog for an act that requires a reason.
 *
 * @param act label of its button
 * @param needsReason why the button is not active yet
 * @param because why the act is not possible yet whatever the reason: other questions are open
 * @param failed shown before the error of a failed attempt
 * @param children the effect of the act, above the field
 */
export function ReasonedDialog({
  title,
  act,
  label,
  needsReason,
  because,
  failed,
  busy,
  error,
  onAct,
  onClose,
  children,
}: {
  title: string;
  act: string;
  label: string;
  needsReason: string;
  because?: string | undefined;
  failed: string;
  busy: boolean;
  error: unknown;
  onAct: (reason: string) => void;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useT('common');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={busy}
            because={because ?? (given.length < FEWEST_LETTERS ? needsReason : undefined)}
            onClick={() => onAct(given)}
          >
            {act}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      {children}
      <ProseField label={label} rows={3} maxLength={2000} data-autofocus value={reason} onChange={setReason} />
      <ProblemNote error={error} lead={failed} />
    </Dialog>
  );
}
