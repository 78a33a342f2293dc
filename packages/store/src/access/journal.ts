import type { AuditAction, AuditChannel, AuditEvent } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { compileOnce } from '../database/compile-once.ts';
import type { Database } from '../schema/schema.ts';
import type { Factories } from '../store.ts';

/** The caller's part of an event; actor, reason and time are added on writing. */
export interface AuditFacts {
  readonly action: AuditAction;
  readonly objectKind?: string;
  readonly objectIds?: readonly string[];
  readonly objectVersion?: number;
  /** A separate reason, if the session's was not enough. */
  readonly justification?: string;
  /** The persons it is about, by id. */
  readonly subjectIds?: readonly string[];
  readonly legalBasis?: string;
  readonly handling?: readonly string[];
  readonly channel?: AuditChannel;
  readonly recipients?: readonly string[];
  readonly fieldsShown?: readonly string[];
  /** The search text, as entered. */
  readonly query?: string;
  readonly resultCount?: number;
  readonly decision?: 'allow' | 'deny';
  readonly because?: string;
}

/**
 * An event as it is stored. Characters that PostgreSQL cannot hold (NUL, halves of a pair) become U+FFFD: an address with
 * them must neither go unrecorded nor fail the events that are written with it.
 */
export function journalText(event: AuditEvent): string {
  return JSON.stringify(event, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD') : value,
  );
}

/** An event that waits to be written, with the agency whose log it belongs to. */
export interface JournalEntry {
  readonly agencyId: string;
  readonly event: AuditEvent;
}

/** Writes events to the journal within the caller's transaction: random id, no number. */
export async function insertJournal(
  db: Kysely<Database>,
  factories: Factories,
  entries: readonly JournalEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await write(db, {
    agencyIds: entries.map((entry) => entry.agencyId),
    ids: entries.map(() => factories.uuid()),
    times: entries.map(() => factories.now()),
    events: entries.map((entry) => journalText(entry.event)),
  });
}

/** Rows as columns, so that the text is the same for any number of them. */
interface Columns {
  readonly agencyIds: readonly string[];
  readonly ids: readonly string[];
  readonly times: readonly Date[];
  readonly events: readonly string[];
}
const write = compileOnce(
  (_, { agencyIds, ids, times, events }: Columns) => sql`
    insert into audit_journal (agency_id, id, at, event)
    select * from unnest(${agencyIds}::uuid[], ${ids}::uuid[], ${times}::timestamptz[], ${events}::jsonb[])`,
);
