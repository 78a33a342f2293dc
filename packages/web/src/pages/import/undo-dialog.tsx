import { undoImport, type ImportBatch } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** Take a whole file out again, with a reason. What was computed from it is shown as stale from then on. */
export function UndoDialog({ batch, onClose }: { batch: ImportBatch; onClose: () => void }): ReactElement {
  const t = useT('crime');
  const common = useT('common');
  const { number } = useFormat();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const undo = useMutation({
    mutationFn: () => call(undoImport, { params: { id: batch.id }, input: { reason: reason.trim() } }),
    onSuccess: () => {
      onClose();
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={t('undo.title', { file: batch.fileName })}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={undo.isPending}
            because={reason.trim().length < 3 ? t('undo.needsReason') : undefined}
            onClick={() => undo.mutate()}
          >
            {t('undo.act', { count: batch.rowsNew, shown: number(batch.rowsNew) })}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <p className="ink2">{t('undo.what')}</p>
      <Field label={t('undo.reason')}>
        <textarea
          className="in"
          rows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={undo.error} lead={t('undo.failed')} />
    </Dialog>
  );
}
