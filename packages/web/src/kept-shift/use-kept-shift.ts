import { listNoticesInForce, readMyShift } from '@reeve/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { isNoAnswer } from '../api/error.ts';
import { useSession } from '../api/session.ts';
import { forgetShift } from './forget-shift.ts';
import { keepProgram } from './keep-program.ts';
import { keepShift, readKeptShift, type KeptShift } from './kept-shift.ts';
import { makeContact } from './make-contact.ts';

/** How often the page looks at the clock. */
const TICK_MS = 15_000;

/** The shift as this phone has it, from the server or from its sealed copy. */
export interface ShiftOnPhone {
  readonly kept: KeptShift | undefined;
  /** Why there was no contact at the last try. */
  readonly error: unknown;
  readonly isAsking: boolean;
  readonly phoneNowMs: number;
  readonly contact: () => void;
}

/**
 * Reads the shift of this person: the sealed copy at once, then the server, and the server again when the connection is back
 * or the page is looked at again.
 *
 * @param onSessionEnd as in `call`: `fail` where no dialog can ask to sign in
 */
export function useKeptShift(onSessionEnd: 'ask' | 'fail' = 'ask'): ShiftOnPhone {
  const session = useSession();
  const { account } = session;
  const sessionNow = useRef(session);
  useEffect(() => void (sessionNow.current = session), [session]);
  const [kept, setKept] = useState<KeptShift | undefined>();
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(true);
  const [phoneNowMs, setNow] = useState(() => Date.now());
  const known = useRef<KeptShift | undefined>(undefined);

  const show = useCallback((next: KeptShift | undefined): void => {
    known.current = next;
    setKept(next);
    setNow(Date.now());
  }, []);

  const contact = useCallback((): void => {
    setAsking(true);
    makeContact(known.current, {
      checkNotices: async (ids) =>
        (await call(listNoticesInForce, { query: { ids: ids.join(',') } }, { onSessionEnd })).items.map(({ id }) => id),
      readShift: () => call(readMyShift, {}, { onSessionEnd }),
      take: async (next) => {
        show(next);
        await keepShift(next, sessionNow.current);
      },
      now: () => Date.now(),
    })
      .then(() => {
        setError(null);
        void keepProgram(sessionNow.current.account.locale);
      })
      .catch((problem: unknown) => {
        setError(problem);
        // Another person has the right to nothing of it.
        if (!isNoAnswer(problem)) void forgetShift().then(() => show(undefined));
      })
      .finally(() => setAsking(false));
  }, [onSessionEnd, show]);

  useEffect(() => {
    let isHere = true;
    void readKeptShift(account.id, Date.now()).then((copy) => {
      if (!isHere) return;
      if (copy !== undefined) show(copy);
      contact();
    });
    const again = (): void => {
      if (document.visibilityState === 'visible') contact();
    };
    window.addEventListener('online', contact);
    document.addEventListener('visibilitychange', again);
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => {
      isHere = false;
      window.removeEventListener('online', contact);
      document.removeEventListener('visibilitychange', again);
      clearInterval(tick);
    };
  }, [account.id, contact, show]);

  return { kept, error, isAsking, phoneNowMs, contact };
}
