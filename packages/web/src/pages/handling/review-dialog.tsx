import { closeDisclosureReview, listDisclosureReviews } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';

/** Say what came of a disclosure review, which closes it. */
export function ReviewDialog({
  review,
  onClose,
}: {
  review: { readonly id: string; readonly reference: string };
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const client = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = outcome.trim().length < 3;
  const send = useMutation({
    mutationFn: () => call(closeDisclosureReview, { params: { id: review.id }, input: { outcome: outcome.trim() } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listDisclosureReviews.name] });
      onClose();
    },
  });
  return (
    <Dialog title={t('reviews.openFor', { reference: review.reference })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isShort) send.mutate();
        }}
      >
        <ProseField
          label={t('reviews.outcome')}
          hint={t('reviews.what')}
          error={isTried && isShort ? t('reviews.short') : undefined}
          data-autofocus
          rows={3}
          maxLength={2000}
          value={outcome}
          onChange={setOutcome}
        />
        <ProblemNote error={send.error} lead={t('reviews.notClosed')} />
        <div className="row wrap">
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('reviews.do')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
