import { useIsFetching, useQueryClient, type QueryFilters } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Readings without an answer so far; one that failed has its answer. */
const UNANSWERED: QueryFilters = { predicate: ({ state }) => state.status === 'pending' };

/**
 * Whether everything that the page has begun to read has been answered. Once it has, it stays so: what is read after that, the user
 * has asked for.
 */
export function useAnswered(): boolean {
  const client = useQueryClient();
  const unanswered = useIsFetching(UNANSWERED);
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => {
    if (isAnswered || unanswered > 0) return undefined;
    // After the effects of this round: an answer may have been what another reading was waiting for.
    const timer = setTimeout(() => setAnswered(client.isFetching(UNANSWERED) === 0));
    return () => clearTimeout(timer);
  }, [client, isAnswered, unanswered]);
  return isAnswered;
}
