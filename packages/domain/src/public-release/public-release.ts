import { addDays, type LocalDate } from '../calendar.ts';
import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { PRESET_MATURITY_DAYS } from '../record/coverage.ts';

/** The months with which a period of a release ends. Each period begins with the year, so one contains the other. */
export const RELEASE_MONTHS = [3, 6, 9, 12] as const;
export type ReleaseMonth = (typeof RELEASE_MONTHS)[number];

/** Chosen offences and areas of a release; all others are one row and one column more. */
export const MOST_RELEASE_OFFENCES = 5;
export const MOST_RELEASE_AREAS = 15;

/** Hours are released in tens, so that two of them differ by nothing or by at least ten. */
const HOURS_STEP = 10;
/** Results are released in fives. */
const RESULT_STEP = 5;

export const RELEASE_STATES = ['draft', 'outdated', 'released', 'declined'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/**
 * The days of a release, and the first day on which it can be composed: its last crimes have had their time to be
 * recorded.
 *
 * @returns `before`: the first day after the period
 * @example releasePeriod(2026, 6) // => { from: '2026-01-01', before: '2026-07-01', composableOn: '2026-07-29' }
 */
export function releasePeriod(
  year: number,
  month: ReleaseMonth,
): { readonly from: LocalDate; readonly before: LocalDate; readonly composableOn: LocalDate } {
  const before = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { from: `${year}-01-01`, before, composableOn: addDays(before, PRESET_MATURITY_DAYS) };
}

/** Hours as released. @example releasedHours(1234.5) // => 1230 */
export const releasedHours = (hours: number): number => HOURS_STEP * Math.round(hours / HOURS_STEP);

/**
 * A result as released: the best estimate to five, the interval outwards to five.
 *
 * @example releasedResult({ difference: -62, ci95: [-134, 10] }) // => { difference: -60, low: -135, high: 10 }
 */
export function releasedResult({
  difference,
  ci95: [low, high],
}: {
  readonly difference: number;
  readonly ci95: readonly [number, number];
}): { readonly difference: number; readonly low: number; readonly high: number } {
  return {
    difference: RESULT_STEP * Math.round(difference / RESULT_STEP),
    low: RESULT_STEP * Math.floor(low / RESULT_STEP),
    high: RESULT_STEP * Math.ceil(high / RESULT_STEP),
  };
}

/** A release as its approval sees it. */
export interface WaitingRelease {
  readonly id: string;
  readonly madeBy: string;
  readonly decision: 'approved' | 'declined' | undefined;
  /** The releases of the year that it was checked against. */
  readonly against: readonly string[];
}

/**
 * The state of a release. A draft is outdated once another of its year was released after it was composed, or a newer one
 * was composed: its numbers were not checked against that.
 *
 * @param ofYear all of the same year, in the order in which they were composed
 */
export function releaseState(release: WaitingRelease, ofYear: readonly WaitingRelease[]): ReleaseState {
  if (release.decision === 'approved') return 'released';
  if (release.decision === 'declined') return 'declined';
  const released = ofYear.filter(({ decision }) => decision === 'approved').map(({ id }) => id);
  const isNewest = ofYear.findLast(({ decision }) => decision === undefined)?.id === release.id;
  const isCurrent = released.length === release.against.length && released.every((id) => release.against.includes(id));
  return isNewest && isCurrent ? 'draft' : 'outdated';
}

/** Why a person cannot decide on a release. */
export const RELEASE_REFUSALS = ['role', 'own_work', 'decided', 'outdated'] as const;
export type ReleaseRefusal = (typeof RELEASE_REFUSALS)[number];

/** Whether a person can approve or decline a release: never the one who composed it. */
export function mayDecideRelease(
  person: { readonly accountId: string; readonly roles: readonly Role[] },
  release: WaitingRelease,
  ofYear: readonly WaitingRelease[],
): Verdict<ReleaseRefusal> {
  if (!mayPerform(person.roles, 'approve_release')) return refused('role');
  const state = releaseState(release, ofYear);
  if (state === 'released' || state === 'declined') return refused('decided');
  if (state === 'outdated') return refused('outdated');
  return release.madeBy === person.accountId ? refused('own_work') : ALLOWED;
}
