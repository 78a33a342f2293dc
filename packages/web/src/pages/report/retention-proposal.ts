import {
  involvementRuleId,
  parseGradeCodes,
  reportDates,
  reportRuleIds,
  earliestOf,
  viewGradeIn,
  type GradeCodes,
  type LocalDate,
  type Period,
  type ReportDraft,
  type RetentionRule,
  type SubjectCategory,
} from '@reeve/domain';

/** A retention rule as the code lists print it. */
export interface PrintedRule {
  readonly id: string;
  readonly review: string;
  readonly maximum: string;
}

/** What the rules say about a date: said in a sentence, never filled in. */
export interface Proposal {
  readonly ruleId: string;
  readonly reviewOn: LocalDate;
  readonly maximumOn: LocalDate;
}

/** A printed period, `30 days`, `6 months` or the same as `P30D`, `P6M`, `P1Y`; `undefined` when it is none. */
export function readPeriod(text: string): Period | undefined {
  const match = /^P?(\d+)(D|M|Y| days?| months?| years?)$/i.exec(text.trim());
  if (!match) return undefined;
  const count = Number(match[1]);
  const unit = (match[2] ?? '').trim().charAt(0).toUpperCase();
  if (unit === 'D') return { unit: 'days', count };
  return { unit: 'months', count: unit === 'Y' ? count * 12 : count };
}

/** The rules whose periods can be read. */
export function readRules(printed: readonly PrintedRule[]): readonly RetentionRule[] {
  return printed.flatMap(({ id, review, maximum }) => {
    const periods = { review: readPeriod(review), maximum: readPeriod(maximum) };
    return periods.review && periods.maximum ? [{ id, review: periods.review, maximum: periods.maximum }] : [];
  });
}

/** X4 in 4x4 or its like in another scheme: a tip. */
export function isTip(codes: GradeCodes): boolean {
  const view = viewGradeIn(codes, 'EU_4x4');
  return view.source.has('X') && [...view.info].every((code) => code === '4');
}

/** What the rules propose for a person's link; `undefined` without a category or a rule for it. */
export function proposeForPerson(
  person: { readonly category: SubjectCategory | undefined; readonly minor: boolean },
  rules: readonly RetentionRule[],
  today: LocalDate,
): Proposal | undefined {
  if (!person.category) return undefined;
  const ruleId = involvementRuleId(person.category, false, person.minor);
  const dates = earliestOf(
    rules.filter((rule) => rule.id === ruleId),
    today,
  );
  return dates && { ruleId, ...dates };
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
