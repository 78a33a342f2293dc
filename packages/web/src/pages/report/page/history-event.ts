import type { Report } from '@reeve/contract';
import { TRANSITION_ACTS } from '@reeve/domain';

/** Events between two states, as the history shows them. */
export const HISTORY_EVENTS = [
  'begun',
  'received',
  'sent',
  'let_in',
  'taken_up',
  'reopened',
  'returned',
  'form_opened',
  'evaluated',
  'sanitised',
  'check_failed',
  'check_passed',
  'collated',
  'archived',
  'revalidated',
  'erased',
  ...TRANSITION_ACTS,
] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];

/** The word for a line of the history. A line whose state does not change is a re-validation, unless it says what it is. */
export function historyEvent({ from, to, act }: Pick<Report['history'][number], 'from' | 'to' | 'act'>): HistoryEvent {
  if (act !== null) return act;
  if (from === to) return 'revalidated';
  switch (to) {
    case 'quarantined':
      return 'received';
    case 'draft':
      return from === null ? 'begun' : 'form_opened';
    case 'submitted':
      return from === 'quarantined' ? 'let_in' : 'sent';
    case 'under_evaluation':
      return from === 'collated' || from === 'archived' ? 'reopened' : 'taken_up';
    case 'evaluated':
      return from === 'sanitised' || from === 'quality_assured' ? 'check_failed' : 'evaluated';
    case 'returned':
      return 'returned';
    case 'sanitised':
      return 'sanitised';
    case 'quality_assured':
      return 'check_passed';
    case 'collated':
      return 'collated';
    case 'archived':
      return 'archived';
    case 'erased':
      return 'erased';
  }
}
