import { awaitThreats, listThreats, LONGEST_WAIT, readThreat, type ThreatAlarmShown } from '@reeve/contract';
import type { FunctionName } from '@reeve/domain';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { call } from '../api/client.ts';
import { ApiError } from '../api/error.ts';
import { settle } from '../api/interruption.ts';
import { useSession } from '../api/session.ts';
import { endNotice } from './sign-in/session-end.tsx';

/** The open threats to life on this person's screen, and whom to phone. */
export interface Threats {
  readonly items: readonly ThreatAlarmShown[];
  readonly controlRoom: string | null;
  readonly dutyCommanders: readonly string[];
  /** Whether alarms reach this page: `false` where the server refuses or does not answer. */
  readonly isHeard: boolean;
  /** The first answer has come. */
  readonly isKnown: boolean;
}
const NOTHING: Threats = { items: [], controlRoom: null, dutyCommanders: [], isHeard: true, isKnown: false };
const Context = createContext(NOTHING);

/** The open threats to life, as the page has last heard of them. */
export const useThreats = (): Threats => useContext(Context);

/** Accounts that can receive or raise an alarm; no other page polls. */
const HEARERS: readonly FunctionName[] = ['answer_threat', 'keep_duty', 'write_report'];
/** An unreachable server is asked again after so long. */
const AGAIN_MS = 4_000;

/**
 * Keeps every page in step with the alarms. The server holds the question until something changes, so that nothing depends on
 * timers: a browser slows those of a window in the background.
 */
export function ThreatsProvider({ children }: { children: ReactNode }): ReactElement {
  const { may, purpose, csrf } = useSession();
  const [threats, setThreats] = useState(NOTHING);
  const isHearer = purpose !== null && HEARERS.some((name) => may.includes(name));
  // The page token changes with the purpose: what may be seen does too.
  return (
    <Context value={isHearer ? threats : NOTHING}>
      {isHearer && <Listener key={csrf} onHeard={setThreats} />}
      {children}
    </Context>
  );
}

/** Asks for alarms as long as it is there. */
function Listener({ onHeard }: { onHeard: (change: (now: Threats) => Threats) => void }): null {
  const client = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    void listen(leaving.signal, (change) => {
      onHeard((now) => ({ ...now, ...change }));
      if (change.items)
        for (const { name } of [readThreat, listThreats]) void client.invalidateQueries({ queryKey: [name] });
    });
    return () => leaving.abort();
  }, [client, onHeard]);
  return null;
}

async function listen(leaving: AbortSignal, tell: (change: Partial<Threats>) => void): Promise<void> {
  let since = '';
  while (!leaving.aborted) {
    try {
      const query = { since, wait: since === '' ? 0 : LONGEST_WAIT };
      const reply = await call(awaitThreats, { query }, { signal: leaving, onSessionEnd: 'fail' });
      if (leaving.aborted) return;
      const { mark, items, controlRoom, dutyCommanders } = reply;
      tell({ ...(items && { items }), controlRoom, dutyCommanders, isHeard: true, isKnown: true });
      since = mark;
    } catch (error) {
      if (leaving.aborted) return;
      tell({ isHeard: false });
      if (!(error instanceof ApiError)) return;
      // The user is away: the dialog says why the page stopped, and what was typed stays behind it.
      if (endNotice(error) === 'idle') return void (await settle(error));
      if (error.code !== 'unavailable') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
