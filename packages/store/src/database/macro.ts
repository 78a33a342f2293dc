import { BEFORE_TICKETS, LAST_BEFORE_TICKETS } from './macro-before-tickets.ts';

/**
 * The macros of policies in `sql/*.sql`, and their expansion. A person's reach is read from the ticket of the transaction
 * (`ticket.ts`), once per query; only the audit role sets the agency of its log. No function is IMMUTABLE, because a cached plan would
 * keep another reader's labels. `nullif(…, '')`: after its first use a setting is empty, not absent.
 */
/** The current date, as an expression: also while rows past their due date are within reach. */
export const DAY = '(select t.day from ticket t)';

export type Macros = readonly (readonly [RegExp, (argument: string) => string])[];

const held = (column: string): string => `(select t.${column} from ticket t)`;
const believed = (name: string): string => `nullif(current_setting('reeve.${name}', true), '')`;

const MACROS: Macros = [
  [/\bvisible\((\w+)\)/g, (column) => `${column} = any(${held('labels')}::int[])`],
  [/\bby_post\((\w+)\)/g, (column) => `${column} = any(${held('posts')}::int[])`],
  // The planner has no statistics on a constant kind; in a sub-select, it assumes one chance in two.
  [/\bsees\(('\w+')\)/g, (kind) => `(select ${kind} = any(t.kinds) from ticket t)`],
  [/\bsees_by_post\(('\w+')\)/g, (kind) => `(select ${kind} = any(t.post_kinds) from ticket t)`],
  [/\bsees\((\w+)\)/g, (column) => `${column} = any(${held('kinds')}::text[])`],
  [/\bsees_by_post\((\w+)\)/g, (column) => `${column} = any(${held('post_kinds')}::text[])`],
  [/\bmyself\(\)/g, () => held('actor_id')],
  [/\bwritable\((\w+)\)/g, (column) => `${column} = any(${held('writes')}::int[])`],
  [/\bnot_overdue\((\w+)\)/g, (column) => `${column} >= ${held('today')}`],
  // The exercise has a clock of its own.
  [
    /\bin_force\((\w+)\)/g,
    (column) => `${column} > (select coalesce(i.exercise_now, now()) from installation i where i.id = 1)`,
  ],
  [/\boutside_opening\(\)/g, () => `${held('only_report')} is null`],
  [/\bwithin_opening\((\w+)\)/g, (column) => `coalesce(${column} = ${held('only_report')}, true)`],
  [/\bown_agency\((\w+)\)/g, (column) => `${column} = ${held('agency_id')}`],
  [/\blog_agency\((\w+)\)/g, (column) => `${column} = (select ${believed('agency')}::uuid)`],
  [/\bdoor\('(\w+)'\)/g, (name) => `(select ${believed('door')}) = '${name}'`],
];

/** A sub-select as PostgreSQL prints it (the same on 15 and 18), as a pattern. */
const pattern = (printed: string): string =>
  printed.replaceAll(/[()[\].]/g, String.raw`\$&`).replaceAll(' FROM', String.raw`\s+FROM`);
const ticket = (column: string): string => pattern(`( SELECT t.${column} FROM ticket t)`);
const setting = (name: string, type = ''): string => {
  const read = `NULLIF(current_setting('reeve.${name}'::text, true), ''::text)`;
  return pattern(`( SELECT ${type === '' ? read : `(${read})::${type}`} AS "nullif")`);
};
const isAny = (column: string, type: string): RegExp =>
  new RegExp(String.raw`\((\w+) = ANY \(${ticket(column)}::${type}\[\]\)\)`, 'g');
const isKind = (column: string): RegExp =>
  new RegExp(String.raw`\( SELECT \(('\w+'::text) = ANY \(t\.${column}\)\)\s+FROM ticket t\)`, 'g');

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [isAny('labels', 'integer'), 'visible($1)'],
  [isAny('writes', 'integer'), 'writable($1)'],
  [isAny('posts', 'integer'), 'by_post($1)'],
  [isKind('kinds'), 'sees($1)'],
  [isKind('post_kinds'), 'sees_by_post($1)'],
  [isAny('kinds', 'text'), 'sees($1)'],
  [isAny('post_kinds', 'text'), 'sees_by_post($1)'],
  [new RegExp(ticket('actor_id'), 'g'), 'myself()'],
  [new RegExp(String.raw`\((\w+) >= ${ticket('today')}\)`, 'g'), 'not_overdue($1)'],
  [
    /\((\w+) > \( SELECT COALESCE\(i\.exercise_now, now\(\)\) AS "?coalesce"?\s+FROM installation i\s+WHERE \(i\.id = 1\)\)\)/g,
    'in_force($1)',
  ],
  [new RegExp(ticket('day'), 'g'), 'day()'],
  [new RegExp(String.raw`\(${ticket('only_report')} IS NULL\)`, 'g'), 'outside_opening()'],
  [new RegExp(String.raw`COALESCE\(\((\w+) = ${ticket('only_report')}\), true\)`, 'g'), 'within_opening($1)'],
  [new RegExp(String.raw`\((\w+) = ${ticket('agency_id')}\)`, 'g'), 'own_agency($1)'],
  [new RegExp(String.raw`\((\w+) = ${setting('agency', 'uuid')}\)`, 'g'), 'log_agency($1)'],
  [new RegExp(String.raw`\(${setting('door')} = ('\w+')::text\)`, 'g'), 'door($1)'],
];

/**
 * Restores the macros in a policy's expression from the catalogue. Other text stays unchanged:
 * a hand-written policy that only resembles a macro stays visible.
 */
export function foldSql(expression: string): string {
  return FOLDS.reduce((text, [printed, word]) => text.replaceAll(printed, word), expression);
}

/**
 * The five login roles, without the owner: `door` reaches accounts, sessions, grants and labels, and `app` everything else. Role names
 * contain the database's name, because roles are server-wide.
 */
export const ROLE_KINDS = ['app', 'door', 'search', 'audit', 'backup'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** The role of a kind in a database: `reeve_app`. */
export function roleName(database: string, kind: RoleKind): string {
  return `${database}_${kind}`;
}

/** Expands macros and role names in the text of a migration. */
export function expandSql(name: string, text: string, database: string): string {
  const macros = name <= LAST_BEFORE_TICKETS ? BEFORE_TICKETS : MACROS;
  const expanded = macros.reduce(
    (sql, [pattern, expand]) => sql.replaceAll(pattern, (_, argument: string) => expand(argument)),
    text,
  );
  return expanded.replaceAll(/\{\{(\w+)\}\}/g, (_, kind: string) => `"${roleName(database, kind as RoleKind)}"`); // a wrong kind fails in PostgreSQL
}
