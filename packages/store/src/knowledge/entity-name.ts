import { GRADE_RANKS } from '@reeve/domain';

/** Properties whose value is a name. */
const NAMING = `('name', 'registration', 'number')`;

/**
 * Returns the SQL order of statements by which an entity is named: the one a person chose last, then names before other
 * properties, facts before assessments, the best grade, a name before a number, the earliest. Never the newest: a later
 * statement does not rename the entity.
 *
 * @param of the alias of the table `statement` in the query
 */
export function nameOrder(of: string): string {
  const rank = `('${JSON.stringify(GRADE_RANKS)}'::jsonb ->> (${of}.grade_scheme || ' ' || ${of}.grade_source || ${of}.grade_info))::int`;
  return `${of}.chosen_at desc nulls last, (${of}.property in ${NAMING}) desc, (${of}.kind = 'fact') desc, ${rank} nulls last, (${of}.property = 'name') desc, ${of}.recorded_at, ${of}.id`;
}

/** The name of an entity, as far as the reader of the query may see it; its id and reference are in these columns. */
export function nameOf(id: string, reference: string): string {
  return `coalesce((select coalesce(n.value, n.subject_reference) from statement n
    where n.subject_id = ${id} and n.retracted_at is null order by ${nameOrder('n')} limit 1), ${reference})`;
}
