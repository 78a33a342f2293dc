import type { ReactElement, ReactNode } from 'react';
import { useAnswered } from '../../../api/use-answered.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { LeaveGuard } from './leave-guard.tsx';
import type { Sending } from './use-sending.ts';
import './form.css';

/**
 * The frame of a form that makes one record: fields in one column, one button, the number of missing fields next to it. It
 * is shown when the lists it offers have been read: a list that arrives later moves the fields away from a hand on them.
 */
export function FormFrame({
  form,
  act,
  problem,
  children,
}: {
  form: Sending;
  /** What the button does: "Propose the requirement". */
  act: string;
  /** The problem in the form's own words, instead of the server's sentence. */
  problem?: ReactElement | undefined;
  children: ReactNode;
}): ReactElement {
  const t = useT('record');
  const common = useT('common');
  const isAnswered = useAnswered();
  useKeys({ 'Ctrl+Enter': () => !form.busy && form.send() });
  return (
    <>
      {!isAnswered && <p className="loading">{common('loading')}</p>}
      <form
        className={isAnswered ? 'rec-form one-column' : 'rec-form one-column unseen'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.busy) form.send();
        }}
      >
        {children}
        {problem ?? <ProblemNote error={form.problem} lead={t('notSaved')} />}
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
    </>
  );
}
