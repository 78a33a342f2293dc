/**
 * What the policies in `sql/*.sql` say in one word, and what it means. Every cast stands inside a sub-select, so that a list
 * is parsed once a query and not once a row; no function is IMMUTABLE, because a cached plan would keep another reader's
 * labels. `nullif(…, '')`: after a first use a setting is empty, not absent.
 */
const SETTING = (name: string): string => `nullif(current_setting('reeve.${name}', true), '')`;

/** The day it is, as an expression: also where what fell due before it is within reach. */
export const DAY = `(select ${SETTING('day')}::date)`;

const MACROS: readonly (readonly [RegExp, (argument: string) => string])[] = [
  [/\bvisible\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('labels')}::int[])::int[])`],
  [/\bby_post\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('posts')}::int[])::int[])`],
  // Of a kind that is the table's own the planner knows nothing; asked once in a sub-select, it takes it for one chance in two.
  [/\bsees\(('\w+')\)/g, (kind) => `(select ${kind} = any(${SETTING('kinds')}::text[]))`],
  [/\bsees_by_post\(('\w+')\)/g, (kind) => `(select ${kind} = any(${SETTING('post_kinds')}::text[]))`],
  [/\bsees\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('kinds')}::text[])::text[])`],
  [/\bsees_by_post\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('post_kinds')}::text[])::text[])`],
  [/\bmyself\(\)/g, () => `(select ${SETTING('actor')}::uuid)`],
  [/\bwritable\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('writes')}::int[])::int[])`],
  [/\bnot_overdue\((\w+)\)/g, (column) => `${column} >= (select ${SETTING('today')}::date)`],
  [/\boutside_opening\(\)/g, () => `(select ${SETTING('opening')}) is null`],
  [
    /\bwithin_opening\((\w+)\)/g,
    (column) => `case when (select ${SETTING('opening')}) is null then true else ${column} = (
      select g.report_id from desk_grant g join desk_opening o on o.agency_id = g.agency_id and o.id = g.id
      where g.id = (select ${SETTING('opening')}::uuid) and o.opened_for = (select ${SETTING('actor')}::uuid)
        and o.approved and o.last_day >= (select ${SETTING('day')}::date)) end`,
  ],
  [/\bown_agency\((\w+)\)/g, (column) => `${column} = (select ${SETTING('agency')}::uuid)`],
  [/\bdoor\('(\w+)'\)/g, (name) => `(select ${SETTING('door')}) = '${name}'`],
];

/** A macro's sub-select as PostgreSQL prints it back (the same on 15 and 18), as a pattern. */
function printed(name: string, type?: string): string {
  const read = `NULLIF(current_setting('reeve.${name}'::text, true), ''::text)`;
  const text = `( SELECT ${type === undefined ? read : `(${read})::${type}`} AS "nullif")`;
  return text.replaceAll(/[()[\].]/g, String.raw`\$&`);
}
/** The same of a kind that is written out. */
function printedKind(name: string): RegExp {
  const read = String.raw`\(NULLIF\(current_setting\('reeve\.${name}'::text, true\), ''::text\)\)::text\[\]`;
  return new RegExp(String.raw`\( SELECT \(('\w+'::text) = ANY \(${read}\)\)\)`, 'g');
}
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`\((\w+) = ANY \(${printed('labels', 'integer[]')}::integer\[\]\)\)`, 'g'), 'visible($1)'],
  [new RegExp(String.raw`\((\w+) = ANY \(${printed('writes', 'integer[]')}::integer\[\]\)\)`, 'g'), 'writable($1)'],
  [new RegExp(String.raw`\((\w+) = ANY \(${printed('posts', 'integer[]')}::integer\[\]\)\)`, 'g'), 'by_post($1)'],
  [printedKind('kinds'), 'sees($1)'],
  [printedKind('post_kinds'), 'sees_by_post($1)'],
  [new RegExp(String.raw`\((\w+) = ANY \(${printed('kinds', 'text[]')}::text\[\]\)\)`, 'g'), 'sees($1)'],
  [new RegExp(String.raw`\((\w+) = ANY \(${printed('post_kinds', 'text[]')}::text\[\]\)\)`, 'g'), 'sees_by_post($1)'],
  [new RegExp(printed('actor', 'uuid'), 'g'), 'myself()'],
  [new RegExp(String.raw`\((\w+) >= ${printed('today', 'date')}\)`, 'g'), 'not_overdue($1)'],
  [new RegExp(printed('day', 'date'), 'g'), 'day()'],
  [new RegExp(printed('opening', 'uuid'), 'g'), 'opening()'],
  [new RegExp(printed('opening'), 'g'), 'opening()'],
  [new RegExp(String.raw`\((\w+) = ${printed('agency', 'uuid')}\)`, 'g'), 'own_agency($1)'],
  [new RegExp(String.raw`\(${printed('door')} = ('\w+')::text\)`, 'g'), 'door($1)'],
];

/**
 * A policy's expression as the catalogue holds it, with the macros' words back in place. What is no macro stays as it is:
 * a hand-written policy that merely looks like one shows.
 */
export function foldSql(expression: string): string {
  return FOLDS.reduce((text, [printed, word]) => text.replaceAll(printed, word), expression);
}

/**
 * The five login roles, without the owner: `door` reaches accounts, sessions, grants and labels, and `app` everything else. Role names
 * carry the database's name, because roles are cluster-wide.
 */
export const ROLE_KINDS = ['app', 'door', 'search', 'audit', 'backup'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** The role of a kind in a database: `reeve_app`. */
export function roleName(database: string, kind: RoleKind): string {
  return `${database}_${kind}`;
}

/** A migration's text with macros and role names written out. */
export function expandSql(text: string, database: string): string {
  const expanded = MACROS.reduce(
    (sql, [pattern, expand]) => sql.replaceAll(pattern, (_, argument: string) => expand(argument)),
    text,
  );
  return expanded.replaceAll(/\{\{(\w+)\}\}/g, (_, kind: string) => `"${roleName(database, kind as RoleKind)}"`); // a wrong kind fails in PostgreSQL
}
