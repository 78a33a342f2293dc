import { listReports, readCodeLists, readHome, submitReport } from '@reeve/contract';
import type { ReportDraft } from '@reeve/domain';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../../api/client.ts';
import type { DraftSaver, Kept } from './draft-saver.ts';

/** Keep the latest words, then send that very version for evaluation. */
export function useSend(
  saver: DraftSaver<ReportDraft>,
  onSent: (kept: Kept) => void,
  onRefused: (problem: unknown) => void,
): UseMutationResult<Kept, unknown, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const kept = await saver.flush();
      await call(submitReport, { params: { id: kept.id }, input: { version: kept.version } });
      return kept;
    },
    onError: onRefused,
    onSuccess: (kept) => {
      for (const { name } of [listReports, readHome, readCodeLists])
        void client.invalidateQueries({ queryKey: [name] });
      onSent(kept);
    },
  });
}
