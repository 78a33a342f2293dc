import { alignTranslation, behind, ReeveError, type TranslationRow } from '@reeve/domain';
import {
  blockDigests,
  editionsOf,
  loadRecord,
  recordsByIds,
  renderingsOf,
  translationsOf,
  WORKING,
  type ActorTx,
  type StoredEdition,
  type StoredRecord,
} from '@reeve/store';
import { bodyOf } from '../document-row.ts';
import { reviewRefusal } from '../refusal.ts';

/** A translation and its source, both as this person can see them. */
export interface TranslationPair {
  readonly source: StoredRecord;
  /** The newest frozen edition of the source that this person can see. */
  readonly from: StoredEdition;
  /** The working text of the translation for its writer, else its newest edition that this person can see. */
  readonly own: StoredEdition;
}

/**
 * Returns a translation and its source.
 *
 * @throws ReeveError not_found — it is no translation, or of a document this person cannot see; state_forbids — this person can see no
 * frozen edition of its source, or the document is its own source
 */
export async function pairOf(tx: ActorTx, document: StoredRecord): Promise<TranslationPair> {
  const { translationOf } = bodyOf(document);
  if (translationOf === null) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  const source = await loadRecord(tx, 'document', translationOf);
  const pair = await editionsBetween(tx, source, document.id);
  if (!pair) throw reviewRefusal('no_edition');
  return pair;
}

async function editionsBetween(tx: ActorTx, source: StoredRecord, id: string): Promise<TranslationPair | undefined> {
  const from = (await editionsOf(tx, source.id)).findLast((edition) => edition.name !== WORKING);
  const own = (await editionsOf(tx, id)).at(-1); // the working one is the last
  return from && own && { source, from, own };
}

/** Compares the blocks of a translation with those of its source. */
export async function alignmentOf(tx: ActorTx, { from, own }: TranslationPair): Promise<readonly TranslationRow[]> {
  return alignTranslation(
    await blockDigests(tx, from.id),
    await blockDigests(tx, own.id),
    await renderingsOf(tx, own.id),
  );
}

/**
 * Returns the source of a translation and the number of outdated blocks, for the page of its document; null for readers who cannot see
 * both.
 */
export async function translationFacts(tx: ActorTx, document: StoredRecord) {
  const { translationOf } = bodyOf(document);
  const [source] = translationOf === null ? [] : await recordsByIds(tx, 'document', [translationOf]);
  if (!source) return null;
  const pair = await editionsBetween(tx, source, document.id);
  return {
    of: { id: source.id, reference: source.reference, title: source.title, language: bodyOf(source).language },
    behind: pair ? behind(await alignmentOf(tx, pair)) : null,
  };
}

/** The translations of a document that this person can see, each with its number of outdated blocks. */
export async function translationsOfSource(tx: ActorTx, source: StoredRecord) {
  const listed = [];
  for (const row of await translationsOf(tx, source.id)) {
    const pair = await editionsBetween(tx, source, row.id);
    const { id, reference, title } = row;
    const count = pair ? behind(await alignmentOf(tx, pair)) : null;
    listed.push({ id, reference, title, language: bodyOf(row).language, behind: count });
  }
  return listed;
}

/**
 * Refuses a source that is the document itself or that its writer cannot see.
 *
 * @throws ReeveError not_found — there is none that this person can see; invalid_input — it is the document itself
 */
export async function requireSource(tx: ActorTx, translationOf: string | null, ownId?: string): Promise<void> {
  if (translationOf === null) return;
  if (translationOf === ownId)
    throw new ReeveError('invalid_input', 'A text cannot be a translation of itself. Nothing was saved.', {
      fields: ['translationOf'],
    });
  await loadRecord(tx, 'document', translationOf);
}

/**
 * Returns the source of a document after its description was changed. A writer who does not see the source cannot name it, and it stays.
 *
 * @throws ReeveError as `requireSource`
 */
export async function sourceNamed(tx: ActorTx, row: StoredRecord, named: string | null): Promise<string | null> {
  const present = bodyOf(row).translationOf;
  if (named === present) return present;
  if (named === null && present !== null && (await recordsByIds(tx, 'document', [present])).length === 0)
    return present;
  await requireSource(tx, named, row.id);
  return named;
}
