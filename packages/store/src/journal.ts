import type { AuditAction, AuditEvent } from '@reeve/domain';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import type { Factories } from './store.ts';

/** What the caller says of an event; who, why and when are added by the door. */
export interface AuditFacts {
  readonly action: AuditAction;
  readonly objectKind?: string;
  readonly objectIds?: readonly string[];
  readonly recipients?: readonly string[];
  readonly fieldsShown?: readonly string[];
  readonly resultCount?: number;
  readonly decision?: 'allow' | 'deny';
  readonly because?: string;
}

/** Put events into the journal within the caller's transaction: random id, no number. */
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
    event: JSON.stringify(event),
  }));
  await db.insertInto('audit_journal').values(rows).execute();
}
