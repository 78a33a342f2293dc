import type { Macros } from './macro.ts';

/** The last migration whose policies read settings. */
export const LAST_BEFORE_TICKETS = '0073_door_role.sql';

const setting = (name: string): string => `nullif(current_setting('reeve.${name}', true), '')`;

/**
 * The expansion of these macros before tickets: settings, which a role can set to any value. Older migrations are applied as
 * written; the next one rewrites every policy to read the ticket.
 */
export const BEFORE_TICKETS: Macros = [
  [/\bvisible\((\w+)\)/g, (column) => `${column} = any((select ${setting('labels')}::int[])::int[])`],
  [/\bby_post\((\w+)\)/g, (column) => `${column} = any((select ${setting('posts')}::int[])::int[])`],
  [/\bsees\(('\w+')\)/g, (kind) => `(select ${kind} = any(${setting('kinds')}::text[]))`],
  [/\bsees_by_post\(('\w+')\)/g, (kind) => `(select ${kind} = any(${setting('post_kinds')}::text[]))`],
  [/\bsees\((\w+)\)/g, (column) => `${column} = any((select ${setting('kinds')}::text[])::text[])`],
  [/\bsees_by_post\((\w+)\)/g, (column) => `${column} = any((select ${setting('post_kinds')}::text[])::text[])`],
  [/\bmyself\(\)/g, () => `(select ${setting('actor')}::uuid)`],
  [/\bwritable\((\w+)\)/g, (column) => `${column} = any((select ${setting('writes')}::int[])::int[])`],
  [/\bnot_overdue\((\w+)\)/g, (column) => `${column} >= (select ${setting('today')}::date)`],
  [/\boutside_opening\(\)/g, () => `(select ${setting('opening')}) is null`],
  [
    /\bwithin_opening\((\w+)\)/g,
    (column) => `case when (select ${setting('opening')}) is null then true else ${column} = (
      select g.report_id from desk_grant g join desk_opening o on o.agency_id = g.agency_id and o.id = g.id
      where g.id = (select ${setting('opening')}::uuid) and o.opened_for = (select ${setting('actor')}::uuid)
        and o.approved and o.last_day >= (select ${setting('day')}::date)) end`,
  ],
  [/\bown_agency\((\w+)\)/g, (column) => `${column} = (select ${setting('agency')}::uuid)`],
  [/\bdoor\('(\w+)'\)/g, (name) => `(select ${setting('door')}) = '${name}'`],
];
