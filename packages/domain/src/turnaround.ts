import type { Priority } from './report.ts';

/**
 * Hours within which a report of an urgency is to be dealt with: a clock of its own, apart from how long it is kept. They are the
 * presets for answers between services (Directive (EU) 2023/977, Article 5(1)).
 */
export const TURNAROUND_HOURS: Readonly<Record<Priority, number>> = { high: 8, medium: 72, low: 168 };

const HOUR_MS = 3_600_000;

/** When the next step of a report is due, counted from when it was sent; both milliseconds since 1970. */
export const turnaroundDueMs = (sentAtMs: number, urgency: Priority): number =>
  sentAtMs + TURNAROUND_HOURS[urgency] * HOUR_MS;
