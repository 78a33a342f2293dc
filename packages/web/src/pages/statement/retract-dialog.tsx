import { retractStatement, type Statement } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/refresh.ts';
import './statement.css';

/** Say that a statement no longer holds. It stays, struck, with the reason; it is never overwritten. */
export function RetractDialog({ statement, onClose }: { statement: Statement; onClose: () => void }): ReactElement {
  const t = useT('know');
  const common = useT('common');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const retract = useMutation({
    mutationFn: () => call(retractStatement, { params: { id: statement.id }, input: { reason: reason.trim() } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <Dialog
      title={t('retract.title', { reference: statement.reference })}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={retract.isPending}
            because={reason.trim().length < 3 ? t('retract.needsReason') : undefined}
            onClick={() => retract.mutate()}
          >
            {t('retract.act')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <blockquote className="quote">{statement.quote}</blockquote>
      <p className="ink2">{t('retract.what')}</p>
      <Field label={t('retract.reason')}>
        <textarea
          className="in"
          rows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={retract.error} lead={t('retract.failed')} />
    </Dialog>
  );
}
