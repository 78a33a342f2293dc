import { eraseLogTexts, readLog, type LogEvent } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { Facts } from '../record/facts.tsx';
import { leftToJudge } from './texts-left.ts';
import '../record/form/form.css';

/** Asks before texts about persons, left after an erasure, are erased from one event: what goes, what stays, and why. */
export function EraseLeft({ event, onClose }: { event: LogEvent; onClose: () => void }): ReactElement {
  const t = useT('log');
  const common = useT('common');
  const format = useFormat();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const fields = leftToJudge(event);
  const erase = useMutation({
    mutationFn: () => call(eraseLogTexts, { input: { seqs: [event.seq], fields: [...fields], reason: reason.trim() } }),
  });
  const because = reason.trim().length < 3 ? t('erase.noReason') : undefined;
  const isOrdered = erase.data !== undefined;
  const done = useRef<HTMLOutputElement>(null);
  // The field that had the focus is gone with what was asked.
  useEffect(() => {
    if (isOrdered) done.current?.focus();
  }, [isOrdered]);
  const take = (): void => {
    if (because === undefined && !erase.isPending && !isOrdered) erase.mutate();
  };
  /** The line is gone once the order has got its number, which takes a moment. */
  const leave = (): void => {
    if (isOrdered) void client.invalidateQueries({ queryKey: [readLog.name] });
    onClose();
  };
  useKeys({ 'Ctrl+Enter': take }, { inDialog: true });
  return (
    <Dialog
      title={t('left.title', { seq: format.number(event.seq) })}
      onClose={leave}
      footer={
        isOrdered ? (
          <Button kind="primary" onClick={leave}>
            {common('close')}
          </Button>
        ) : (
          <>
            <Button kind="primary" keys="Ctrl Enter" busy={erase.isPending} because={because} onClick={take}>
              {t('erase.do')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </>
        )
      }
    >
      {isOrdered ? (
        <output ref={done} tabIndex={-1}>
          {t('erase.ordered')}
        </output>
      ) : (
        <div className="rec-form">
          <p>{t('left.what')}</p>
          <Facts
            heading={t('erase.which')}
            lines={fields.map((field) => [
              t(`erase.text.${field}`),
              field === 'justification' ? event.justification : event.caseRef,
            ])}
          />
          <p className="ink2">{t('left.stays')}</p>
          <TextField
            label={t('erase.reason')}
            hint={t('erase.reasonHint')}
            value={reason}
            maxLength={500}
            data-autofocus
            onChange={setReason}
          />
          <ProblemNote error={erase.error} lead={t('erase.notDone')} />
        </div>
      )}
    </Dialog>
  );
}
