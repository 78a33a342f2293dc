import { readSession, type Session } from '@reeve/contract';
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { forgetShift } from '../kept-shift/forget-shift.ts';
import { forgetShiftOfOthers } from '../kept-shift/kept-shift.ts';
import { call, rememberCsrf } from './client.ts';
import { isNobody } from './error.ts';
import { renewWith } from './renewal.ts';

/** The key of the session among the readings of a page. */
export const SESSION_KEY = ['readSession'] as const;

/**
 * Asks the server for the session. Throws `not_signed_in` without one; never opens a dialog. What this browser keeps of a
 * shift goes when the server knows no session, or that of another person.
 */
export async function fetchSession(): Promise<Session> {
  try {
    const session = await call(readSession, {}, { onSessionEnd: 'fail' });
    beginAs(session);
    return session;
  } catch (error) {
    if (isNobody(error)) void forgetShift();
    throw error;
  }
}

function beginAs({ csrf, account }: Session): void {
  rememberCsrf(csrf);
  void forgetShiftOfOthers(account.id);
}

/** The session before the first render; undefined without a session or an answer; the root then asks again. */
export async function readFirstSession(client: QueryClient): Promise<Session | undefined> {
  await client.prefetchQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, retry: false });
  return client.getQueryData<Session>(SESSION_KEY);
}

/**
 * The session as a query, for the root of the app, which must also show "signed out" and "no answer". Read again when the window regains
 * focus: another tab may have changed the purpose, and the banner must show the present one.
 */
export function useSessionQuery(): UseQueryResult<Session> {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: fetchSession,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnWindowFocus: 'always',
  });
}

/** Returns the user, their purpose and access scope. Only inside the shell, where a user is signed in. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('useSession outside the shell: nobody is signed in here');
  return data;
}

/** Longest wait of a browser's timer. */
const TIMER_MS = 2 ** 31 - 1;

/** Read the session again once a moment has passed, so that a page left open does not show what has ended. */
export function useRereadAt(instant: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (instant === undefined) return undefined;
    const waitMs = Math.min(TIMER_MS, Math.max(0, Date.parse(instant) - Date.now()) + 1000);
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: SESSION_KEY }), waitMs);
    return () => clearTimeout(timer);
  }, [client, instant]);
}

/** Other windows of this browser share the session; they hear here that it has changed, and nothing of what it is. */
const CHANNEL = 'reeve-session';

function tellOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it reaches this origin only
  channel.postMessage('changed');
  channel.close();
}

/**
 * Keep the session of this page in step with the server's: read again when another window has changed it, and when a call
 * is refused because this page was behind.
 *
 * @returns how to stop
 */
export function keepSession(client: QueryClient): () => void {
  const read = (): Promise<Session | undefined> =>
    client
      .fetchQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 0, retry: false })
      .catch(() => undefined);
  const stopRenewing = renewWith({ known: () => client.getQueryData<Session>(SESSION_KEY), read });
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => void read());
  return () => {
    stopRenewing();
    channel.close();
  };
}

/** Take over a session the server has just answered with. */
export function useSetSession(): (session: Session) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      beginAs(session);
      client.setQueryData(SESSION_KEY, session);
      tellOtherWindows();
    },
    [client],
  );
}

/**
 * Take over what the account keeps of a choice, and nothing else: an answer that comes late must not bring back the session
 * as it was before the purpose changed.
 */
export function useTakeAccount(): (session: Session) => void {
  const client = useQueryClient();
  return useCallback(
    ({ account }) => {
      client.setQueryData<Session>(SESSION_KEY, (now) => (now?.account.id === account.id ? { ...now, account } : now));
      tellOtherWindows();
    },
    [client],
  );
}

/**
 * Discards readings when the access changes: another purpose or day shows other things, so the content of the screen is read again. A
 * session that has ended and restarted for the same purpose changes nothing, and neither does the moment in between, without a purpose:
 * typed text must survive it.
 */
export function useSightGuard(session: Session): void {
  const client = useQueryClient();
  const sight = session.purpose ? `${session.purpose.code} ${session.clock.today}` : undefined;
  const last = useRef(sight);
  useEffect(() => {
    if (sight === undefined || sight === last.current) return;
    if (last.current !== undefined) void client.resetQueries({ predicate: isReading });
    last.current = sight;
  }, [client, sight]);
  useEffect(() => () => client.removeQueries({ predicate: isReading }), [client]);
}

function isReading(query: { readonly queryKey: readonly unknown[] }): boolean {
  return query.queryKey[0] !== SESSION_KEY[0];
}
