import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { RecordKind, StoredRecord } from './record.ts';

/** A line about a record in a list. */
export type RecordCard = Pick<StoredRecord, 'id' | 'label_id' | 'reference' | 'title'>;

/** Those of these records that this person may see, newest first. @param ids as a query of their ids */
export function recordCardsQuery(tx: ActorTx, kind: RecordKind, ids: RawBuilder<string>): Query<RecordCard> {
  return {
    text: sql<RecordCard>`
    select id, label_id, reference, title from ${sql.table(kind)}
    where agency_id = ${tx.person.agencyId} and id in ${ids}
    order by recorded_at desc, id desc`,
    instants: [],
    show: (row) => row,
  };
}
