import {
  adultFrom,
  isPersonAge,
  involvementRuleId,
  isTip,
  parseGradeCodes,
  reportDates,
  reportRuleIds,
  reviewedWhenAdult,
  earliestOf,
  type DraftPerson,
  type LocalDate,
  type Period,
  type ReportDraft,
  type RetentionRule,
} from '@reeve/domain';

/** A retention rule as the code lists print it. */
export interface PrintedRule {
  readonly id: string;
  readonly review: string;
  readonly maximum: string;
}

/** What the rules state about a date: shown in a sentence, never prefilled. */
export interface Proposal {
  readonly ruleId: string;
  readonly reviewOn: LocalDate;
  readonly maximumOn: LocalDate;
}

/** A printed period, `P30D` or `P6M` (ISO 8601); `undefined` when it is none. */
export function readPeriod(text: string): Period | undefined {
  const match = /^P(\d+)([DM])$/.exec(text);
  if (!match) return undefined;
  return { unit: match[2] === 'D' ? 'days' : 'months', count: Number(match[1]) };
}

/** The rules whose periods can be read. */
export function readRules(printed: readonly PrintedRule[]): readonly RetentionRule[] {
  return printed.flatMap(({ id, review, maximum }) => {
    const periods = { review: readPeriod(review), maximum: readPeriod(maximum) };
    return periods.review && periods.maximum ? [{ id, review: periods.review, maximum: periods.maximum }] : [];
  });
}

/** What the rules propose for a person's link; `undefined` without a category or a rule for it. */
export function proposeForPerson(
  person: Pick<DraftPerson, 'category' | 'minor' | 'age'>,
  rules: readonly RetentionRule[],
  today: LocalDate,
): Proposal | undefined {
  if (!person.category) return undefined;
  const ruleId = involvementRuleId(person.category, false, person.minor);
  const dates = earliestOf(
    rules.filter((rule) => rule.id === ruleId),
    today,
  );
  const adultOn = person.age && isPersonAge(person.age) ? adultFrom(person.age) : undefined;
  return dates && { ruleId, ...reviewedWhenAdult(dates, adultOn, today) };
}

/** What the rules propose for the report itself; `undefined` until a grade is picked. */
export function proposeForReport(
  form: ReportDraft,
  rules: readonly RetentionRule[],
  today: LocalDate,
): Proposal | undefined {
  const { grade } = form;
  const codes = grade && parseGradeCodes(grade.scheme, grade.source, grade.info);
  if (!codes) return undefined;
  const facts = {
    ungraded: false,
    tip: isTip(codes),
    namesPersons: form.persons.length > 0,
    specialCategory: false,
  };
  const links = form.persons.flatMap((person) => proposeForPerson(person, rules, today) ?? []);
  const dates = reportDates(facts, links, rules, today);
  if (!dates) return undefined;
  const own = rules
    .filter((rule) => reportRuleIds(facts).includes(rule.id))
    .flatMap((rule) => {
      const by = earliestOf([rule], today);
      return by ? [{ ruleId: rule.id, ...by }] : [];
    });
  const binding = [...own, ...links].find((proposal) => proposal.reviewOn === dates.reviewOn);
  return binding && { ruleId: binding.ruleId, ...dates };
}
