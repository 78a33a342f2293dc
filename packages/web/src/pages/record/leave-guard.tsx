import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useT } from '../../i18n.ts';

/** Asks before typed text that is not on the server is left behind. */
export function LeaveGuard({ isOpen }: { isOpen: () => boolean }): ReactElement | null {
  const t = useT('record');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isOpen(),
    enableBeforeUnload: isOpen,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('leave.title')}
      onClose={blocker.reset}
      footer={
        <>
          <Button kind="primary" onClick={blocker.reset} data-autofocus>
            {t('leave.stay')}
          </Button>
          <Button onClick={blocker.proceed}>{t('leave.lose')}</Button>
        </>
      }
    >
      <p>{t('leave.what')}</p>
    </Dialog>
  );
}
