import type { Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { CheckDialog } from './check-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { EvaluateDialog } from './evaluate-dialog.tsx';
import { FeedbackDialog } from './feedback-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Step } from './report-step.ts';
import { SanitiseDialog } from './sanitise-dialog.tsx';

/** The dialog of a step. */
export function ReportDialogs({
  step,
  report,
  onClose,
  onErased,
}: {
  step: Exclude<Step, 'open_form' | 'revalidate'>;
  report: Report;
  onClose: () => void;
  onErased: () => void;
}): ReactElement {
  switch (step) {
    case 'take':
    case 'reopen':
    case 'return':
    case 'collate':
    case 'archive':
      return <ReasonDialog step={step} report={report} onClose={onClose} />;
    case 'evaluate':
      return <EvaluateDialog report={report} onClose={onClose} />;
    case 'sanitise':
      return <SanitiseDialog report={report} onClose={onClose} />;
    case 'check':
      return <CheckDialog report={report} onClose={onClose} />;
    case 'feedback':
      return <FeedbackDialog report={report} onClose={onClose} />;
    case 'erase':
      return <EraseDialog report={report} onClose={onClose} onErased={onErased} />;
  }
}
