import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { ApiError } from '../../../api/error.ts';
import { Icon } from '../../../components/icon.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';

/**
 * Why an act on a comment failed. If another person was quicker, the present version is read at once: it is shown above, the typed text is
 * still in the form, and the act can be repeated on the present version.
 */
export function ActProblem({ error, onStale }: { error: unknown; onStale: () => void }): ReactElement | null {
  const t = useT('review');
  const isStale = error instanceof ApiError && error.code === 'stale_version';
  const readAgain = useEffectEvent(onStale);
  useEffect(() => {
    if (isStale) readAgain();
  }, [isStale]);
  if (!isStale) return <ProblemNote error={error} lead={t('notDone')} />;
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <p>{t('stale')}</p>
    </div>
  );
}
