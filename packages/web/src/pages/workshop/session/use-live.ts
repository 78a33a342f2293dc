import { awaitChanges } from '@reeve/contract';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';

/** After so long an unreachable server is asked again. */
const AGAIN_MS = 5_000;

/**
 * While the page is open, reads its operations again whenever something of these documents changed that the reader can see. A user asks for
 * that by opening a session; everywhere else nothing is read without an act of the user.
 *
 * @returns true if changes of every document are received
 */
export function useLive(documentIds: readonly string[], readings: readonly string[]): boolean {
  const client = useQueryClient();
  const [heard, setHeard] = useState<readonly string[]>([]);
  const [ids, names] = [documentIds.join(' '), readings.join(' ')];
  useEffect(() => {
    if (ids === '') return undefined;
    const leaving = new AbortController();
    for (const id of ids.split(' '))
      void listen(client, id, names.split(' '), leaving.signal, (hears) =>
        setHeard((now) => [...now.filter((other) => other !== id), ...(hears ? [id] : [])]),
      );
    return () => leaving.abort();
  }, [client, ids, names]);
  return documentIds.length > 0 && documentIds.every((id) => heard.includes(id));
}

async function listen(
  client: QueryClient,
  id: string,
  readings: readonly string[],
  leaving: AbortSignal,
  tell: (hears: boolean) => void,
): Promise<void> {
  let since = -1;
  let wasAway = false;
  while (!leaving.aborted) {
    try {
      const given = { params: { id }, query: { since } };
      const { mark } = await call(awaitChanges, given, { signal: leaving, onSessionEnd: 'fail' });
      tell(true);
      if (wasAway || (since !== -1 && mark !== since))
        for (const name of readings) await client.invalidateQueries({ queryKey: [name] });
      since = mark;
      wasAway = false;
    } catch (error) {
      if (leaving.aborted) return;
      tell(false);
      // After reconnecting it gets the present mark at once and reads again: the last change may not have been read.
      wasAway = true;
      since = -1;
      if (!(error instanceof ApiError) || error.code !== 'unavailable') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
