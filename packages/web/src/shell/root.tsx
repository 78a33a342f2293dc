import { useQueryClient } from '@tanstack/react-query';
import { Suspense, type ReactElement } from 'react';
import { ApiError } from '../api/error.ts';
import { useSessionQuery } from '../api/session.ts';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';
import { later } from '../components/later.tsx';

const AppShell = later(async () => (await import('./app-shell.tsx')).AppShell);
const SignInPage = later(async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage);

/** Nobody, somebody, or no answer: what the whole window shows. The address is kept while one signs in. */
export function Root(): ReactElement {
  const common = useT('common');
  const { data, error, isPending, refetch } = useSessionQuery();
  const client = useQueryClient();
  const loading = <p className="loading">{common('loading')}</p>;
  if (isPending) return loading;
  if (data !== undefined || isNobody(error))
    return <Suspense fallback={loading}>{data ? <AppShell key={data.account.id} /> : <SignInPage />}</Suspense>;
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

function isNobody(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'not_signed_in' || error.code === 'session_ended');
}
