import type { AuditAction, AuditChannel, AuditEvent } from '@reeve/domain';
import type { Kysely } from 'kysely';
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

/** Writes events to the journal within the caller's transaction: random id, no number. */
export async function insertJournal(
  db: Kysely<Database>,
  factories: Factories,
  agencyId: string,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    agency_id: agencyId,
    id: factories.uuid(),
    at: factories.now(),
    event: journalText(event),
  }));
  await db.insertInto('audit_journal').values(rows).execute();
}
