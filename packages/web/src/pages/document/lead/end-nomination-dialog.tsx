import { endMember } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { useT } from '../../../i18n.ts';
import { useReviewAct } from './use-review-act.ts';

/** End a membership in a review, with the reason that stays next to the name. */
export function EndNominationDialog({
  member,
  onClose,
}: {
  member: { readonly id: string; readonly name: string };
  onClose: () => void;
}): ReactElement {
  const t = useT('review');
  const ending = useReviewAct(
    (reason: string) => call(endMember, { params: { id: member.id }, input: { reason } }),
    onClose,
  );
  return (
    <ReasonedDialog
      title={t('people.endTitle', { name: member.name })}
      act={t('people.end')}
      label={t('stage.reason')}
      needsReason={t('decide.reasonFirst')}
      failed={t('notDone')}
      busy={ending.isPending}
      error={ending.error}
      onAct={ending.mutate}
      onClose={onClose}
    >
      <p className="ink2">{t('people.endWhat')}</p>
    </ReasonedDialog>
  );
}
