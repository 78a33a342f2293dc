import { readReport, type Report } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../../api/client.ts';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import { useT } from '../../../../i18n.ts';

/**
 * The draft was changed in another window meanwhile. Both texts still exist: this one on the screen, that one on the
 * server. The person says which stays.
 */
export function DraftConflict({
  id,
  onKeepMine,
  onTakeTheirs,
}: {
  id: string;
  onKeepMine: (server: Report) => void;
  onTakeTheirs: (server: Report) => void;
}): ReactElement {
  const t = useT('report');
  const read = useMutation({
    mutationFn: (_then: (server: Report) => void) => call(readReport, { params: { id } }),
    onSuccess: (server, then) => then(server),
  });
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p className="m">{t('conflict.draftWhat')}</p>
        <p>{t('conflict.draftKept')}</p>
        <div className="row wrap">
          <Button busy={read.isPending} onClick={() => read.mutate(onKeepMine)}>
            {t('conflict.keepMine')}
          </Button>
          <Button busy={read.isPending} onClick={() => read.mutate(onTakeTheirs)}>
            {t('conflict.takeTheirs')}
          </Button>
        </div>
        <ProblemNote error={read.error} />
      </div>
    </div>
  );
}
