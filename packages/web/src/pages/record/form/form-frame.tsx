import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { LeaveGuard } from './leave-guard.tsx';
import './form.css';
import { refreshRecords } from '../step/refresh.ts';

export interface FormInHand {
  /** Tries to send; if fields are missing it shows this next to them and sends nothing. */
  readonly send: () => void;
  readonly busy: boolean;
  readonly problem: unknown;
  /** Whether a field is to be complained about: it is missing and the person has tried to send. */
  readonly isWrong: (field: string) => boolean;
  readonly missing: readonly string[];
  readonly tried: boolean;
  readonly isOpen: () => boolean;
}

/**
 * A form that makes one record: what is missing, sending, going to what was made.
 *
 * @param missing fields without an answer, in the order of the form
 * @param touched whether anything has been typed
 * @param save makes the record
 * @param pathOf where to go then
 */
export function useForm(of: {
  readonly missing: readonly string[];
  readonly touched: boolean;
  readonly save: () => Promise<{ readonly id: string }>;
  readonly pathOf: (id: string) => string;
}): FormInHand {
  const client = useQueryClient();
  const go = useGo();
  const [tried, setTried] = useState(false);
  const sent = useRef(false);
  const mutation = useMutation({
    mutationFn: of.save,
    onSuccess: async ({ id }) => {
      sent.current = true;
      go(of.pathOf(id), { replace: true });
      await refreshRecords(client);
    },
  });
  return {
    send: () => {
      setTried(true);
      const [first] = of.missing;
      if (first === undefined) mutation.mutate();
      else document.getElementById(`field-${first}`)?.focus();
    },
    busy: mutation.isPending,
    problem: mutation.error,
    isWrong: (field) => tried && of.missing.includes(field),
    missing: of.missing,
    tried,
    isOpen: () => of.touched && !sent.current,
  };
}

/** The frame of such a form: fields in one column, one button, the number of missing fields next to it. */
export function FormFrame({
  form,
  act,
  children,
}: {
  form: FormInHand;
  /** What the button does: "Propose the requirement". */
  act: string;
  children: ReactNode;
}): ReactElement {
  const t = useT('record');
  useKeys({ 'Ctrl+Enter': () => !form.busy && form.send() });
  return (
    <form
      className="rec-form one-column"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.busy) form.send();
      }}
    >
      {children}
      <ProblemNote error={form.problem} lead={t('notSaved')} />
      <div className="row wrap acts">
        <Button kind="primary" type="submit" keys="Ctrl Enter" busy={form.busy} onClick={() => undefined}>
          {act}
        </Button>
        {form.tried && form.missing.length > 0 && (
          <span className="error" role="alert">
            {t('missing', { count: form.missing.length })}
          </span>
        )}
      </div>
      <LeaveGuard isOpen={form.isOpen} />
    </form>
  );
}
