import { loadRecord, requireParticipant, type ActorTx, type StoredRecord } from '@reeve/store';
import { expectSameVersion, reviewRefusal } from './refusal.ts';

/** Returns a document whose review this person leads, as they saw it. */
export async function steered(tx: ActorTx, id: string, version?: number): Promise<StoredRecord> {
  const row = await loadRecord(tx, 'document', id);
  if (version !== undefined) expectSameVersion(row.version, version);
  const member = await requireParticipant(tx, row.id);
  if (!['chair', 'secretary', 'drafter', 'rapporteur'].includes(member.role)) throw reviewRefusal('not_review');
  return row;
}
