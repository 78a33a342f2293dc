import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useT } from '../../../i18n.ts';

/**
 * Asks before the user leaves typed text that is not on the server.
 *
 * @param part the part of the address that names the text, if one page edits several
 */
export function LeaveGuard({ isOpen, part }: { isOpen: () => boolean; part?: string }): ReactElement | null {
  const t = useT('record');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      (current.pathname !== next.pathname || valueOf(current.search, part) !== valueOf(next.search, part)) && isOpen(),
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

const valueOf = (search: Readonly<Record<string, unknown>>, part: string | undefined): unknown =>
  part === undefined ? undefined : search[part];
