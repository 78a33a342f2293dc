import { conceptFault, ReeveError, type ConceptFault, type Definition } from '@reeve/domain';
import type { StoredRecord } from '@reeve/store';
import type { ConceptBody } from './body.ts';
import { relatedConcepts, relationEnds } from './relations.ts';

const FAULTS: Readonly<Record<ConceptFault, readonly [field: string, sentence: string]>> = {
  no_term: ['terms', 'A concept has a preferred term in one language at least. Nothing was saved.'],
  alternative_is_term: ['terms', 'A preferred term is no alternative to itself in its language. Nothing was saved.'],
  definition_twice: ['definitions', 'Two definitions have the same number. Nothing was saved.'],
  no_text: ['definitions', 'A definition has a text in the language it was written in. Nothing was saved.'],
  loop: ['relations', 'By these relations the concept would be broader than itself. Nothing was saved.'],
  relation_twice: ['relations', 'A relation is listed twice. Nothing was saved.'],
  to_itself: ['relations', 'A concept has no relation to itself. Nothing was saved.'],
  broader_and_related: ['relations', 'What is broader, by whatever way, is not related as well. Nothing was saved.'],
  exact_and_broad: ['relations', 'What is the same, by whatever way, is not broader as well. Nothing was saved.'],
};

type Content = Pick<ConceptBody, 'terms' | 'definitions' | 'relations'>;

/** @throws ReeveError invalid_input — the terms, definitions or relations contradict each other or the bank */
export function requireSound(id: string, content: Content, bank: readonly StoredRecord[]): void {
  const fault = conceptFault({ id, ...content, relations: relationEnds(content.relations) }, relatedConcepts(bank));
  if (fault) throw new ReeveError('invalid_input', FAULTS[fault][1], { fields: [FAULTS[fault][0]], because: fault });
}

/** An adopted definition does not change, except its translations; and only an adopted one is agreed. */
export function requireAdoptedUnchanged(before: ConceptBody, after: readonly Definition[]): void {
  const adopted = new Set(before.adoptions.map((one) => one.definitionId));
  const asAdopted = ({ language, texts, source, attributes }: Definition): string =>
    JSON.stringify([
      language,
      texts[language],
      source.by,
      source.year,
      source.reference,
      Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  for (const one of before.definitions.filter(({ id }) => adopted.has(id))) {
    const now = after.find(({ id }) => id === one.id);
    if (!now || asAdopted(now) !== asAdopted(one))
      throw new ReeveError(
        'state_forbids',
        'A definition that was adopted stays as it was; add another one instead. Nothing was saved.',
        { fields: ['definitions'] },
      );
  }
  if (after.some((one) => one.status === 'agreed' && !adopted.has(one.id)))
    throw new ReeveError('invalid_input', 'A definition is agreed when it is adopted. Nothing was saved.', {
      fields: ['definitions'],
    });
}
