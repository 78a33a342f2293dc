import { readHealth } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { ApiError } from '../api/error.ts';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';

const reload = (): void => window.location.reload();

/** A page that could not be fetched, or whose own code failed: the shell around it goes on working. */
export function BrokenPage({ error }: { error: unknown }): ReactElement {
  const t = useT('common');
  if (error instanceof ApiError) return <PageAway error={error} />;
  return (
    <Page title={t('broken.title')}>
      <ProblemNote error={error} lead={t('broken.lead')} />
      <p>{t('broken.what')}</p>
      <p>
        <Button onClick={reload}>{t('broken.how')}</Button>
      </p>
    </Page>
  );
}

/** A browser never retries code it could not fetch, so the window is reloaded; but only once the server answers. */
function PageAway({ error }: { error: ApiError }): ReactElement {
  const t = useT('common');
  const asking = useMutation({ mutationFn: () => call(readHealth, {}), onSuccess: reload });
  return (
    <Page title={t('away.title')}>
      <ProblemNote error={asking.error ?? error} lead={t('away.lead')} onRetry={() => asking.mutate()} />
      <p>{t('away.what')}</p>
    </Page>
  );
}
