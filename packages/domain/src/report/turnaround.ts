import type { Priority } from './report.ts';

/**
 * Hours within which the next step of a report is due, by its urgency; retention is separate. Presets: the periods in
 * which services answer each other by Directive (EU) 2023/977, adopted for reports.
 */
export const TURNAROUND_HOURS: Readonly<Record<Priority, number>> = { high: 8, medium: 72, low: 168 };

const HOUR_MS = 3_600_000;

/** When the next step of a report is due, counted from when it was sent; both milliseconds since 1970. */
export const turnaroundDueMs = (sentAtMs: number, urgency: Priority): number =>
  sentAtMs + TURNAROUND_HOURS[urgency] * HOUR_MS;
