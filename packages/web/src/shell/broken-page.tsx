import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ApiError } from '../api/error.ts';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';

/**
 * A page that could not be fetched, or whose own code failed: the shell around it goes on working. What could not be fetched
 * is asked for again without leaving the window, where a text may stand that is not saved.
 */
export function BrokenPage({ error }: { error: unknown }): ReactElement {
  const t = useT('common');
  const router = useRouter();
  if (error instanceof ApiError)
    return (
      <Page title={t('away.title')}>
        <ProblemNote error={error} lead={t('away.lead')} onRetry={() => void router.invalidate()} />
        <p>{t('away.what')}</p>
        <p>
          <Button onClick={() => window.location.reload()}>{t('broken.how')}</Button>
        </p>
      </Page>
    );
  return (
    <Page title={t('broken.title')}>
      <ProblemNote error={error} lead={t('broken.lead')} />
      <p>{t('broken.what')}</p>
      <p>
        <Button onClick={() => window.location.reload()}>{t('broken.how')}</Button>
      </p>
    </Page>
  );
}
