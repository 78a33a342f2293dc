import type { HourKind } from '@reeve/domain';

/** Patrol hours of one kind in an area and shift. */
export interface PlannedHours {
  readonly area: string;
  readonly shift: string;
  readonly kind: HourKind;
  readonly hours: number;
}

/** A team on duty. */
export interface PlannedDuty {
  readonly team: string;
  readonly shift: string;
}

/** A visit with its team and shift. */
export interface PlannedVisit {
  readonly visit: string;
  readonly team: string;
  readonly shift: string;
}

/** A plan for a week, computed or entered by hand; without zeros. */
export interface WeekPlan {
  readonly duties: readonly PlannedDuty[];
  readonly hours: readonly PlannedHours[];
  readonly visits: readonly PlannedVisit[];
}

/** A rule of the week, and what it concerns. */
export type WeekRule =
  | { readonly rule: 'floor' | 'cap' | 'exploration_area'; readonly area: string }
  | { readonly rule: 'enforcement' | 'exploration' }
  | { readonly rule: 'cover' | 'vehicles'; readonly shift: string }
  | { readonly rule: 'rest' | 'week_hours'; readonly team: string }
  | { readonly rule: 'visit'; readonly visit: string }
  | { readonly rule: 'lock'; readonly lock: string };

/** What a plan breaks: a rule, or what no rule could loosen (hours that are not on duty, a team that cannot do the work). */
export type BrokenRule =
  | WeekRule
  | { readonly rule: 'hours'; readonly shift: string }
  | { readonly rule: 'skill'; readonly shift: string };

/** Returns a name for a rule that differs from that of every other rule. */
export function ruleKey(rule: BrokenRule): string {
  return JSON.stringify(Object.values(rule));
}
