import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../api/error.ts';
import type { AnyRecord } from '../record.ts';
import { refreshRecords } from './refresh.ts';

export interface RecordStep {
  readonly take: () => void;
  readonly busy: boolean;
  /** What went wrong, other than a version that has moved on. */
  readonly problem: unknown;
  /** New lines of the history by another person; undefined if there are none. */
  readonly meanwhile: AnyRecord['history'] | undefined;
  /** The person has read it and goes on. */
  readonly goOn: () => void;
}

/**
 * One step with a record, taken with the version the person was looking at. Where the server has a newer one nothing is
 * changed, the record is read again, and the person sees what is different before going on; what was typed stays.
 */
export function useRecordStep(
  record: Pick<AnyRecord, 'version' | 'history'>,
  perform: (version: number) => Promise<unknown>,
  onDone: () => void,
): RecordStep {
  const client = useQueryClient();
  const [base, setBase] = useState(record);
  const mutation = useMutation({
    mutationFn: () => perform(base.version),
    onSuccess: async () => {
      onDone();
      await refreshRecords(client);
    },
    onError: (problem) => (isStale(problem) ? refreshRecords(client) : undefined),
  });
  return {
    take: () => mutation.mutate(),
    busy: mutation.isPending,
    problem: isStale(mutation.error) ? undefined : mutation.error,
    meanwhile: record.version === base.version ? undefined : record.history.slice(base.history.length),
    goOn: () => {
      mutation.reset();
      setBase(record);
    },
  };
}

function isStale(problem: unknown): boolean {
  return problem instanceof ApiError && (problem.code === 'stale_version' || problem.code === 'conflict');
}
