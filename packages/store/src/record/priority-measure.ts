import type { Measure } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { StoredRecord } from './record.ts';

/** A signed priority with the measure fixed by its newest decision that has one. */
export type MeasuredPriority = Pick<StoredRecord, 'id' | 'label_id' | 'reference' | 'title' | 'owner_id'> & {
  readonly code: string;
  readonly review_on: string;
  readonly measure: Measure | null;
};

/** Signed priorities, newest first, as far as this person may see them and their decisions. */
export function signedPrioritiesQuery(tx: ActorTx, limit: number): Query<MeasuredPriority> {
  return {
    text: sql<MeasuredPriority>`
    select p.id, p.label_id, p.reference, p.title, p.owner_id, p.body ->> 'code' as code, p.body ->> 'reviewOn' as review_on,
      (select d.body -> 'measure' from thread t join decision d on d.agency_id = t.agency_id and d.id = t.from_id
        where t.agency_id = p.agency_id and t.to_id = p.id and t.from_kind = 'decision' and jsonb_typeof(d.body -> 'measure') = 'object'
        order by d.recorded_at desc, d.id desc limit 1) as measure
    from priority p where p.agency_id = ${tx.person.agencyId} and p.state = 'signed'
    order by p.recorded_at desc, p.id desc limit ${limit}`,
    instants: [],
    show: (row) => row,
  };
}
