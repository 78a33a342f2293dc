import type { SubjectCategory } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** What a current statement about a person says of their link to its report. */
export interface StatedLink {
  readonly entityId: string;
  readonly reportId: string;
  /** Null if the statement names no link; `unseen` if it names one that this person may not see. */
  readonly category: SubjectCategory | 'unseen' | null;
}

/** The links that statements about some persons, or pointing to them, name: every statement, whatever its property. */
export async function statedLinks(tx: ActorTx, entityIds: readonly string[]): Promise<readonly StatedLink[]> {
  if (entityIds.length === 0) return [];
  const ids = [...entityIds];
  const side = (end: 'subject' | 'object') => sql`
    select s.${sql.ref(`${end}_id`)} as entity_id, s.report_id,
      case when s.${sql.ref(`${end}_person_id`)} is null then null else coalesce(i.category, 'unseen') end as category
    from statement s left join person_involvement i on i.agency_id = s.agency_id and i.id = s.${sql.ref(`${end}_person_id`)}
    where s.agency_id = ${tx.person.agencyId} and s.${sql.ref(`${end}_id`)} = any(${ids}::uuid[]) and s.retracted_at is null`;
  const { rows } = await sql<{ entity_id: string; report_id: string; category: StatedLink['category'] }>`
    ${side('subject')} union ${side('object')}`.execute(tx.db);
  return rows.map((row) => ({ entityId: row.entity_id, reportId: row.report_id, category: row.category })); // held by a constraint
}

/** A person linked to a report, by name and category. */
export interface LinkedCategory {
  readonly reportId: string;
  readonly name: string;
  readonly category: SubjectCategory;
}

/** The names and categories of the persons linked to some reports, as far as this person may see them. */
export async function linkedCategories(tx: ActorTx, reportIds: readonly string[]): Promise<readonly LinkedCategory[]> {
  if (reportIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('person_involvement')
    .select(['report_id', 'name', 'category'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', 'in', [...reportIds])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    name: row.name,
    category: row.category as SubjectCategory, // held by a constraint
  }));
}
