import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';

/** A page whose own code failed: the shell around it goes on working. */
export function BrokenPage({ error }: { error: unknown }): ReactElement {
  const t = useT('common');
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
