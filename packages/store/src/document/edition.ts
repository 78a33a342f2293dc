import { ReeveError, type Capacity, type DocumentStage } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertReferenced } from '../record/reference.ts';
import type { EditionRow } from '../schema/document.ts';
import { insertEdge } from '../thread/thread.ts';

export type StoredEdition = Selectable<EditionRow>;

/** Every document has one working edition, by this name; it is never frozen. */
export const WORKING = 'working';

/** A participant of a review who consents to be named. */
export interface Acknowledged {
  readonly name: string;
  readonly delegation: string;
  readonly capacity: Capacity;
}

export interface NewEdition {
  readonly documentId: string;
  readonly documentLabel: number;
  readonly labelId: number;
  readonly name: string;
  readonly stage: DocumentStage;
  readonly title: string;
  readonly digest: string | undefined;
  readonly blocks: number;
  readonly lines: number;
  readonly summary: string;
  readonly redirects: Readonly<Record<string, string>>;
  readonly acknowledgements: readonly Acknowledged[];
  readonly earlierId: string | undefined;
}

/** Stores an edition, with its edge to the document. */
export async function insertEdition(tx: ActorTx, edition: NewEdition): Promise<string> {
  const id = tx.uuid();
  const frozen = edition.digest !== undefined;
  await insertReferenced(tx, 'edition', (reference) =>
    tx.db.insertInto('edition').values({
      agency_id: tx.person.agencyId,
      id,
      label_id: edition.labelId,
      document_id: edition.documentId,
      reference,
      name: edition.name,
      stage: edition.stage,
      title: edition.title,
      digest: edition.digest ?? null,
      blocks: edition.blocks,
      lines: edition.lines,
      summary: edition.summary,
      redirects: JSON.stringify(edition.redirects),
      acknowledgements: JSON.stringify(edition.acknowledgements),
      earlier_id: edition.earlierId ?? null,
      frozen_at: frozen ? tx.now() : null,
      frozen_by: frozen ? tx.person.accountId : null,
      recorded_at: tx.recordedAt(),
      writers: [],
    }),
  );
  await insertEdge(tx, { kind: 'edition', id, labelId: edition.labelId }, 'serves', {
    kind: 'document',
    id: edition.documentId,
    labelId: edition.documentLabel,
  });
  return id;
}

/** Editions of a document this person may see, oldest first; the working one is last. */
export async function editionsOf(tx: ActorTx, documentId: string): Promise<readonly StoredEdition[]> {
  return tx.db
    .selectFrom('edition')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .orderBy(sql`frozen_at nulls last`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Returns an edition this person may see; missing and invisible ones are indistinguishable. */
export async function loadEdition(tx: ActorTx, id: string): Promise<StoredEdition> {
  const row = await tx.db
    .selectFrom('edition')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

/** Returns the working edition. @throws ReeveError not_found */
export async function loadWorking(tx: ActorTx, documentId: string): Promise<StoredEdition> {
  const row = await workingOf(tx, documentId).executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

function workingOf(tx: ActorTx, documentId: string) {
  return tx.db
    .selectFrom('edition')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .where('name', '=', WORKING);
}

/** Returns the working edition, locked until the transaction ends, so that saves are sequential. */
export async function lockWorking(tx: ActorTx, documentId: string): Promise<StoredEdition> {
  const row = await workingOf(tx, documentId).forUpdate().executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}
