import { compartmentCode, ReeveError, type LabelParts, type SubjectCategory } from '@reeve/domain';
import type { Insertable, Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import type { DisseminationCopyRow } from '../schema/recipient.ts';

/** The sent text, and the persons it names. */
export interface SentContent {
  /** Text by section; a report has one section without a name. */
  readonly sections: readonly { readonly section: string | null; readonly text: string }[];
  /** Null for a product, which names persons only in its text. */
  readonly persons: readonly { readonly name: string; readonly category: SubjectCategory }[] | null;
}
export interface StoredCopy extends Omit<Selectable<DisseminationCopyRow>, 'content'> {
  readonly content: SentContent;
}

/** The label of a copy: the recipient's own file, with the marking and the conditions of the object sent. */
export function copyLabel(
  partnerAccountId: string,
  { handling, conditions, classification, tlp }: LabelParts,
): Omit<LabelParts, 'agencyId'> {
  const compartments = [compartmentCode('personal', partnerAccountId)];
  return { ...AGENCY_WIDE, handling, conditions, classification, tlp, compartments };
}

/** Stores a copy in the recipient's own file, in the transaction of the sending. */
export async function insertCopy(
  tx: ActorTx,
  copy: Omit<Insertable<DisseminationCopyRow>, 'agency_id' | 'id' | 'at' | 'content'> & {
    readonly content: SentContent;
  },
): Promise<void> {
  byPerson(tx, 'N6');
  await tx.db
    .insertInto('dissemination_copy')
    .values({
      ...copy,
      content: JSON.stringify(copy.content),
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      at: tx.now(),
    })
    .execute();
}

/** Returns the exact text sent to this person. @throws ReeveError not_found — never sent, recalled, erased, past its last day */
export async function loadCopy(tx: ActorTx, disseminationId: string): Promise<StoredCopy> {
  const row = await tx.db
    .selectFrom('dissemination_copy')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('dissemination_id', '=', disseminationId)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'Nothing of this sending can be read: it was recalled, or has expired.');
  return { ...row, content: row.content as SentContent }; // written only by `insertCopy`
}

/** The sendings of which this person has a readable copy. */
export async function copiesHeld(tx: ActorTx): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('dissemination_copy')
    .select('dissemination_id')
    .where('agency_id', '=', tx.person.agencyId)
    .execute();
  return new Set(rows.map((row) => row.dissemination_id));
}

/** Deletes the recipient's copy of a recalled sending. The sending, its recipient and grounds stay on record. */
export async function deleteCopy(
  tx: ActorTx,
  { id, copy_label_id: label }: { readonly id: string; readonly copy_label_id: number | null },
): Promise<void> {
  if (label !== null)
    await tx.withErasureAccess([label], () => deleteWhole(tx, 'dissemination_copy', 'dissemination_id', id));
}

/** Deletes every recipient's copy of an erased object. */
export async function deleteCopiesOf(tx: ActorTx, objectId: string): Promise<void> {
  const sent = await tx.db
    .selectFrom('dissemination')
    .select(['id', 'copy_label_id'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', objectId)
    .execute();
  for (const one of sent) await deleteCopy(tx, one);
}
