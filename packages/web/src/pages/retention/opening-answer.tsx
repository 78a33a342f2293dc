import { answerDeskOpening } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';

/** The second person’s answer to a request to open a report, with its reason. */
export function OpeningAnswer({ id, onDone }: { id: string; onDone: () => void }): ReactElement {
  const t = useT('retention');
  const [reason, setReason] = useState('');
  const answering = useMutation({
    mutationFn: (approve: boolean) =>
      call(answerDeskOpening, { params: { id }, input: { approve, reason: reason.trim() } }),
    onSuccess: onDone,
  });
  const because = reason.trim().length < 3 ? t('decide.needsReason') : undefined;
  return (
    <div className="rec-form">
      <ProseField
        label={t('decide.reason')}
        hint={t('opening.answerHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote error={answering.error} lead={t('decide.failed')} />
      <div className="row wrap">
        <Button kind="primary" busy={answering.isPending} because={because} onClick={() => answering.mutate(true)}>
          {t('opening.approve')}
        </Button>
        <Button busy={answering.isPending} disabled={because !== undefined} onClick={() => answering.mutate(false)}>
          {t('decide.decline')}
        </Button>
      </div>
    </div>
  );
}
