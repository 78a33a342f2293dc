import type { relation } from '@reeve/contract';
import {
  LANGUAGES,
  mayExport,
  mayPerform,
  ReeveError,
  type Adoption,
  type AgreementRound,
  type Definition,
  type LabelParts,
  type Language,
  type LanguageStates,
  type TermsByLanguage,
} from '@reeve/domain';
import { AGENCY_WIDE, loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { functionRefusal } from '../record/refusal.ts';

/** The stored fields of a concept that other records do not have. */
export interface ConceptBody {
  readonly terms: TermsByLanguage;
  readonly definitions: readonly Definition[];
  readonly relations: readonly z.output<typeof relation>[];
  readonly adoptions: readonly Adoption[];
  readonly languages: LanguageStates;
  readonly rounds: readonly AgreementRound[];
}

/** A concept contains no personal data: unless it is marked otherwise, the whole agency can read and share it. */
export const CONCEPT_MARKING: Omit<LabelParts, 'agencyId'> = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:GREEN' };

/** True if a concept can be exported. */
export function mayLeave(tx: ActorTx, row: Pick<StoredRecord, 'label_id'>): boolean {
  const label = tx.partsOf(row.label_id);
  const whole = { label, visibleUntil: undefined, minorVictim: false, unverifiedMention: false };
  return mayExport(tx.actor, whole, tx.today).allowed;
}

/** Returns the body of a stored concept. */
export function conceptBody(row: Pick<StoredRecord, 'body'>): ConceptBody {
  return row.body as ConceptBody; // written only by this slice, through its contract
}

/** Returns a concept's title in the reader's language, else in the first that has a term. */
export function conceptTitle(terms: TermsByLanguage, language: Language): string {
  const named = [language, ...LANGUAGES].find((one) => terms[one].preferred !== '');
  return named === undefined ? '' : terms[named].preferred;
}

/** Refuses all but the editors of the bank. */
export function requireKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_concepts')) throw functionRefusal('keep_concepts');
}

/** Returns the concept to be changed, at the version its editor saw. */
export async function conceptAt(tx: ActorTx, id: string, version: number): Promise<StoredRecord> {
  const row = await loadRecord(tx, 'concept', id);
  if (row.version !== version)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
      { version: row.version },
    );
  return row;
}
