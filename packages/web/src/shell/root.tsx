import type { Session } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Suspense, type ReactElement } from 'react';
import { ApiError, isNoAnswer, isNobody } from '../api/error.ts';
import { useSessionQuery } from '../api/session.ts';
import { ProblemNote } from '../components/problem-note.tsx';
import { Link } from '../components/link.tsx';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';
import { lazyComponent } from '../components/lazy-component.tsx';
import { endNotice, type EndNotice } from './sign-in/session-end.tsx';

const AppShell = lazyComponent(async () => (await import('./app-shell.tsx')).AppShell);
const OfflineShift = lazyComponent(async () => (await import('../pages/briefing/offline-shift.tsx')).OfflineShift);
const PasswordPage = lazyComponent(async () => (await import('./sign-in/password-page.tsx')).PasswordPage);
const SignInPage = lazyComponent(async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage);

/** The whole window: signed out, signed in, or no answer. The address is kept during sign-in. */
export function Root(): ReactElement {
  const common = useT('common');
  const shell = useT('shell');
  const { data, error, isPending, refetch } = useSessionQuery();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const loading = <p className="loading">{common('loading')}</p>;
  if (isPending) return loading;
  if (data !== undefined || isNobody(error))
    return (
      <Suspense fallback={loading}>{data ? <Inside session={data} /> : <SignInPage because={endIn(error)} />}</Suspense>
    );
  const retry = (): void => {
    client.clear();
    void refetch();
  };
  const isKept = isNoAnswer(error) && Boolean(globalThis.navigator.serviceWorker?.controller);
  const none = (
    <main className="lonely">
      <h1>Reeve</h1>
      <ProblemNote error={error} onRetry={retry} />
      {isKept && pathname !== paths.shift() && <Link to={paths.shift()}>{shell('keptShift')}</Link>}
    </main>
  );
  if (!isKept || pathname !== paths.shift()) return none;
  return (
    <Suspense fallback={loading}>
      <OfflineShift otherwise={none} />
    </Suspense>
  );
}

/** Signed in: everything, or only the choice of a password for an account with a generated one. */
function Inside({ session }: { session: Session }): ReactElement {
  return session.password === 'one_time' ? <PasswordPage /> : <AppShell key={session.account.id} />;
}

const endIn = (error: unknown): EndNotice | undefined => (error instanceof ApiError ? endNotice(error) : undefined);
