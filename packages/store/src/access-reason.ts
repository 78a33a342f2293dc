import {
  closerReasons,
  REASON_HOURS,
  ReeveError,
  type CloserReason,
  type NamedPerson,
  type SubjectCategory,
} from '@reeve/domain';
import { ownNotes, type ActorTx } from './actor.ts';
import { searchWords } from './search-words.ts';
import { staffNames } from './staff.ts';

/** What of an object decides whether it asks for a reason of its own. */
export interface ReadWithReason {
  readonly kind: 'report' | 'entity';
  readonly id: string;
  readonly caseRef: string | undefined;
  readonly compartments: readonly string[];
  readonly persons: readonly { readonly name: string; readonly category: string; readonly minor: boolean }[];
}

const folded = (name: string): string => searchWords(name).toSorted().join(' ');

async function namedPersons(tx: ActorTx, persons: ReadWithReason['persons']): Promise<readonly NamedPerson[]> {
  if (persons.length === 0) return [];
  const colleagues = new Set([...(await staffNames(tx)).values()].map(folded));
  return persons.map((person) => ({
    category: person.category as SubjectCategory, // held by a constraint
    minor: person.minor,
    colleague: colleagues.has(folded(person.name)),
  }));
}

/** What asks for a reason of its own before this object is shown; nothing where the session's does. */
export async function reasonsAskedFor(tx: ActorTx, of: ReadWithReason): Promise<readonly CloserReason[]> {
  return closerReasons({ ...of, persons: await namedPersons(tx, of.persons) }, tx.person.caseRef);
}

/**
 * Go on only if the session's reason does for this object or one of its own has been given in the last hours. The reader
 * may see the object: what is asked says nothing he may not know.
 * @throws ReeveError reason_needed — with the closed list of what asks
 */
export async function requireReason(tx: ActorTx, of: ReadWithReason): Promise<void> {
  const because = await reasonsAskedFor(tx, of);
  if (because.length === 0 || (await reasonGiven(tx, of.id))) return;
  throw new ReeveError(
    'reason_needed',
    'This is outside your case or to be read with special care. Say why you need it; the reason goes on the record.',
    { because, kind: of.kind, id: of.id },
  );
}

async function reasonGiven(tx: ActorTx, objectId: string): Promise<boolean> {
  const since = new Date(tx.recordedAt().getTime() - REASON_HOURS * 3_600_000);
  const found = await tx.db
    .selectFrom('access_reason')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', tx.person.sessionId ?? '')
    .where('object_id', '=', objectId)
    .where('recorded_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Keep that a reason was given for one object, in the file of who gave it. Its words stand in the log alone. */
export async function insertAccessReason(
  tx: ActorTx,
  of: {
    readonly kind: string;
    readonly id: string;
    readonly reasons: readonly CloserReason[];
  },
): Promise<void> {
  await tx.db
    .insertInto('access_reason')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(ownNotes(tx.person.accountId)),
      session_id: tx.person.sessionId ?? '',
      object_kind: of.kind,
      object_id: of.id,
      reasons: [...of.reasons],
      recorded_at: tx.recordedAt(),
    })
    .execute();
}
