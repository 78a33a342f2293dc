import {
  addDays,
  earliestOf,
  involvementRuleId,
  isTip,
  ReeveError,
  reportDates,
  type GradeCodes,
  type LocalDate,
  type RetentionDates,
} from '@reeve/domain';
import { RETENTION_RULES } from '../agency/code-lists.ts';
import { EXERCISE_TODAY } from '../crime/planted.ts';
import type { ReportPerson } from './report-persons.ts';

/** A person other than the author decided on a day that a report is still needed, until a later review. */
export interface Revalidation {
  readonly on: LocalDate;
  readonly reviewOn: LocalDate;
  readonly byLogin: string;
  readonly reason: string;
}

/** Review and end of a graded report and its persons, from the day it was sent. */
export function datesOf(
  grade: GradeCodes,
  persons: readonly ReportPerson[],
  serious: boolean,
  from: LocalDate,
): RetentionDates {
  const links = persons.flatMap(({ category, minor }) => {
    const id = involvementRuleId(category, serious, minor);
    const dates = earliestOf(RETENTION_RULES.filter((rule) => rule.id === id), from); // prettier-ignore
    return dates ? [dates] : [];
  });
  const facts = { ungraded: false, tip: isTip(grade), namesPersons: persons.length > 0, specialCategory: false };
  const dates = reportDates(facts, links, RETENTION_RULES, from);
  if (!dates) throw new ReeveError('internal', 'No retention rule fits a report.');
  return dates;
}

/**
 * Returns the reviews that extended a report until the exercise: each three days before it fell due, for another thirty
 * days.
 *
 * The last one reaches at least the exercise's today.
 */
export function revalidationsOf(dates: RetentionDates, byLogin: string): readonly Revalidation[] {
  const done: Revalidation[] = [];
  let due = dates.reviewOn;
  while (due < EXERCISE_TODAY) {
    const on = addDays(due, -3);
    due = addDays(due, 30);
    done.push({ on, reviewOn: due, byLogin, reason: 'Still needed: the pattern goes on and the question is open.' });
  }
  return done;
}
