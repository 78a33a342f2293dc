import { undoImport, type ImportBatch } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { useT } from '../../../i18n.ts';

/** Take a whole file out again, with a reason. What was computed from it is shown as stale from then on. */
export function UndoDialog({ batch, onClose }: { batch: ImportBatch; onClose: () => void }): ReactElement {
  const t = useT('crime');
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (reason: string) => call(undoImport, { params: { id: batch.id }, input: { reason } }),
    onSuccess: () => {
      onClose();
      void client.invalidateQueries();
    },
  });
  return (
    <ReasonedDialog
      title={t('undo.title', { file: batch.fileName })}
      act={t('undo.act', { count: batch.rowsNew })}
      label={t('undo.reason')}
      needsReason={t('undo.needsReason')}
      failed={t('undo.failed')}
      busy={undo.isPending}
      error={undo.error}
      onAct={undo.mutate}
      onClose={onClose}
    >
      <p className="ink2">{t('undo.what')}</p>
    </ReasonedDialog>
  );
}
