import type { Marking } from '@reeve/contract';
import { Suspense, useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { otherPurpose } from '../../other-purpose.ts';
import { Button } from '../button.tsx';
import { lazyComponent } from '../lazy-component.tsx';

const PurposeDialog = lazyComponent(async () => (await import('../../shell/sign-in/purpose-dialog.tsx')).PurposeDialog);

/**
 * Of a record that a post reads under another purpose: what is left out of its page, because posts do not reach it, and where it is
 * shown. Nothing for a record of the session's purpose, or of every purpose, nor for posts that see no report under any.
 */
export function OtherPurpose({ marking }: { marking: Marking }): ReactElement | null {
  const t = useT('common');
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const its = otherPurpose(session, marking);
  if (its === undefined || !session.sees.includes('report')) return null;
  return (
    <p className="hint">
      {t('otherPurpose.note', {
        its,
        own: session.purpose?.title,
      })}{' '}
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('otherPurpose.change')}
      </Button>
      <Suspense>{isOpen && <PurposeDialog onClose={() => setOpen(false)} />}</Suspense>
    </p>
  );
}
