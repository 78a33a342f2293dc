import {
  closerReasons,
  REASON_HOURS,
  ReeveError,
  type CloserReason,
  type NamedPerson,
  type SubjectCategory,
} from '@reeve/domain';
import { ownNotes, type ActorTx } from './actor.ts';
import { searchWords } from '../search/search-words.ts';
import { staffNames } from './staff.ts';

/** The properties of an object that decide whether it needs its own reason. */
export interface ReadWithReason {
  readonly kind: 'report' | 'entity';
  readonly id: string;
  readonly caseRef: string | undefined;
  readonly compartments: readonly string[];
  readonly persons: readonly { readonly name: string; readonly category: string; readonly minor: boolean }[];
}

/** Recently folded names: colleagues' names are compared with those in every report that names persons. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 20_000;

function folded(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const made = searchWords(name).toSorted().join(' ');
  FOLDED.set(name, made);
  return made;
}

/** The names of the staff, folded for comparison with names of persons. */
export const colleagueNames = async (tx: ActorTx): Promise<ReadonlySet<string>> =>
  new Set([...(await staffNames(tx)).values()].map(folded));

/** Returns why this object needs its own reason; empty if the session's suffices. @param colleagues if already read */
export async function reasonsAskedFor(
  tx: ActorTx,
  of: ReadWithReason,
  colleagues?: ReadonlySet<string>,
): Promise<readonly CloserReason[]> {
  const staff = of.persons.length === 0 ? undefined : (colleagues ?? (await colleagueNames(tx)));
  const persons = of.persons.map((person): NamedPerson => ({
    category: person.category as SubjectCategory, // held by a constraint
    minor: person.minor,
    colleague: staff?.has(folded(person.name)) === true,
  }));
  return closerReasons({ ...of, persons }, tx.person.caseRef);
}

/**
 * Returns only if a reason for this object, or for one of its own, was given in this session in the last hours. The reader
 * may see the object, so the list of causes discloses nothing new.
 * @throws ReeveError reason_needed — with the closed list of causes
 */
export async function requireReason(tx: ActorTx, of: ReadWithReason): Promise<void> {
  const because = await reasonsAskedFor(tx, of);
  if (because.length === 0 || (await reasonsGiven(tx, [of.id])).has(of.id)) return;
  throw new ReeveError(
    'reason_needed',
    'This is outside your case or to be read with special care. Say why you need it; the reason goes on the record.',
    { because, kind: of.kind, id: of.id },
  );
}

/** Returns those of these objects for which this session gave a reason in the last hours. */
export async function reasonsGiven(tx: ActorTx, objectIds: readonly string[]): Promise<ReadonlySet<string>> {
  const since = new Date(tx.recordedAt().getTime() - REASON_HOURS * 3_600_000);
  const rows = await tx.db
    .selectFrom('access_reason')
    .select('object_id')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', tx.person.sessionId ?? '')
    .where('object_id', 'in', [...objectIds])
    .where('recorded_at', '>', since)
    .execute();
  return new Set(rows.map((row) => row.object_id));
}

/** Stores that a reason was given for one object, in the file of the person who gave it. The text is in the log only. */
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
