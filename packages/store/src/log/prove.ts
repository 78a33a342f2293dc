import { ReeveError } from '@reeve/domain';
import { withAuditRole } from '../access/door.ts';
import type { Store } from '../store.ts';
import { lastCheckpoint, type KeptCheckpoint } from './checkpoint.ts';
import { inclusionPath, logSize } from './tree.ts';

/** An event with the proof that it is in the log of a checkpoint. */
export interface EventProof {
  readonly leaf: string;
  /** Counted from 0. */
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: KeptCheckpoint;
}

/**
 * Returns the proof that an event is in the log of the last checkpoint.
 *
 * @throws ReeveError not_found — no event of this number is under a checkpoint yet
 */
export async function proveEvent(store: Store, agencyId: string, seq: number): Promise<EventProof> {
  return withAuditRole(store, agencyId, async (db) => {
    const checkpoint = await lastCheckpoint(db, agencyId);
    const event = await db
      .selectFrom('audit_event')
      .select('leaf')
      .where('agency_id', '=', agencyId)
      .where('seq', '=', String(seq))
      .executeTakeFirst();
    if (!event || !checkpoint || seq > checkpoint.size)
      throw new ReeveError('not_found', 'No checkpoint covers an event of this number yet; a new one takes a minute.');
    const path = await inclusionPath(db, agencyId, seq, checkpoint.size);
    return { leaf: event.leaf, index: seq - 1, path, checkpoint };
  });
}

/** The size of a log, and the size of its signed part. */
export interface LogStatus {
  readonly size: number;
  readonly last: KeptCheckpoint | undefined;
}
export async function readLogStatus(store: Store, agencyId: string): Promise<LogStatus> {
  return withAuditRole(store, agencyId, async (db) => ({
    size: await logSize(db, agencyId),
    last: await lastCheckpoint(db, agencyId),
  }));
}
