import type { RequirementState } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';

/** States in which a requirement asks for nothing any more. */
const OVER: readonly RequirementState[] = ['refused', 'referred', 'lapsed', 'closed', 'withdrawn'];

interface StrategicRequirement {
  readonly kind: 'requirement';
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
}

/** Live strategic requirements that serve one of these priorities, as far as this person may see them, by reference. */
export function strategicRequirementsQuery(tx: ActorTx, priorityIds: readonly string[]): Query<StrategicRequirement> {
  return {
    text: sql<StrategicRequirement>`
    select 'requirement' as kind, r.id, r.reference, r.title, r.state from requirement r
    where r.agency_id = ${tx.person.agencyId} and r.body ->> 'kind' = 'strategic' and r.state <> all(${[...OVER]}::text[])
      and exists (select from thread t where t.agency_id = r.agency_id and t.from_id = r.id
        and t.to_id = any(${[...priorityIds]}::uuid[]))
    order by r.reference`,
    instants: [],
    show: (row) => row,
  };
}
