import { useState, type ReactElement, type ReactNode } from 'react';
import { useT } from '../i18n.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field/field.tsx';
import { ProblemNote } from './problem-note.tsx';

/** A reason of fewer letters is none. */
const FEWEST_LETTERS = 3;

/**
 * A dialog in which something is done with a reason and otherwise not.
 *
 * @param act what it does, on its button
 * @param needsReason why the button does nothing yet
 * @param because why it cannot be done yet whatever the reason: something else is still to be answered
 * @param failed said before the error of an attempt that failed
 * @param children what the act comes to, over the field
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
      <Field label={label}>
        <textarea
          className="in"
          rows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={error} lead={failed} />
    </Dialog>
  );
}
