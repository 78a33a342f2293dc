import type { ObjectKind, TransitionAct } from '@reeve/domain';
import type { InferResult, Kysely } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

/** Records a change of state: who, when, why. */
export async function insertTransition(
  tx: ActorTx,
  of: {
    readonly labelId: number;
    readonly kind: ObjectKind;
    readonly id: string;
    readonly from: string | null;
    readonly to: string;
    readonly reason: string;
    /** What was done, if the states do not show it. */
    readonly act?: TransitionAct | undefined;
    /** True where the actor is the author of a report: their name stays in the raw compartment. */
    readonly byUnit?: boolean;
  },
): Promise<void> {
  await tx.db
    .insertInto('transition')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: of.labelId,
      object_kind: of.kind,
      object_id: of.id,
      from_state: of.from,
      to_state: of.to,
      actor_id: of.byUnit ? null : tx.person.accountId,
      unit_name: tx.unit.name,
      at: tx.now(),
      recorded_at: tx.recordedAt(),
      reason: of.reason,
      act: of.act ?? '',
    })
    .execute();
}

export interface HistoryLine {
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly act: TransitionAct | null;
}

/** The query of an object's history. */
export function historyQuery(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('transition')
    .leftJoin('staff_card', (join) =>
      join
        .onRef('staff_card.id', '=', 'transition.actor_id')
        .onRef('staff_card.agency_id', '=', 'transition.agency_id'),
    )
    .select(['from_state', 'to_state', 'at', 'reason', 'act', 'transition.unit_name', 'staff_card.name'])
    .where('object_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('transition.id');
}
type StoredLine = InferResult<ReturnType<typeof historyQuery>>[number];

/** The visible history of an object, oldest first, with the actor's name if their staff card is visible, else their unit. */
export async function historyOf(tx: ActorTx, id: string): Promise<readonly HistoryLine[]> {
  return (await historyQuery(tx.db, id).execute()).map(historyLine);
}

/** A line of a history, from its row. */
export const historyLine = (row: StoredLine): HistoryLine => ({
  from: row.from_state,
  to: row.to_state,
  at: row.at,
  by: row.name ?? row.unit_name,
  reason: row.reason,
  act: row.act === '' ? null : (row.act as TransitionAct), // enforced by a constraint
});
