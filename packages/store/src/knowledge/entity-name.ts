import { GRADE_RANKS } from '@reeve/domain';

/** Properties whose value is a name. */
const NAMING = `('name', 'registration', 'number')`;
/** Properties that name an event without a name, the clearest first: what happened, where, when. */
const OF_EVENT = `'{conduct,description,place,occurred}'::text[]`;

/**
 * Returns the SQL order of statements by which an entity is named: the one a person chose last, then names before other
 * properties, of an event what happened before where and when, facts before assessments, the best grade, a name before
 * a number, the earliest. Never the newest: a later statement does not rename the entity.
 *
 * @param of the alias of the table `statement` in the query
 */
export function nameOrder(of: string): string {
  const rank = `('${JSON.stringify(GRADE_RANKS)}'::jsonb ->> (${of}.grade_scheme || ' ' || ${of}.grade_source || ${of}.grade_info))::int`;
  const partOfEvent = `case when ${of}.subject_kind = 'event' then array_position(${OF_EVENT}, ${of}.property) end`;
  return `${of}.chosen_at desc nulls last, (${of}.property in ${NAMING}) desc, ${partOfEvent} nulls last, (${of}.kind = 'fact') desc, ${rank} nulls last, (${of}.property = 'name') desc, ${of}.recorded_at, ${of}.id`;
}

/** Returns the SQL of what a statement calls its entity: its value; the reference for a link. */
export const wordsOf = (of: string): string => `coalesce(${of}.value, ${of}.subject_reference)`;

/**
 * Returns the SQL of an entity's title, of the statement that names it best. A title of an event begins with what that
 * statement says and adds where and when, as other statements visible to the reader state them; without what happened,
 * also the subject of the report if the reader may see that. A name, or what a person chose, is the whole title.
 *
 * @param of the alias of the table `statement` in the query
 */
export function titleOf(of: string): string {
  return `case when ${of}.subject_kind = 'event' and ${of}.chosen_at is null and ${of}.property not in ${NAMING} then concat_ws(', ', ${wordsOf(of)},
    (select string_agg(part.value, ', ' order by part.nth) from (
      select distinct on (e.property) e.value, array_position(${OF_EVENT}, e.property) as nth from statement e
      where e.subject_id = ${of}.subject_id and e.retracted_at is null and e.property in ('place', 'occurred') and e.property <> ${of}.property
      order by e.property, ${nameOrder('e')}) part),
    (select r.subject from report r where r.agency_id = ${of}.agency_id and r.id = ${of}.report_id and ${of}.property not in ('conduct', 'description')))
    else ${wordsOf(of)} end`;
}

/** The title of an entity, as far as the reader of the query may see it; its id and reference are in these columns. */
export function nameOf(id: string, reference: string): string {
  return `coalesce((select ${titleOf('n')} from statement n
    where n.subject_id = ${id} and n.retracted_at is null order by ${nameOrder('n')} limit 1), ${reference})`;
}
