import { compartmentsOf, ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { keyIdOf, makeDataKey, openText, sealText } from './sealed-text.ts';

/** Sealed columns. A constraint enforces each; docs/operations/keys.md gives the reasons. */
export const SEALED_COLUMNS = {
  report: ['subject'],
  report_draft: ['body'],
  report_raw: [
    'raw_subject',
    'raw_text',
    'source_reference',
    'answers',
    'grade_reason',
    'circumstances',
    'sanitised_subject',
    'sanitised_draft',
    'sanitisation_note',
  ],
  report_receipt: ['subject'],
  special_item: ['words', 'because'],
} as const;

export type SealedTable = keyof typeof SEALED_COLUMNS;
export type SealedColumn<T extends SealedTable> = (typeof SEALED_COLUMNS)[T][number];

/** A row with sealed words. */
export interface SealedPlace<T extends SealedTable> {
  readonly table: T;
  readonly id: string;
}

/**
 * Seals words of one row with a key of their own, which the compartment's key wraps. A person who may write to a compartment may
 * seal for it, even if they cannot read it afterwards.
 *
 * @throws ReeveError key_absent — the compartment's key is not on this server; nothing is ever written open
 */
export function sealRow<T extends SealedTable, W extends Partial<Record<SealedColumn<T>, string>>>(
  tx: ActorTx,
  place: SealedPlace<T>,
  compartment: string,
  words: W,
): { readonly [C in keyof W]: string } {
  const agencyId = tx.person.agencyId;
  const dataKey = makeDataKey(tx.store.keyring.sealingKey(agencyId, compartment), { agencyId, ...place });
  const sealed = Object.entries<string>(words as Record<string, string>).map(([column, text]) => [
    column,
    sealText(dataKey, column, text),
  ]);
  return Object.fromEntries(sealed) as { [C in keyof W]: string }; // the same columns
}

/**
 * Opens one sealed column of a row that the policy has shown. That is not enough: the reader must be in the compartment whose
 * key sealed it, so that a row under a wrong label stays closed.
 *
 * @throws ReeveError key_absent — the compartment's key is not on this server; internal — it is not their compartment, or the
 *         words belong to another row or column
 */
export function openColumn<T extends SealedTable>(
  tx: ActorTx,
  place: SealedPlace<T>,
  column: SealedColumn<T>,
  sealed: string,
): string {
  const agencyId = tx.person.agencyId;
  const key = tx.store.keyring.openingKey(keyIdOf(sealed));
  if (key.agencyId !== agencyId || !compartmentsOf(tx.actor, tx.today).has(key.compartment))
    throw new ReeveError('internal', 'The label of a row does not match the key of its words.');
  return openText(key, { agencyId, ...place }, column, sealed);
}

/**
 * Opens one sealed column to move its words to another file at once: those of an item of a returned report, to its author's
 * own. They are shown to no one, so the person who moves them need not be in the compartment.
 *
 * @throws ReeveError key_absent — the compartment's key is not on this server; internal — the words do not belong where they are
 */
export function unsealToMove(
  tx: ActorTx,
  place: SealedPlace<'special_item'>,
  column: SealedColumn<'special_item'>,
  sealed: string,
): string {
  const agencyId = tx.person.agencyId;
  const key = tx.store.keyring.openingKey(keyIdOf(sealed));
  if (key.agencyId !== agencyId) throw new ReeveError('internal', 'Words of another agency cannot be moved.');
  return openText(key, { agencyId, ...place }, column, sealed);
}
