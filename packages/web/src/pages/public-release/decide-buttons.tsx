import { decidePublicRelease, listPublicReleases, readPublicRelease } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useT } from '../../i18n.ts';
import type { Release } from './release-page.tsx';

type Decision = 'approved' | 'declined';

/** The decision of the second person; who cannot take it reads why. */
export function DecideButtons({ release: { id, state, mayDecide } }: { release: Release }): ReactElement | null {
  const t = useT('release');
  const client = useQueryClient();
  const [deciding, setDeciding] = useState<Decision>();
  const decide = useMutation({
    mutationFn: ({ decision, reason }: { decision: Decision; reason: string }) =>
      call(decidePublicRelease, { params: { id }, input: { decision, reason } }),
    onSuccess: async () => {
      setDeciding(undefined);
      await client.invalidateQueries({ queryKey: [readPublicRelease.name] });
      await client.invalidateQueries({ queryKey: [listPublicReleases.name] });
    },
  });
  if (state !== 'draft' && state !== 'outdated') return null;
  const because = mayDecide.because === null ? undefined : t(`refused.${mayDecide.because}`);
  return (
    <>
      <p className="pr-decide">
        <Button kind="primary" because={because} onClick={() => setDeciding('approved')}>
          {t('approve')}
        </Button>{' '}
        <Button because={because} onClick={() => setDeciding('declined')}>
          {t('decline')}
        </Button>
      </p>
      {deciding && (
        <ReasonedDialog
          title={t(deciding === 'approved' ? 'approve' : 'decline')}
          act={t(deciding === 'approved' ? 'approve' : 'decline')}
          label={t('reason')}
          needsReason={t('needsReason')}
          failed={t('notDecided')}
          busy={decide.isPending}
          error={decide.error}
          onAct={(reason) => decide.mutate({ decision: deciding, reason })}
          onClose={() => setDeciding(undefined)}
        >
          <p>{t(deciding === 'approved' ? 'approveWhat' : 'declineWhat')}</p>
        </ReasonedDialog>
      )}
    </>
  );
}
