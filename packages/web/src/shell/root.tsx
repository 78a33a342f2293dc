import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ApiError } from '../api/error.ts';
import { useSessionQuery } from '../api/session.ts';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx';
import { AppShell } from './app-shell.tsx';

/** Nobody, somebody, or no answer: what the whole window shows. The address is kept while one signs in. */
export function Root(): ReactElement {
  const common = useT('common');
  const { data, error, isPending, refetch } = useSessionQuery();
  const client = useQueryClient();
  if (data) return <AppShell key={data.account.id} />;
  if (isPending) return <p className="loading">{common('loading')}</p>;
  if (error instanceof ApiError && (error.code === 'not_signed_in' || error.code === 'session_ended'))
    return <SignInPage />;
  const retry = (): void => {
    client.clear();
    void refetch();
  };
  return (
    <main className="lonely">
      <h1>Reeve</h1>
      <ProblemNote error={error} onRetry={retry} />
    </main>
  );
}
