import { boundRuleId, isTip, parseGradeCodes, type SubjectCategory } from '@reeve/domain';
import { sql } from 'kysely';

/** The basis of the rule that sets the date of a report: its last grade, and its link with the first review. */
export interface RuleFacts {
  readonly scheme: string | null;
  readonly source: string | null;
  readonly info: string | null;
  readonly category: string | null;
  readonly minor: boolean | null;
}

/** The grade of record of `r`, else its provisional one. */
export const LAST_GRADE = sql`select g.scheme, g.source, g.info from report_grade g
  where g.agency_id = r.agency_id and g.report_id = r.id order by (g.kind = 'record') desc, g.recorded_at desc, g.id limit 1`;

/** Returns the id of the rule that sets the date of a report. */
export function ruleOf(facts: RuleFacts): string {
  const { scheme, source, info, category, minor } = facts;
  const codes = scheme !== null && source !== null && info !== null ? parseGradeCodes(scheme, source, info) : undefined;
  const link = category === null ? undefined : { category: category as SubjectCategory, minor: minor === true }; // enforced by a constraint
  return boundRuleId(codes !== undefined && isTip(codes), link);
}
