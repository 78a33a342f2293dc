import type { Report } from '@reeve/contract';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { useGo } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { offeredSteps, type OfferedStep, type Step } from '../step/report-step.ts';

/** A step that is taken in a dialog over the page; the others have pages of their own. */
type DialogStep = Exclude<Step, 'open_form' | 'revalidate'>;

/** The steps offered with a report, and the one whose dialog is open. Evaluate, return and revalidate have keys. */
export function useReportSteps(report: Report): {
  readonly steps: readonly OfferedStep[];
  readonly step: DialogStep | undefined;
  readonly open: (step: Step) => void;
  readonly close: () => void;
} {
  const go = useGo();
  const { may } = useSession();
  const [step, setStep] = useState<DialogStep | undefined>();
  const steps = offeredSteps(report, may.includes('revalidate_report'));
  const open = (next: Step): void => {
    if (next === 'open_form') go(paths.draft(report.id));
    else if (next === 'revalidate') go(paths.retentionDesk({ report: report.id }));
    else setStep(next);
  };
  const keyOf = (wanted: Step): (() => void) | undefined =>
    steps.some(({ step: offered, allowed }) => offered === wanted && allowed) ? () => open(wanted) : undefined;
  useKeys({ v: keyOf('revalidate'), e: keyOf('evaluate'), z: keyOf('return') });
  return { steps, step, open, close: () => setStep(undefined) };
}
