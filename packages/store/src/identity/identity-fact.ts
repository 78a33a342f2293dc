import { LINK_PROPERTIES, type EntityKind, type StatementProperty } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** A current statement by which an entity can be distinguished from others. */
export interface StoredIdentityFact {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectKind: EntityKind;
  readonly subjectReference: string;
  readonly property: StatementProperty;
  readonly value: string | null;
  readonly objectId: string | null;
  readonly objectKind: EntityKind | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedAt: Date;
  readonly reportId: string;
}

const TELLING: readonly StatementProperty[] = [
  'name',
  'alias',
  'born_on',
  'number',
  'registration',
  'make_and_colour',
  'place',
  ...LINK_PROPERTIES,
];

/** Most statements that are compared in one reading. */
export const MOST_FACTS = 20_000;

/**
 * Reads the statements by which entities of some kinds can be distinguished, as far as this person may see them: the newest
 * ones, by default `MOST_FACTS`, or all of some entities; with those that state who owns or uses them.
 *
 * @returns in the order in which they were recorded
 */
export async function identityFacts(
  tx: ActorTx,
  of: { readonly kinds: readonly EntityKind[]; readonly newest?: number } | { readonly ids: readonly string[] },
): Promise<readonly StoredIdentityFact[]> {
  const newest = 'kinds' in of ? (of.newest ?? MOST_FACTS) : MOST_FACTS;
  const which =
    'ids' in of
      ? sql`(s.subject_id = any(${[...of.ids]}::uuid[]) or (s.object_id = any(${[...of.ids]}::uuid[]) and s.property in ('owns', 'uses')))`
      : sql`(s.subject_kind = any(${[...of.kinds]}::text[]) or (s.object_kind = any(${[...of.kinds]}::text[]) and s.property in ('owns', 'uses')))`;
  const { rows } = await sql<FoundFact>`
    select s.id, s.subject_id, s.subject_kind, s.subject_reference, s.property, s.value, s.object_id, s.object_kind, s.valid_from, s.valid_to,
      s.recorded_at, s.report_id
    from statement s
    where s.agency_id = ${tx.person.agencyId} and s.retracted_at is null and s.property = any(${[...TELLING]}::text[]) and ${which}
    order by s.recorded_at desc, s.id limit ${newest}`.execute(tx.db);
  return rows.toReversed().map((row) => ({
    id: row.id,
    subjectId: row.subject_id,
    subjectKind: row.subject_kind as EntityKind, // written only from ENTITY_KINDS
    subjectReference: row.subject_reference,
    property: row.property as StatementProperty, // written only from STATEMENT_PROPERTIES
    value: row.value,
    objectId: row.object_id,
    objectKind: row.object_kind as EntityKind | null, // as above
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedAt: row.recorded_at,
    reportId: row.report_id,
  }));
}
interface FoundFact {
  readonly id: string;
  readonly subject_id: string;
  readonly subject_kind: string;
  readonly subject_reference: string;
  readonly property: string;
  readonly value: string | null;
  readonly object_id: string | null;
  readonly object_kind: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly recorded_at: Date;
  readonly report_id: string;
}
