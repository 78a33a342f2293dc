import { eraseReport, listReports, readHome } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../../api/client.ts';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import { useT } from '../../../../i18n.ts';
import { useGo } from '../../../../location.ts';
import { paths } from '../../../../paths.ts';
import type { Kept } from './draft-saver.ts';

/**
 * Lets an author discard a draft; it was never sent, so no one else has read it.
 *
 * @param keep saves the latest words and version to the server first, so that the right version is erased
 */
export function DiscardDraft({
  keep,
  onDiscarded,
}: {
  keep: () => Promise<Kept>;
  onDiscarded: () => void;
}): ReactElement {
  const t = useT('report');
  const go = useGo();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const discard = useMutation({
    mutationFn: async () => {
      const { id, version } = await keep();
      await call(eraseReport, { params: { id }, input: { version, reason: t('discard.reason') } });
    },
    onSuccess: () => {
      for (const { name } of [listReports, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onDiscarded();
      go(paths.reports(), { replace: true });
    },
  });
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {t('discard.open')}
      </Button>
      {asked && (
        <Dialog
          title={t('discard.open')}
          onClose={() => setAsked(false)}
          footer={
            <>
              <Button kind="primary" data-autofocus onClick={() => setAsked(false)}>
                {t('discard.keep')}
              </Button>
              <Button busy={discard.isPending} onClick={() => discard.mutate()}>
                {t('discard.do')}
              </Button>
            </>
          }
        >
          <p>{t('discard.what')}</p>
          <ProblemNote error={discard.error} lead={t('discard.failed')} />
        </Dialog>
      )}
    </>
  );
}
