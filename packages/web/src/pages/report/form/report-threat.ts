import { raiseThreat, type ReplyOf } from '@reeve/contract';
import { isThreat, type ReportDraft } from '@reeve/domain';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { createContext } from 'react';
import { call } from '../../../api/client.ts';
import { useThreats } from '../../../shell/threats.tsx';
import { NO_ALARM } from '../../threat/alarm-fields.tsx';
import type { DraftSaver } from './draft/draft-saver.ts';

/** The alarm of a report: whether it has been raised, and how to raise it. */
export interface ReportThreat {
  readonly isRaised: boolean;
  readonly raise: UseMutationResult<ReplyOf<typeof raiseThreat>, unknown, void>;
  /** Raises it if the report contains a threat to life and it has not been raised: whatever else is missing. */
  readonly raiseIfThreat: () => void;
}

/** The alarm of the form around a part. */
export const ReportThreatContext = createContext<ReportThreat | undefined>(undefined);

/** Longest wait of the alarm for the draft to be saved: after it, the alarm is sent without a reference to its report. */
const LONGEST_MS = 1_500;

/** The id of the draft, where it can be had quickly. */
async function quickId(saver: DraftSaver<ReportDraft>): Promise<string | undefined> {
  const known = (): string | undefined => saver.state().kept?.id;
  const kept = saver.flush().then(({ id }) => id, known);
  const over = new Promise<string | undefined>((resolve) => setTimeout(() => resolve(known()), LONGEST_MS));
  return Promise.race([kept, over]);
}

/** The alarm of the report being written. */
export function useReportThreat(form: ReportDraft, saver: DraftSaver<ReportDraft>): ReportThreat {
  const { items } = useThreats();
  const raise = useMutation({
    mutationFn: async () => {
      const reportId = await quickId(saver);
      return call(raiseThreat, { input: { ...(form.threat ?? NO_ALARM), ...(reportId && { reportId }) } });
    },
  });
  const keptId = saver.state().kept?.id;
  const isRaised = raise.isSuccess || (keptId !== undefined && items.some((one) => one.reportId === keptId));
  return {
    isRaised,
    raise,
    raiseIfThreat: () => {
      if (isThreat(form) && !isRaised && !raise.isPending) raise.mutate();
    },
  };
}
