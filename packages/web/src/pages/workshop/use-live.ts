import { awaitChanges } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';

/** After so long an unreachable server is asked again. */
const AGAIN_MS = 5_000;

/**
 * While the page is open, read its operations again whenever something of a document changed that the reader may see. Whoever
 * sits in a session has asked for that by opening it; everywhere else nothing is read behind somebody's back.
 *
 * @returns whether changes are being heard of
 */
export function useLive(documentId: string | undefined, readings: readonly string[]): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  const names = readings.join(' ');
  useEffect(() => {
    if (documentId === undefined) return undefined;
    const leaving = new AbortController();
    const listen = async (): Promise<void> => {
      let since = -1;
      while (!leaving.signal.aborted) {
        try {
          const { mark } = await call(
            awaitChanges,
            { params: { id: documentId }, query: { since } },
            { signal: leaving.signal, onSessionEnd: 'fail' },
          );
          setLive(true);
          if (since !== -1 && mark !== since)
            for (const name of names.split(' ')) await client.invalidateQueries({ queryKey: [name] });
          since = mark;
        } catch (error) {
          if (leaving.signal.aborted) return;
          setLive(false);
          if (!(error instanceof ApiError) || error.code !== 'unavailable') return;
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
      }
    };
    void listen();
    return () => leaving.abort();
  }, [client, documentId, names]);
  return isLive;
}
