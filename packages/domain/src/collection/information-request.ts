import { addDays, type LocalDate } from '../calendar.ts';

/** Whom a request for information goes to. */
export const REQUEST_RECIPIENTS = ['own_unit', 'other_service', 'partner'] as const;
export type RequestRecipient = (typeof REQUEST_RECIPIENTS)[number];

/**
 * Time limits for the answer, counted from the moment the request is sent: urgent and directly accessible to the service
 * asked; urgent and to be obtained; everything else; or a day of one's own with a reason.
 */
export const REQUEST_LIMITS = ['urgent_direct', 'urgent', 'ordinary', 'own_day'] as const;
export type RequestLimit = (typeof REQUEST_LIMITS)[number];

/** Directive (EU) 2023/977, Art. 5(1)(a): eight hours. */
export const URGENT_DIRECT_HOURS = 8;
/** Directive (EU) 2023/977, Art. 5(1)(b) and (c): three and seven calendar days. */
export const REQUEST_DAYS = { urgent: 3, ordinary: 7 } as const;

/** When the answer is due: at an hour, or until the end of a day in the agency's time zone. */
export type RequestDeadline = { readonly atMs: number } | { readonly on: LocalDate };

const HOUR_MS = 3_600_000;

/**
 * Returns when the answer to a request is due.
 *
 * Days are calendar days: the day of sending is not counted, and the last day counts until its end.
 * Source: Directive (EU) 2023/977, Art. 5(1); Regulation (EEC, Euratom) No 1182/71, Art. 3, for the counting.
 *
 * @param sent atMs: milliseconds since 1970; on: that day in the agency's time zone
 * @param ownDay the day a person chose, if they did
 * @returns undefined if a day of one's own was not chosen
 * @example requestDeadline('urgent', { atMs: 0, on: '2026-09-25' }) // => { on: '2026-09-28' }
 */
export function requestDeadline(
  limit: RequestLimit,
  sent: { readonly atMs: number; readonly on: LocalDate },
  ownDay?: LocalDate,
): RequestDeadline | undefined {
  switch (limit) {
    case 'urgent_direct':
      return { atMs: sent.atMs + URGENT_DIRECT_HOURS * HOUR_MS };
    case 'urgent':
    case 'ordinary':
      return { on: addDays(sent.on, REQUEST_DAYS[limit]) };
    case 'own_day':
      return ownDay === undefined ? undefined : { on: ownDay };
  }
}

/** True once the hour has passed, or the day has ended. */
export function isRequestOverdue(
  deadline: RequestDeadline,
  now: { readonly atMs: number; readonly today: LocalDate },
): boolean {
  return 'atMs' in deadline ? now.atMs > deadline.atMs : now.today > deadline.on;
}
