import {
  auditEvent,
  commitmentOf,
  hasEventForm,
  leafHash,
  leafText,
  planErasures,
  printTaken,
  SALT_BYTES,
  sought,
  textsAdded,
  textsOf,
  type AuditEvent,
  type HeldText,
  type LogText,
  type NumberedEvent,
  type TakenTexts,
} from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema/schema.ts';
import type { Factories } from '../store.ts';
import { LOG_CRYPTO } from './crypto.ts';
import { insertLeaves, logSize, storeTiles, type LeafRow } from './tree.ts';

/** The outcome of a batch of a journal. */
interface NumberedBatch {
  readonly numbered: number;
  /** Ids of malformed events. */
  readonly setAside: readonly string[];
  /** True if there may be more. */
  readonly more: boolean;
}

interface Arrived extends NumberedEvent {
  readonly id: string;
  readonly at: Date;
}

/**
 * Numbers the events waiting in a journal: gapless, in order of writing, regardless of the clock. Each becomes a leaf of the tree,
 * its texts about persons are stored with it, and erasures among the events delete the texts they are about: all in the caller's
 * transaction, which has the agency's lock. A malformed event stays in the journal: the log goes on without it.
 *
 * @param which limit: the most read; aside: ids set aside before
 */
export async function numberWaiting(
  db: Kysely<Database>,
  factories: Factories,
  agencyId: string,
  { limit, aside }: { readonly limit: number; readonly aside: ReadonlySet<string> },
): Promise<NumberedBatch> {
  const read = await db
    .selectFrom('audit_journal')
    .select(['id', 'at', 'event'])
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`id <> all(${[...aside]}::uuid[])`)
    .orderBy('written')
    .limit(limit)
    .execute();
  const waiting = read.filter((row) => hasEventForm(row.event) && Number.isFinite(Number(row.at)));
  const done = {
    numbered: waiting.length,
    setAside: read.filter((row) => !waiting.includes(row)).map((row) => row.id),
    more: read.length === limit,
  };
  if (waiting.length === 0) return done;
  const size = await logSize(db, agencyId);
  const events = waiting.map((row, index): Arrived => ({
    seq: size + 1 + index,
    id: row.id,
    at: row.at,
    event: auditEvent(row.event as AuditEvent), // checked by `hasEventForm`; absent fields are filled in
  }));
  const earlier = await heldTexts(db, agencyId, events);
  const erased = planErasures(events, [...earlier, ...textsAdded(events)]);
  const gone = new Set(
    [...erased.values()].flatMap((taken) =>
      [...taken].flatMap(([field, seqs]) => seqs.map((seq) => `${seq} ${field}`)),
    ),
  );
  const leaves: LeafRow[] = [];
  const plain: PlainRow[] = [];
  for (const one of events) {
    const { row, texts } = leafOf(factories, agencyId, one, erased.get(one.seq));
    leaves.push(row);
    plain.push(...texts.filter((text) => !gone.has(`${text.seq} ${text.field}`)));
  }
  await insertLeaves(db, leaves);
  await insertPlain(db, plain);
  await erasePlain(
    db,
    agencyId,
    earlier.filter((text) => gone.has(`${text.seq} ${text.field}`)),
  );
  await storeTiles(db, agencyId, size, size + events.length);
  await db
    .deleteFrom('audit_journal')
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`id = any(${waiting.map((row) => row.id)}::uuid[])`)
    .execute();
  return done;
}

interface PlainRow {
  readonly agency_id: string;
  readonly seq: number;
  readonly field: LogText;
  readonly ordinal: number;
  readonly salt: string;
  readonly text: string;
}
const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

function leafOf(
  factories: Factories,
  agencyId: string,
  { seq, id, at, event }: Arrived,
  taken: TakenTexts | undefined,
): { readonly row: LeafRow; readonly texts: readonly PlainRow[] } {
  const salts = new Map(textsOf(event).map((text) => [`${text.field} ${text.ordinal}`, newSalt(factories)]));
  const saltOf = (field: LogText, ordinal: number): Buffer => salts.get(`${field} ${ordinal}`) ?? newSalt(factories);
  const erased = taken && printTaken(taken);
  const leaf = leafText(event, { seq, at: at.toISOString(), id, agencyId, erased }, ({ field, ordinal, text }) =>
    commitmentOf(LOG_CRYPTO, saltOf(field, ordinal), text),
  );
  return {
    row: {
      agency_id: agencyId,
      seq,
      id,
      at: at.toISOString(),
      leaf,
      leaf_hash: hex(leafHash(LOG_CRYPTO.sha256, Buffer.from(leaf))),
      action: event.action,
      actor_id: event.actorId ?? null,
      unit: event.unit ?? null,
      object_ids: event.objectIds,
    },
    texts: textsOf(event).map(({ field, ordinal, text }) => ({
      agency_id: agencyId,
      seq,
      field,
      ordinal,
      salt: hex(saltOf(field, ordinal)),
      text,
    })),
  };
}

const newSalt = (factories: Factories): Buffer => Buffer.from(factories.secret(), 'base64url').subarray(0, SALT_BYTES);

async function insertPlain(db: Kysely<Database>, rows: readonly PlainRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into audit_plain select * from json_populate_recordset(null::audit_plain, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );
}

/** Earlier texts that erasures among these events may delete. One query per batch with erasures, whatever its size. */
async function heldTexts(
  db: Kysely<Database>,
  agencyId: string,
  events: readonly NumberedEvent[],
): Promise<readonly HeldText[]> {
  const { names, seqs } = sought(events);
  if (names.length === 0 && seqs.length === 0) return [];
  const { rows } = await sql<{ seq: string; field: LogText; objects: readonly string[]; subjects: readonly string[] }>`
    with named as (
      select seq from audit_event where agency_id = ${agencyId} and object_ids && ${names}::text[]
      union select seq from audit_plain where agency_id = ${agencyId} and field = 'subject' and text = any(${names}::text[])
      union select unnest(${seqs}::bigint[])
    )
    select plain.seq, plain.field, event.object_ids as objects,
      array(select text from audit_plain of where of.agency_id = ${agencyId} and of.seq = plain.seq and of.field = 'subject') as subjects
    from (select distinct seq, field from audit_plain join named using (seq) where agency_id = ${agencyId}) plain
      join audit_event event on event.agency_id = ${agencyId} and event.seq = plain.seq`.execute(db);
  return rows.map((row) => ({ seq: Number(row.seq), field: row.field, names: [...row.objects, ...row.subjects] }));
}

async function erasePlain(db: Kysely<Database>, agencyId: string, texts: readonly HeldText[]): Promise<void> {
  if (texts.length === 0) return;
  await sql`delete from audit_plain using unnest(${texts.map((one) => one.seq)}::bigint[], ${texts.map((one) => one.field)}::text[]) as gone(seq, field)
    where agency_id = ${agencyId} and audit_plain.seq = gone.seq and audit_plain.field = gone.field`.execute(db);
}
