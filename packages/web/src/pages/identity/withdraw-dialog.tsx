import { withdrawIdentityDecision, type IdentityDecision } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

/** Withdraw a decision: what was there before it counts again. */
export function WithdrawDialog({
  decision,
  onClose,
}: {
  decision: IdentityDecision;
  onClose: () => void;
}): ReactElement {
  const t = useT('identity');
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (reason: string) => call(withdrawIdentityDecision, { params: { id: decision.id }, input: { reason } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t('withdraw.title')}
      act={t('withdraw.act')}
      label={t('reasonLabel')}
      needsReason={t('needsReason')}
      failed={t('withdraw.failed')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onAct={withdraw.mutate}
      onClose={onClose}
    >
      <p className="ink2">{t('withdraw.what')}</p>
    </ReasonedDialog>
  );
}
