import type pg from 'pg';

/** One way in which the database's protection could be wrong. */
export interface PolicyMutant {
  readonly name: string;
  readonly sql: readonly string[];
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly reads: string | null;
  readonly writes: string | null;
}

/** The condition's top-level conjuncts as PostgreSQL prints them: `((a) AND (b))`. */
export function conjunctsOf(condition: string): readonly string[] {
  const inner = /^\((.*)\)$/s.exec(condition)?.[1] ?? condition;
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth === 0 && inner.startsWith(' AND ', at)) {
      parts.push(inner.slice(start, at));
      start = at + 5;
    }
  }
  return depth === 0 && start > 0 ? [...parts, inner.slice(start)] : [condition];
}

/** Conditions changed in one place, each with a description of the change. */
function wrongConditions(condition: string): readonly (readonly [string, string])[] {
  const parts = conjunctsOf(condition);
  const setting = (name: string): string => `NULLIF(current_setting('reeve.${name}'::text, true), ''::text)`;
  const changes: (readonly [string, string])[] = [
    ['is true', 'true'],
    ['is negated', `NOT (${condition})`],
    ...parts.flatMap((_, index): (readonly [string, string])[] =>
      parts.length === 1
        ? []
        : [[`forgets conjunct ${index + 1}`, parts.filter((__, other) => other !== index).join(' AND ')]],
    ),
    ...(parts.length > 1 ? ([['says or for and', parts.join(' OR ')]] as const) : []),
    ...(condition.includes(' >= ')
      ? ([
          ['says > for >=', condition.replace(' >= ', ' > ')],
          ['says <= for >=', condition.replace(' >= ', ' <= ')],
        ] as const)
      : []),
    ...(condition.includes(' = ANY ')
      ? ([
          ['says <> for =', condition.replace(' = ANY ', ' <> ANY ')],
          ['says >= for =', condition.replace(' = ANY ', ' >= ANY ')],
        ] as const)
      : []),
    ...(condition.includes(`t.labels`)
      ? ([
          ['reads the wrong list', condition.replaceAll('t.labels', 't.writes')],
          [
            'believes a setting',
            condition.replace(/\( SELECT t\.labels\s+FROM ticket t\)/, `( SELECT ${setting('labels')}::integer[])`),
          ],
          [
            'asks an immutable helper',
            condition.replace(/\(\( SELECT t\.labels\s+FROM ticket t\)::integer\[\]\)/, '(labels_of_reader())'),
          ],
          ['takes a missing ticket for all', `((SELECT count(*) FROM ticket) = 0) OR (${condition})`],
        ] as const)
      : []),
    ...(condition.includes('t.writes')
      ? ([['writes what is read', condition.replaceAll('t.writes', 't.labels')]] as const)
      : []),
    ...(condition.includes(`'reeve.door'`)
      ? ([['has no door', condition.replaceAll(/ = '\w*'::text/g, ' IS NOT NULL')]] as const)
      : []),
    ...(condition.includes(`'reeve.agency'`) || condition.includes('t.agency_id')
      ? ([['takes any agency', condition.replace('(agency_id = ', '(agency_id IS NOT NULL OR agency_id = ')]] as const)
      : []),
  ];
  return changes.filter(([, changed]) => changed !== condition);
}

const HELPER = `create or replace function labels_of_reader() returns integer[] language sql immutable
  as $$ select t.labels from ticket t $$`;

function mutantsOf(policy: Policy): readonly PolicyMutant[] {
  const of = `${policy.table}.${policy.name}`;
  const change = (clause: 'using' | 'with check', condition: string | null): readonly PolicyMutant[] =>
    condition === null
      ? []
      : wrongConditions(condition).map(([what, changed]) => ({
          name: `${of} ${clause === 'using' ? '' : 'in its check '}${what}`,
          sql: [
            ...(changed.includes('labels_of_reader') ? [HELPER] : []),
            `alter policy ${policy.name} on ${policy.table} ${clause} (${changed})`,
          ],
        }));
  return [
    { name: `${of} is missing`, sql: [`drop policy ${policy.name} on ${policy.table}`] },
    { name: `${of} is open to everybody`, sql: [`alter policy ${policy.name} on ${policy.table} to public`] },
    ...change('using', policy.reads),
    ...change('with check', policy.writes),
  ];
}

/** Every possible mutant of the present catalogue, in a fixed order. */
export async function listPolicyMutants(client: pg.Client): Promise<readonly PolicyMutant[]> {
  const { rows: policies } = await client.query<Policy>(
    `select tablename as table, policyname as name, cmd as command, roles::text[] as roles, qual as reads, with_check as writes
     from pg_policies where schemaname = 'public' and tablename <> 'migration' order by tablename, policyname`,
  );
  const { rows: tables } = await client.query<{ table: string }>(
    `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration' order by relname`,
  );
  const app = policies.find((policy) => policy.name === 'report_read')?.roles[0] ?? '';
  return [
    ...policies.flatMap(mutantsOf),
    ...tables.flatMap(({ table }): PolicyMutant[] => [
      { name: `${table} has no row-level security`, sql: [`alter table ${table} disable row level security`] },
      { name: `${table} does not force it`, sql: [`alter table ${table} no force row level security`] },
      { name: `${table} is granted to everybody`, sql: [`grant select on ${table} to public`] },
    ]),
    {
      name: 'a view runs as its owner',
      sql: ['create view every_report as select * from report', `grant select on every_report to "${app}"`],
    },
    { name: 'a materialised view', sql: ['create materialized view all_reports as select * from report'] },
    {
      name: 'a function hands rights on',
      sql: [
        `create function count_reports() returns bigint language sql security definer as 'select count(*) from report'`,
      ],
    },
    { name: 'the log may be altered', sql: [`grant update on audit_event to "${app}"`] },
    { name: 'the log may be shortened', sql: [`grant delete on audit_event to "${app}"`] },
    { name: 'the application owns a table', sql: [`alter table crime owner to "${app}"`] },
    { name: 'the application may make tables', sql: [`grant create on schema public to "${app}"`] },
    {
      name: 'the application may make temporary tables',
      sql: [`do $$ begin execute format('grant temporary on database %I to "${app}"', current_database()); end $$`],
    },
    { name: 'the application may empty a table', sql: [`grant truncate on report to "${app}"`] },
  ];
}
