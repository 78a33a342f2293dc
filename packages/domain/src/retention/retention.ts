import { addDays, addMonths, earliest, type LocalDate } from '../calendar.ts';
import type { SubjectCategory } from '../access/involvement.ts';

/** A period of a retention rule. */
export interface Period {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** One row of the retention table: when an object is reviewed, and how long it can be kept without re-validation. */
export interface RetentionRule {
  readonly id: string;
  readonly review: Period;
  readonly maximum: Period;
}

/** The facts about a record that set its retention. */
export interface RetentionFacts {
  readonly ungraded: boolean;
  /** Graded X4 in 4x4 or its equivalent in the other schemes: a tip. */
  readonly tip: boolean;
  readonly namesPersons: boolean;
  readonly specialCategory: boolean;
  /** From open sources (OSINT). */
  readonly openSource?: boolean;
}

function plus(date: LocalDate, period: Period): LocalDate {
  return period.unit === 'days' ? addDays(date, period.count) : addMonths(date, period.count);
}

export interface RetentionDates {
  /** Last visible day unless a review decides otherwise. */
  readonly reviewOn: LocalDate;
  /** Last day the record can exist without re-validation. */
  readonly maximumOn: LocalDate;
}

/** All matching rules apply; the earliest review and the earliest maximum decide (domain brief §6.5). */
export function earliestOf(rules: readonly RetentionRule[], from: LocalDate): RetentionDates | undefined {
  const [first, ...rest] = rules;
  if (!first) return undefined;
  return {
    reviewOn: earliest(plus(from, first.review), ...rest.map((rule) => plus(from, rule.review))),
    maximumOn: earliest(plus(from, first.maximum), ...rest.map((rule) => plus(from, rule.maximum))),
  };
}

/** Returns the ids of the rules that match a report alone; person links have their own retention periods. */
export function reportRuleIds(facts: RetentionFacts): readonly string[] {
  const ids: string[] = [];
  if (facts.ungraded) ids.push('ungraded');
  if (facts.tip) ids.push('tip');
  if (!facts.ungraded && !facts.tip && !facts.namesPersons) ids.push('no_person');
  if (facts.specialCategory) ids.push('special_category');
  if (facts.openSource === true && facts.namesPersons) ids.push('osint');
  return ids;
}

/** Returns the id of the rule that matches a person's link. An open case is assumed to end on its next review date. */
export function involvementRuleId(category: SubjectCategory, serious: boolean, minor: boolean): string {
  switch (category) {
    case 'u_unverified_mention':
      return 'tip';
    case 'd_contact':
    case 'd_associate':
    case 'd_informant':
      return 'non_criminal';
    case 'a_suspect_committed':
    case 'a_suspect_about_to':
      return minor ? 'minor_suspect' : serious ? 'suspect_serious' : 'suspect';
    case 'b_convicted':
      return 'convicted';
    case 'c_victim':
    case 'c_possible_victim':
    case 'd_witness':
      return minor ? 'minor_victim' : 'victim_witness';
  }
}

/**
 * Returns the id of the rule that sets the date of a graded report: for a tip its own, else that of its link reviewed
 * first.
 *
 * @param link undefined if it names no one
 */
export function boundRuleId(
  tip: boolean,
  link: { readonly category: SubjectCategory; readonly minor: boolean } | undefined,
): string {
  if (tip) return 'tip';
  return link ? involvementRuleId(link.category, false, link.minor) : 'no_person';
}

/** How long a report has been due: before its review date, then by days after it. */
export const DUE_AGES = ['coming', 'to_30_days', 'to_90_days', 'over_90_days'] as const;
export type DueAge = (typeof DUE_AGES)[number];

/** Smaller numbers are not shown: they could be about one person. */
const SMALLEST_SHOWN = 5;

/**
 * Returns a number as shown to a person who cannot read the counted records; undefined is "fewer than five", zero
 * included.
 */
export const shownCount = (count: number): number | undefined => (count < SMALLEST_SHOWN ? undefined : count);

/**
 * Returns the dates of a report: the earliest of its own rules and, if it is graded, no tip and names persons, of its
 * persons' links. Otherwise the report's and its links' periods are separate.
 *
 * @returns `undefined` if a matching rule is missing from `rules`, or if nothing sets a date: then nothing can be
 *          stored, because a forgotten rule would be a longer life
 */
export function reportDates(
  facts: RetentionFacts,
  links: readonly RetentionDates[],
  rules: readonly RetentionRule[],
  from: LocalDate,
): RetentionDates | undefined {
  const ids = reportRuleIds(facts);
  const matching = rules.filter((rule) => ids.includes(rule.id));
  if (!ids.every((id) => matching.some((rule) => rule.id === id))) return undefined;
  const own = earliestOf(matching, from);
  const byLinks = facts.namesPersons && !facts.ungraded && !facts.tip ? links : [];
  const [first, ...rest] = [...(own ? [own] : []), ...byLinks];
  if (!first) return undefined;
  return {
    reviewOn: earliest(first.reviewOn, ...rest.map((dates) => dates.reviewOn)),
    maximumOn: earliest(first.maximumOn, ...rest.map((dates) => dates.maximumOn)),
  };
}
