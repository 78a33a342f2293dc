import {
  isSignedBy,
  printCheckpoint,
  printNote,
  readCheckpoint,
  readNote,
  readNoteKey,
  ReeveError,
  sameBytes,
  signNote,
  type Checkpoint,
} from '@reeve/domain';
import type { Kysely } from 'kysely';
import { withAuditRole } from '../access/door.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';
import { LOG_CRYPTO } from './crypto.ts';
import type { LogKeys } from './key.ts';
import { logSize, rootAt } from './tree.ts';

/** A signed checkpoint, with the key that signed it. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly at: Date;
  /** The signed note, as sent to witnesses. */
  readonly note: string;
  readonly key: string;
}

/** When a checkpoint is due: the log has grown by this many events or for this long. */
export interface CheckpointRule {
  readonly everyEvents: number;
  readonly everyMs: number;
}
export const CHECKPOINT_RULE: CheckpointRule = { everyEvents: 1000, everyMs: 60_000 };
/** As soon as the log has grown at all. */
export const CHECKPOINT_NOW: CheckpointRule = { everyEvents: 1, everyMs: 0 };

type Row = { readonly size: string; readonly at: Date; readonly note: string; readonly key: string };
const kept = (row: Row): KeptCheckpoint => ({ ...row, size: Number(row.size) });

/** The newest checkpoint of an agency's log. */
export async function lastCheckpoint(db: Kysely<Database>, agencyId: string): Promise<KeptCheckpoint | undefined> {
  const row = await db
    .selectFrom('audit_checkpoint')
    .select(['size', 'at', 'note', 'key'])
    .where('agency_id', '=', agencyId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && kept(row);
}

/** Checkpoints of sizes above one and up to another, in order; all of them unless a limit is given. */
export async function checkpointsBetween(
  db: Kysely<Database>,
  agencyId: string,
  above: number,
  upTo: number,
  limit?: number,
): Promise<readonly KeptCheckpoint[]> {
  const select = db
    .selectFrom('audit_checkpoint')
    .select(['size', 'at', 'note', 'key'])
    .where('agency_id', '=', agencyId)
    .where('size', '>', String(above))
    .where('size', '<=', String(upTo))
    .orderBy('size');
  const rows = await (limit === undefined ? select : select.limit(limit)).execute();
  return rows.map(kept);
}

/** Parses a checkpoint, or refuses it: the stored note was altered in the database. */
function headOf(checkpoint: KeptCheckpoint): Checkpoint {
  const note = readNote(checkpoint.note);
  const key = readNoteKey(LOG_CRYPTO, checkpoint.key);
  const head = note && readCheckpoint(note.text);
  if (!note || !key || !head || head.size !== checkpoint.size || !isSignedBy(LOG_CRYPTO, note, key))
    throw new ReeveError('internal', `The checkpoint over ${checkpoint.size} events was altered. Nothing was signed.`);
  return head;
}

/**
 * Signs the current log if due. A log that does not extend what was signed before is not signed.
 *
 * @returns undefined if not due
 * @throws ReeveError misconfigured — the key is gone; internal — the log or its last checkpoint was altered
 */
export async function makeCheckpoint(
  store: Store,
  keys: LogKeys,
  agencyId: string,
  rule: CheckpointRule,
): Promise<KeptCheckpoint | undefined> {
  return (await signLog(store, keys, agencyId, rule)).made;
}

/** The result of signing a log: the checkpoint if one was due, and whether all of the log is now signed. */
interface SignedLog {
  readonly made: KeptCheckpoint | undefined;
  readonly whole: boolean;
}

/** Signs a log as `makeCheckpoint` does. */
export async function signLog(store: Store, keys: LogKeys, agencyId: string, rule: CheckpointRule): Promise<SignedLog> {
  return withAuditRole(store, agencyId, async (db) => {
    const [size, last] = [await logSize(db, agencyId), await lastCheckpoint(db, agencyId)];
    const at = store.factories.now();
    if (last && last.size === size) return { made: undefined, whole: true };
    const waited = last === undefined || at.getTime() - last.at.getTime() >= rule.everyMs;
    if (!waited && size - last.size < rule.everyEvents) return { made: undefined, whole: false };
    if (last) {
      const head = headOf(last);
      if (size < last.size || !sameBytes(head.root, await rootAt(db, agencyId, last.size)))
        throw new ReeveError(
          'internal',
          `The log was altered among its first ${last.size} events, which are signed. Nothing was signed.`,
        );
    }
    const signer = await keys.signerOf(agencyId, last === undefined);
    if (!signer) {
      throw new ReeveError(
        'misconfigured',
        'The key of the log is gone. Bring it back from where keys are kept, or make a new one with: reeve-admin audit renew-key --agency CODE',
      );
    }
    const text = printCheckpoint({ origin: signer.key.name, size, root: await rootAt(db, agencyId, size) });
    const note = printNote({ text, signatures: [signNote(LOG_CRYPTO, text, signer.key, signer.sign)] });
    await db
      .insertInto('audit_checkpoint')
      .values({ agency_id: agencyId, size: String(size), at, note, key: signer.line })
      // Another server was faster; both are for the same log.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { made: { size, at, note, key: signer.line }, whole: true };
  });
}
