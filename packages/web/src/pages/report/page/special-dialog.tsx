import { openSpecialItem, type ReplyOf, type Report } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { useT } from '../../../i18n.ts';

/** An item that was opened: kept while its page is. */
export type OpenedSpecial = ReplyOf<typeof openSpecialItem>;

/** Open one item of a special category with a reason; every opening is in the log. */
export function SpecialDialog({
  item,
  onOpened,
  onClose,
}: {
  item: Report['specialItems'][number];
  onOpened: (opened: OpenedSpecial) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const opening = useMutation({
    mutationFn: (reason: string) => call(openSpecialItem, { params: { id: item.id }, input: { reason } }),
    onSuccess: onOpened,
  });
  return (
    <ReasonedDialog
      title={t('special.recorded', { kind: codes(`specialKind.${item.kind}`) })}
      act={t('special.open')}
      label={t('special.reason')}
      needsReason={t('special.needsReason')}
      failed={t('special.notOpened')}
      busy={opening.isPending}
      error={opening.error}
      onAct={(reason) => opening.mutate(reason)}
      onClose={onClose}
    >
      <p>{t('special.logged')}</p>
    </ReasonedDialog>
  );
}
