/** Faults of a log. */
export const LOG_FAULTS = [
  'line_not_understood',
  'number_out_of_turn',
  'event_changed',
  'column_changed',
  'other_agency',
  'text_changed',
  'text_unknown',
  'text_missing',
  'text_not_erased',
  'checkpoint_not_signed',
  'checkpoint_elsewhere',
  'history_changed',
  'not_vouched_for',
  'cut_off',
  'witness_saw_more',
  'witness_saw_other',
  'witness_of_other_log',
] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

/** The first fault found. */
export interface LogProblem {
  readonly fault: LogFault;
  /** The first event that can be bad; if only a range is known, its first. */
  readonly seq: number;
  /** The last event that can be the bad one; the same as `seq` if it is known. */
  readonly until: number;
}

/** Returns a fault at an event, or in the range from it until another. */
export function problemAt(fault: LogFault, seq: number, until = seq): LogProblem {
  return { fault, seq, until };
}
