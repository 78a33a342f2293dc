import { retractStatement, type Statement } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import './statement.css';

/** Say that a statement no longer holds. It stays, struck, with the reason; it is never overwritten. */
export function RetractDialog({ statement, onClose }: { statement: Statement; onClose: () => void }): ReactElement {
  const t = useT('know');
  const client = useQueryClient();
  const retract = useMutation({
    mutationFn: (reason: string) => call(retractStatement, { params: { id: statement.id }, input: { reason } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t('retract.title', { reference: statement.reference })}
      act={t('retract.act')}
      label={t('retract.reason')}
      needsReason={t('retract.needsReason')}
      failed={t('retract.failed')}
      busy={retract.isPending}
      error={retract.error}
      onAct={retract.mutate}
      onClose={onClose}
    >
      <blockquote className="quote">{statement.quote}</blockquote>
      <p className="ink2">{t('retract.what')}</p>
    </ReasonedDialog>
  );
}
