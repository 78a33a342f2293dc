import { ReeveError, type ConceptRelation, type Language, type RelatedConcept } from '@reeve/domain';
import { allConcepts, type ActorTx, type StoredRecord } from '@reeve/store';
import { conceptBody, conceptTitle, type ConceptBody } from './body.ts';

/** A relation as a reader sees it. */
export interface ShownRelation {
  readonly type: ConceptRelation | 'narrower';
  readonly conceptId: string | null;
  readonly reference: string | null;
  readonly uri: string | null;
  readonly label: string;
}

/** Returns the relations of a concept, with incoming ones reversed if they have an inverse; only to concepts the reader can see. */
export async function shownRelations(
  tx: ActorTx,
  row: StoredRecord,
  language: Language,
): Promise<readonly ShownRelation[]> {
  const bank = await allConcepts(tx);
  const byId = new Map(bank.map((one) => [one.id, one]));
  const shown = (type: ShownRelation['type'], other: StoredRecord): ShownRelation => ({
    type,
    conceptId: other.id,
    reference: other.reference,
    uri: null,
    label: conceptTitle(conceptBody(other).terms, language),
  });
  const own = conceptBody(row).relations.flatMap(({ type, conceptId, uri, label }): readonly ShownRelation[] => {
    if (conceptId === undefined) return [{ type, conceptId: null, reference: null, uri: uri ?? null, label }];
    const other = byId.get(conceptId);
    return other ? [shown(type, other)] : [];
  });
  const others = bank.flatMap((other) =>
    conceptBody(other)
      .relations.filter((one) => one.conceptId === row.id)
      .flatMap(({ type }): readonly ShownRelation[] => {
        if (type === 'broader') return [shown('narrower', other)];
        return type === 'broad_match' ? [] : [shown(type, other)];
      }),
  );
  const key = (one: ShownRelation): string => `${one.type} ${one.conceptId ?? one.uri ?? ''}`;
  return [...new Map([...own, ...others].map((one) => [key(one), one])).values()];
}

/** Relations in the form of the rules: each leads to a concept or to an address. */
export function relationEnds(relations: ConceptBody['relations']): RelatedConcept['relations'] {
  return relations.map(({ type, conceptId, uri }) => ({ type, to: conceptId ?? uri ?? '' }));
}

/** The bank in the form of the rules on relations. */
export function relatedConcepts(bank: readonly StoredRecord[]): readonly RelatedConcept[] {
  return bank.map((row) => ({ id: row.id, relations: relationEnds(conceptBody(row).relations) }));
}

/**
 * Returns the relations to store: each leads to a concept that its writer sees or to an address, never both; existing relations that the
 * writer cannot see stay.
 */
export function keptRelations(
  given: ConceptBody['relations'],
  before: ConceptBody['relations'],
  bank: readonly StoredRecord[],
): ConceptBody['relations'] {
  const seen = new Set(bank.map((row) => row.id));
  for (const { type, conceptId, uri } of given) {
    if ((conceptId === undefined) === (uri === undefined))
      throw new ReeveError('invalid_input', 'A relation leads to a concept or to an address, one of both.', {
        fields: ['relations'],
      });
    if (uri !== undefined && (type === 'broader' || type === 'related'))
      throw new ReeveError('invalid_input', 'To an entry elsewhere there are matches only.', { fields: ['relations'] });
    if (conceptId !== undefined && !seen.has(conceptId))
      throw new ReeveError('not_found', 'There is nothing here that you may see.');
  }
  const unseen = before.filter((one) => one.conceptId !== undefined && !seen.has(one.conceptId));
  return [...given, ...unseen];
}
