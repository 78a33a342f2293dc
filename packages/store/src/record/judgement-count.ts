import type { JudgementState, ProbabilityScheme } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

export interface JudgementCount {
  readonly authorId: string;
  readonly scheme: ProbabilityScheme;
  readonly term: string;
  readonly state: JudgementState;
  readonly judgements: number;
  /** Those whose state their own author set. */
  readonly byAuthor: number;
}

/** Counts the judgements this person may see, by author, scheme, term and state. */
export async function countJudgements(tx: ActorTx): Promise<readonly JudgementCount[]> {
  const { rows } = await sql<JudgementCount>`
    select j.created_by as "authorId", j.body ->> 'scheme' as scheme, j.body ->> 'term' as term, j.state,
      count(*)::int as judgements,
      (count(*) filter (where exists (select from transition t where t.agency_id = j.agency_id and t.object_id = j.id
        and t.to_state = j.state and t.actor_id = j.created_by)))::int as "byAuthor"
    from judgement j where j.agency_id = ${tx.person.agencyId}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx.db);
  return rows;
}
