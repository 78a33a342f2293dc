import type { Report } from '@reeve/contract';
import { FUNCTIONS, type ReportState, type Role } from '@reeve/domain';

/** What a person does to a report: one dialog each. `open_form` leads to the form instead. */
export const STEPS = [
  'open_form',
  'take',
  'evaluate',
  'return',
  'sanitise',
  'check',
  'collate',
  'feedback',
  'archive',
  'reopen',
  'revalidate',
  'erase',
] as const;
export type Step = (typeof STEPS)[number];

export interface OfferedStep {
  readonly step: Step;
  readonly allowed: boolean;
  /** Why not, as a reason code of the server. */
  readonly because: string | undefined;
  /** Roles that can take it, where the role of this person is the reason. */
  readonly roles: readonly Role[];
}

function stepTo(from: ReportState, to: ReportState): Step | undefined {
  switch (to) {
    case 'draft':
      return 'open_form';
    case 'submitted':
      return from === 'draft' ? 'open_form' : undefined;
    case 'under_evaluation':
      return from === 'submitted' ? 'take' : 'reopen';
    case 'evaluated':
      // From a sanitised text this is the failed check, which the dialog of the check offers.
      return from === 'under_evaluation' ? 'evaluate' : from === 'sanitised' ? 'check' : undefined;
    case 'returned':
      return 'return';
    case 'sanitised':
      return 'sanitise';
    case 'quality_assured':
      return 'check';
    case 'collated':
      return 'collate';
    case 'archived':
      return 'archive';
    case 'erased':
      return 'erase';
    case 'quarantined':
      return undefined;
  }
}

/** States in which a report has a grade of record and a retention period that can be restarted. */
const REVALIDATED: readonly ReportState[] = ['evaluated', 'sanitised', 'quality_assured', 'collated', 'archived'];

/**
 * Returns the steps a page offers, in the order of the work, each once. The server states which are allowed; revalidation is not a step
 * between states, so it is offered by function and state, never to the author.
 */
export function offeredSteps(
  report: Pick<Report, 'state' | 'actions' | 'mine' | 'feedback'>,
  mayRevalidate: boolean,
): readonly OfferedStep[] {
  const offered = new Map<Step, OfferedStep>();
  for (const { to, allowed, because, roles } of report.actions) {
    const step = stepTo(report.state, to);
    if (!step) continue;
    if (!offered.get(step)?.allowed) offered.set(step, { step, allowed, because: because ?? undefined, roles });
  }
  if (REVALIDATED.includes(report.state)) {
    const because = report.mine ? 'is_author' : mayRevalidate ? undefined : 'role';
    const roles = because === 'role' ? FUNCTIONS.revalidate_report : [];
    offered.set('revalidate', { step: 'revalidate', allowed: because === undefined, because, roles });
  }
  if (report.feedback.allowed)
    offered.set('feedback', { step: 'feedback', allowed: true, because: undefined, roles: [] });
  return STEPS.flatMap((step) => offered.get(step) ?? []);
}

/** The one step that moves the work on from here: the primary button of the page. */
export function leadingStep(steps: readonly OfferedStep[]): Step | undefined {
  return steps.find(
    ({ step, allowed }) => allowed && !['revalidate', 'erase', 'reopen', 'archive', 'feedback'].includes(step),
  )?.step;
}
