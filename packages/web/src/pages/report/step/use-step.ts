import { listReports, readHome, readReport, readThread, type Report } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readingKey } from '../../../api/query.ts';
import { ApiError } from '../../../api/error.ts';
import { changesBetween, type ReportChanges } from '../page/report-changes.ts';
import { offeredSteps, type Step } from './report-step.ts';

export interface RunningStep {
  readonly take: () => void;
  readonly busy: boolean;
  /** What went wrong, other than a version that has moved on. */
  readonly problem: unknown;
  /** What others changed since the dialog was opened or the person last looked; undefined while nothing has. */
  readonly changes: ReportChanges | undefined;
  /** After those changes this step is no longer there to take. */
  readonly isClosed: boolean;
  /** The person has read the changes and goes on with what was typed. */
  readonly goOn: () => void;
}

/**
 * One step with one report: done with the version the person was looking at. When the server has a newer one, nothing is
 * changed there, the report is read again and the person sees what is different; what was typed stays.
 */
export function useStep(
  step: Step,
  report: Report,
  perform: (on: { readonly params: { readonly id: string }; readonly version: number }) => Promise<unknown>,
  onDone: () => void,
): RunningStep {
  const client = useQueryClient();
  const [base, setBase] = useState(report);
  const refresh = (...names: readonly string[]): void => {
    for (const name of names) void client.invalidateQueries({ queryKey: [name] });
  };
  const mutation = useMutation({
    mutationFn: () => perform({ params: { id: report.id }, version: base.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: readingKey(readReport, { params: { id: report.id } }) });
      refresh(listReports.name, readHome.name, readThread.name);
      onDone();
    },
    onError: (problem) => {
      if (isStale(problem)) refresh(readReport.name);
    },
  });
  const hasMoved = report.version !== base.version;
  return {
    take: () => mutation.mutate(),
    busy: mutation.isPending,
    problem: isStale(mutation.error) ? undefined : mutation.error,
    changes: hasMoved ? changesBetween(base, report) : undefined,
    isClosed: hasMoved && !offeredSteps(report, true).some((offered) => offered.step === step && offered.allowed),
    goOn: () => {
      mutation.reset();
      setBase(report);
    },
  };
}

function isStale(problem: unknown): boolean {
  return problem instanceof ApiError && (problem.code === 'stale_version' || problem.code === 'conflict');
}
