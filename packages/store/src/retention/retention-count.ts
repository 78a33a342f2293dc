import { DUE_AGES, remindedUpTo, shownCount, type DueAge } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { LAST_GRADE, ruleOf, type RuleFacts } from './retention-rule.ts';

/** Due reports of the agency by rule and age; undefined if fewer than five, including none. */
export type DueCounts = ReadonlyMap<string, Readonly<Record<DueAge, number | undefined>>>;

/**
 * Counts the reports due now or soon, under every label, for a person responsible for retention. Only numbers
 * are returned, and no small ones; every rule is in every answer, so that a missing one discloses nothing.
 */
export async function countDue(tx: ActorTx, rules: readonly string[]): Promise<DueCounts> {
  const rows = await tx.sweeping(async () => {
    const found = await sql<RuleFacts & { age: DueAge; count: number }>`
      select link.category, link.minor, grade.scheme, grade.source, grade.info,
        case when r.visible_until >= ${tx.today}::date then 'coming' when r.visible_until >= ${tx.today}::date - 30 then 'to_30_days'
          when r.visible_until >= ${tx.today}::date - 90 then 'to_90_days' else 'over_90_days' end as age, count(*)::int as count
      from report r
      left join lateral (select i.category, i.minor from person_involvement i
        where i.agency_id = r.agency_id and i.report_id = r.id order by i.review_on, i.adult_on nulls last limit 1) link on true
      left join lateral (${LAST_GRADE}) grade on true
      where r.agency_id = ${tx.person.agencyId} and r.state not in ('erased', 'draft', 'returned')
        and r.visible_until < 'infinity' and r.visible_until <= ${remindedUpTo(tx.today)}
      group by 1, 2, 3, 4, 5, 6`.execute(tx.db);
    return found.rows;
  });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = `${ruleOf(row)} ${row.age}`;
    counts.set(key, (counts.get(key) ?? 0) + row.count);
  }
  const ofRule = (rule: string) =>
    Object.fromEntries(DUE_AGES.map((age) => [age, shownCount(counts.get(`${rule} ${age}`) ?? 0)])) as Record<
      DueAge,
      number | undefined
    >; // one entry per age
  return new Map(rules.map((rule) => [rule, ofRule(rule)]));
}
