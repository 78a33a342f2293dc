/**
 * What the policies in `sql/*.sql` say in one word, and what it means. Every cast stands inside a sub-select, so that a list
 * is parsed once a query and not once a row; no function is IMMUTABLE, because a cached plan would keep another reader's
 * labels. `nullif(…, '')`: after a first use a setting is empty, not absent.
 */
const SETTING = (name: string): string => `nullif(current_setting('reeve.${name}', true), '')`;

const MACROS: readonly (readonly [RegExp, (argument: string) => string])[] = [
  [/\bvisible\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('labels')}::int[])::int[])`],
  [/\bwritable\((\w+)\)/g, (column) => `${column} = any((select ${SETTING('writes')}::int[])::int[])`],
  [/\bnot_overdue\((\w+)\)/g, (column) => `${column} >= (select ${SETTING('today')}::date)`],
  [/\bown_agency\((\w+)\)/g, (column) => `${column} = (select ${SETTING('agency')}::uuid)`],
  [/\bdoor\('(\w+)'\)/g, (name) => `(select ${SETTING('door')}) = '${name}'`],
];

/** The four login roles beside the owner. Role names carry the database's name, because roles are cluster-wide. */
export const ROLE_KINDS = ['app', 'search', 'audit', 'backup'] as const;
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
