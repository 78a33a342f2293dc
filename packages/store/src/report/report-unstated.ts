import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { shownSubject } from './report-words.ts';

/** A released report from which nothing was stated. */
export interface UnstatedReport {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}

/**
 * Released reports sent since an instant, without a statement that this person may see, and of which no suggestion
 * was dismissed; newest first. Cost: one index probe for each newer report that has some.
 */
export async function unstatedReports(tx: ActorTx, since: Date, limit: number): Promise<readonly UnstatedReport[]> {
  const at = sql`coalesce(r.submitted_at, r.created_at)`;
  const { rows } = await sql<UnstatedReport>`
    select r.id, r.reference, r.subject
    from unnest(array['quality_assured', 'collated']) wanted (in_state)
    cross join lateral (
      select r.* from report r
      where r.agency_id = ${tx.person.agencyId} and r.state = wanted.in_state and ${at} >= ${since}
        and not exists (select from statement s where s.report_id = r.id and s.retracted_at is null)
        and not exists (select from suggestion_dismissal d where d.agency_id = r.agency_id and d.report_id = r.id)
      order by ${at} desc, r.id desc limit ${limit}) r
    order by ${at} desc, r.id desc limit ${limit}`.execute(tx.db);
  return rows.map(({ id, reference, subject }) => ({
    id,
    reference,
    subject: shownSubject(tx, { id, reference, subject }),
  }));
}
