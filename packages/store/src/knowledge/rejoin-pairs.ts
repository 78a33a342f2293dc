import { joinLabels } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Tables of decisions on two rows, and the table of the rows. */
const ENDS = { contradiction: 'statement', origin_decision: 'report' } as const;

/**
 * Updates the decisions on a relabelled or redated row: they are as strict as both rows. If the other one is out of sight of the
 * person who changes one, they only become stricter.
 */
export async function rejoinPairs(tx: ActorTx, table: keyof typeof ENDS, id: string): Promise<void> {
  const [decisions, ends] = [sql.table(table), sql.table(ENDS[table])];
  const { agencyId } = tx.person;
  const { rows } = await sql<Pair>`select id, label_id, visible_until, first_id, second_id from ${decisions}
    where agency_id = ${agencyId} and (first_id = ${id} or second_id = ${id})`.execute(tx.db);
  for (const row of rows) {
    const { rows: seen } = await sql<End>`select label_id, visible_until from ${ends}
      where agency_id = ${agencyId} and id in (${row.first_id}, ${row.second_id})`.execute(tx.db);
    const [first = row, second = row] = seen;
    const label = await tx.labelFor(joinLabels(tx.partsOf(first.label_id), tx.partsOf(second.label_id)));
    const until = first.visible_until < second.visible_until ? first.visible_until : second.visible_until;
    await sql`update ${decisions} set label_id = ${label}, visible_until = ${until}
      where agency_id = ${agencyId} and id = ${row.id}`.execute(tx.db);
  }
}

interface End {
  readonly label_id: number;
  readonly visible_until: string;
}
interface Pair extends End {
  readonly id: string;
  readonly first_id: string;
  readonly second_id: string;
}
