import { listFindings, readThread } from '@reeve/contract';
import { useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import type { RecentObjects } from '../../judgement/cite-options.ts';

/** Each finding is checked against its data when it is listed, so a list is short. */
const NEWEST = 10;
const ON_THREAD = ['judgement', 'hypothesis_matrix', 'threat_assessment', 'finding', 'report', 'statement'];

/** What the authors of a product may want to cite: the newest findings, and what the product rests on so far. */
export function useRecentCites(productId: string): RecentObjects {
  const { account } = useSession();
  const findings = useReading(listFindings, { query: { limit: NEWEST } }).data?.items;
  const thread = useReading(readThread, { params: { kind: 'product', id: productId }, query: {} }).data?.why;
  return useMemo(
    () => ({
      findings: (findings ?? []).map(({ id, reference, title, createdBy }) => ({
        kind: 'finding' as const,
        id,
        reference,
        title,
        isMine: createdBy === account.name,
      })),
      thread: (thread ?? []).filter(({ kind }) => ON_THREAD.includes(kind)).toSorted((a, b) => a.hop - b.hop),
    }),
    [findings, thread, account.name],
  );
}
