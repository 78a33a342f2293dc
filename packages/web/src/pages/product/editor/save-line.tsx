import type { ReactElement } from 'react';
import { ApiError } from '../../../api/error.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { OpenProduct } from './use-product-draft.ts';

/** Whether what was typed is on the server, with the time and the version; when it is not, why and what can be done. */
export function SaveLine({
  open: { saving, saver },
  onTakeTheirs,
}: {
  open: OpenProduct;
  onTakeTheirs: () => void;
}): ReactElement {
  const t = useT('assess');
  const { instant } = useFormat();
  const { status, kept, savedAtMs, problem } = saving;
  const version = kept?.version ?? 0;
  if (status === 'conflict') {
    const theirs: unknown = problem instanceof ApiError ? problem.detail['version'] : undefined;
    return (
      <div className="problem" role="alert">
        <div>
          <p className="m">{t('save.conflict')}</p>
          <p>{t('save.conflictWhat')}</p>
          <div className="row wrap">
            <Button onClick={onTakeTheirs}>{t('save.takeTheirs')}</Button>
            {typeof theirs === 'number' && (
              <Button onClick={() => void saver.overwrite(theirs).catch(() => undefined)}>{t('save.keepMine')}</Button>
            )}
          </div>
        </div>
      </div>
    );
  }
  if (status === 'failed') return <ProblemNote error={problem} lead={t('save.failed')} />;
  const words =
    status === 'saving' || status === 'waiting'
      ? t('save.underWay')
      : savedAtMs === undefined
        ? t('save.asRead', { version })
        : t('save.saved', { version, time: instant(new Date(savedAtMs).toISOString()) });
  return <output className="mut sm">{words}</output>;
}
