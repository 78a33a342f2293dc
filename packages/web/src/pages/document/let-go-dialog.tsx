import { endMember } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useReviewAct } from './use-review-act.ts';

/** Let somebody go from a review, with the reason that stays beside his name. */
export function LetGoDialog({
  member,
  onClose,
}: {
  member: { readonly id: string; readonly name: string };
  onClose: () => void;
}): ReactElement {
  const t = useT('review');
  const [reason, setReason] = useState('');
  const ending = useReviewAct(
    () => call(endMember, { params: { id: member.id }, input: { reason: reason.trim() } }),
    onClose,
  );
  return (
    <Dialog
      title={t('people.endTitle', { name: member.name })}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={ending.isPending}
          because={reason.trim().length < 3 ? t('decide.reasonFirst') : undefined}
          onClick={() => ending.mutate(undefined)}
        >
          {t('people.end')}
        </Button>
      }
    >
      <p className="ink2">{t('people.endWhat')}</p>
      <Field label={t('stage.reason')}>
        <input className="in" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <ProblemNote error={ending.error} lead={t('notDone')} />
    </Dialog>
  );
}
