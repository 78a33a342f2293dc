import { readCodeLists, type ReplyOf } from '@reeve/contract';
import type { RetentionRule } from '@reeve/domain';
import { useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { readRules } from './person/retention-proposal.ts';

export type CodeLists = ReplyOf<typeof readCodeLists>;

/** The agency's lists and its retention rules, once they have been read. */
export function useCodeLists(): {
  readonly lists: CodeLists | undefined;
  readonly rules: readonly RetentionRule[];
  readonly error: unknown;
} {
  const { data, error } = useReading(readCodeLists, {});
  const rules = useMemo(() => readRules(data?.retention ?? []), [data]);
  return { lists: data, rules, error };
}
