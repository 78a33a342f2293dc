import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { useT } from '../../../../i18n.ts';

/**
 * Leaving a form whose last words are not on the server: they are kept first; only where that fails the person is asked.
 *
 * @param keep keeps what is still open and resolves; rejects when it could not
 */
export function LeaveGuard({
  isOpen,
  keep,
}: {
  isOpen: () => boolean;
  keep: () => Promise<unknown>;
}): ReactElement | null {
  const t = useT('report');
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isOpen()) return false;
      return keep().then(
        () => false,
        () => true,
      );
    },
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
