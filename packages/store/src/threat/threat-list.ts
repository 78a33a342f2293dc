import type { ThreatClock } from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { ThreatRow } from '../schema/threat.ts';

/** A stored threat. */
export type StoredThreat = Selectable<ThreatRow>;

/** The state of a stored threat. */
export function clockOf(threat: StoredThreat): ThreatClock & { readonly authorId: string } {
  return {
    authorId: threat.raised_by,
    raisedAt: threat.raised_at.getTime(),
    acknowledgedAt: threat.acknowledged_at?.getTime(),
    closedAt: threat.closed_at?.getTime(),
  };
}

/** Threats within this person's labels, open ones first, then newest. */
export async function listThreats(
  tx: ActorTx,
  of: { readonly openOnly: boolean; readonly limit: number },
): Promise<readonly StoredThreat[]> {
  const all = tx.db.selectFrom('threat').selectAll().where('agency_id', '=', tx.person.agencyId);
  return (of.openOnly ? all.where('closed_at', 'is', null) : all)
    .orderBy((eb) => eb('closed_at', 'is', null), 'desc')
    .orderBy('raised_at', 'desc')
    .orderBy('id')
    .limit(of.limit)
    .execute();
}
