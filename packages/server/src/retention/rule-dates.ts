import {
  earliestOf,
  involvementRuleId,
  isTip,
  ReeveError,
  reportDates,
  reviewedWhenAdult,
  SPECIAL_RULE,
  specialItemDates,
  type DraftPerson,
  type GradeCodes,
  type LocalDate,
  type RetentionDates,
  type RetentionRule,
} from '@reeve/domain';

/**
 * Returns the dates of a person's link: the rule of its category, for a minor not after the day on which they may be 18, limited to the
 * review date a person picked, which can only be earlier.
 */
export function linkDates(
  person: Pick<DraftPerson, 'name' | 'category' | 'minor' | 'reviewOn'> & { readonly adultOn: LocalDate | undefined },
  serious: boolean,
  rules: readonly RetentionRule[],
  from: string,
): RetentionDates {
  if (person.category === undefined)
    throw new ReeveError('invalid_input', 'A person has no category. Nothing was sent.');
  const id = involvementRuleId(person.category, serious, person.minor);
  const dates = earliestOf(
    rules.filter((rule) => rule.id === id),
    from,
  );
  if (!dates)
    throw new ReeveError(
      'misconfigured',
      'The agency’s retention list has no rule for this category; ask your administrator.',
      { rule: id },
    );
  return picked(reviewedWhenAdult(dates, person.adultOn, from), person.reviewOn, 'The review date of a person named');
}

/** Returns the dates of an item of a special category, by its own retention period. */
export function itemDates(rules: readonly RetentionRule[], from: LocalDate): RetentionDates {
  const dates = specialItemDates(rules, from);
  if (!dates)
    throw new ReeveError(
      'misconfigured',
      'The agency’s retention list has no rule for special categories of data; ask your administrator.',
      { rule: SPECIAL_RULE },
    );
  return dates;
}

/** Dates of a graded report with its persons' links, limited to the chosen review date. */
export function gradedReportDates(
  codes: GradeCodes,
  links: readonly RetentionDates[],
  rules: readonly RetentionRule[],
  from: string,
  reviewOn: string | undefined,
): RetentionDates {
  const facts = { ungraded: false, tip: isTip(codes), namesPersons: links.length > 0, specialCategory: false };
  const dates = reportDates(facts, links, rules, from);
  if (!dates)
    throw new ReeveError(
      'misconfigured',
      'The agency’s retention list has no rule for such a report; ask your administrator.',
    );
  return picked(dates, reviewOn, 'The review date');
}

function picked(dates: RetentionDates, reviewOn: string | undefined, what: string): RetentionDates {
  if (reviewOn === undefined) return dates;
  if (reviewOn > dates.reviewOn) {
    throw new ReeveError(
      'invalid_input',
      `${what} may be at most ${dates.reviewOn} by the agency’s retention rules. Nothing was changed.`,
      { latest: dates.reviewOn },
    );
  }
  return { reviewOn, maximumOn: dates.maximumOn };
}
