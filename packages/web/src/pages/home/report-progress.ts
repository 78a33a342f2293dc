import { REPORT_STATES, type ReportState } from '@reeve/domain';

/** Where a report is, as far as its state shows: with the intelligence unit, back with its author, released, gone. */
export const REPORT_PROGRESS = ['unit', 'yours', 'released', 'erased'] as const;
export type ReportProgress = (typeof REPORT_PROGRESS)[number];

const OF_STATE: Readonly<Record<ReportState, ReportProgress>> = {
  quarantined: 'unit',
  draft: 'yours',
  submitted: 'unit',
  under_evaluation: 'unit',
  returned: 'yours',
  evaluated: 'unit',
  sanitised: 'unit',
  quality_assured: 'released',
  collated: 'released',
  archived: 'released',
  erased: 'erased',
};

/** Where a report of this state is; undefined for a state this page does not know. */
export function reportProgress(state: string): ReportProgress | undefined {
  const known = REPORT_STATES.find((one) => one === state);
  return known && OF_STATE[known];
}
