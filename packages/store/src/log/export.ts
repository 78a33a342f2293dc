import {
  changedColumn,
  columnLine,
  endLine,
  headLine,
  leafLine,
  LOG_TEXTS,
  noteKeyId,
  originOfLog,
  readNote,
  readNoteKey,
  ReeveError,
  textLine,
  checkpointLine,
} from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { withAuditRole } from '../access/door.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';
import { checkpointsBetween, lastCheckpoint, type KeptCheckpoint } from './checkpoint.ts';
import { LOG_CRYPTO } from './crypto.ts';

const PAGE = 1000;

/**
 * Writes an agency's log as a log file (`log-file.ts` of the domain), up to its last checkpoint, from one snapshot. Lines are
 * passed on in chunks of some hundred; each waits until the previous one is consumed. An event or checkpoint whose columns
 * differ from its content is followed by a line that states this, which every check reports.
 *
 * @param options texts: include the texts about persons that were not erased
 * @throws ReeveError state_forbids — the log has not been signed yet
 */
export async function exportLog(
  store: Store,
  agencyId: string,
  options: { readonly texts: boolean },
  write: (lines: readonly string[]) => Promise<void>,
): Promise<void> {
  await withAuditRole(store, agencyId, async (db) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(db);
    const last = await lastCheckpoint(db, agencyId);
    if (!last)
      throw new ReeveError('state_forbids', 'This log has no checkpoint yet; the first is made within a minute.');
    const keys = await db
      .selectFrom('audit_checkpoint')
      .select('key')
      .distinct()
      .where('agency_id', '=', agencyId)
      .orderBy('key')
      .execute();
    await write([headLine({ origin: originOfLog(agencyId), keys: keys.map((row) => row.key), texts: options.texts })]);
    await write((await checkpointsBetween(db, agencyId, -1, 0)).flatMap(linesOfCheckpoint));
    for (let from = 0; from < last.size; from += PAGE) {
      await write(await linesOf(db, agencyId, from, Math.min(from + PAGE, last.size), options.texts));
    }
    await write([endLine(last.size)]);
  });
}

/** The lines of the events after one number, up to another. */
async function linesOf(
  db: Kysely<Database>,
  agencyId: string,
  above: number,
  upTo: number,
  withTexts: boolean,
): Promise<readonly string[]> {
  const events = await db
    .selectFrom('audit_event')
    .select(['seq', 'leaf', 'leaf_hash', 'id', 'action', 'actor_id', 'unit', 'object_ids'])
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'))
    .where('agency_id', '=', agencyId)
    .where('seq', '>', String(above))
    .where('seq', '<=', String(upTo))
    .orderBy('seq')
    .execute();
  const plain = withTexts
    ? await db
        .selectFrom('audit_plain')
        .select(['seq', 'field', 'ordinal', 'salt', 'text'])
        .where('agency_id', '=', agencyId)
        .where('seq', '>', String(above))
        .where('seq', '<=', String(upTo))
        .execute()
    : [];
  const texts = new Map<string, (typeof plain)[number][]>();
  for (const row of plain) {
    const own = texts.get(row.seq);
    if (own) own.push(row);
    else texts.set(row.seq, [row]);
  }
  const checkpoints = new Map((await checkpointsBetween(db, agencyId, above, upTo)).map((one) => [one.size, one]));
  return events.flatMap(({ seq, leaf, leaf_hash, ...columns }) => {
    const changed = changedColumn(columns, leaf);
    const own = (texts.get(seq) ?? []).toSorted(
      (a, b) => LOG_TEXTS.indexOf(a.field) - LOG_TEXTS.indexOf(b.field) || a.ordinal - b.ordinal,
    );
    const checkpoint = checkpoints.get(Number(seq));
    return [
      leafLine(leaf_hash, leaf),
      ...(changed === undefined ? [] : [columnLine(changed)]),
      ...own.map((row) => textLine(row.field, row.ordinal, row.salt, row.text)),
      ...(checkpoint === undefined ? [] : linesOfCheckpoint(checkpoint)),
    ];
  });
}

/** A checkpoint, and whether its stored key differs from the one that signed it. */
function linesOfCheckpoint({ note, key }: KeptCheckpoint): readonly string[] {
  const shown = readNoteKey(LOG_CRYPTO, key);
  const signed = readNote(note)?.signatures.some(
    (one) => shown !== undefined && one.name === shown.name && one.keyId === noteKeyId(LOG_CRYPTO, shown),
  );
  return signed ? [checkpointLine(note)] : [checkpointLine(note), columnLine('checkpoint_key')];
}
