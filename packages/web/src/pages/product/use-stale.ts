import { listFindings } from '@reeve/contract';
import { useMemo } from 'react';
import { useReading } from '../../api/query.ts';
import type { ProductRecord } from './blocks.ts';

/** Returns the cited objects that have changed since: findings whose data changed, judgements withdrawn. */
export function useStaleIds(record: ProductRecord): ReadonlySet<string> {
  const hasFinding = record.cites.some(({ kind }) => kind === 'finding');
  const { data } = useReading(listFindings, { query: { limit: 200 } }, { enabled: hasFinding });
  return useMemo(() => {
    const findings = (data?.items ?? []).filter(({ stale }) => stale).map(({ id }) => id);
    const withdrawn = record.cites.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
    return new Set([...findings, ...withdrawn]);
  }, [data, record.cites]);
}
