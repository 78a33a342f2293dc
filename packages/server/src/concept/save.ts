import { concept, confirmConceptLanguage, saveConcept } from '@reeve/contract';
import {
  ANY_PURPOSE,
  conceptFault,
  confirmLanguage,
  firstLanguageStates,
  flagLanguages,
  ReeveError,
  type ConceptFault,
  type Definition,
} from '@reeve/domain';
import { allConcepts, insertRecord, insertTransition, updateRecord, type StoredRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/handlers.ts';
import { CONCEPT_MARKING, conceptAt, conceptBody, conceptTitle, requireKeeper, type ConceptBody } from './body.ts';
import { keptRelations, relatedConcepts, relationEnds } from './relations.ts';

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

function requireSound(id: string, content: Content, bank: readonly StoredRecord[]): void {
  const fault = conceptFault({ id, ...content, relations: relationEnds(content.relations) }, relatedConcepts(bank));
  if (fault) throw new ReeveError('invalid_input', FAULTS[fault][1], { fields: [FAULTS[fault][0]], because: fault });
}

/** An adopted definition does not change, except its translations; and only an adopted one is agreed. */
function requireAdoptedUnchanged(before: ConceptBody, after: readonly Definition[]): void {
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

/** A concept contains no personal data: it can be read under every purpose. */
export const createConceptHandler = handle(concept.create, (call) =>
  call.write(async (tx) => {
    requireKeeper(tx);
    const { marking, ...content } = call.input;
    const bank = await allConcepts(tx);
    const body: ConceptBody = {
      ...content,
      relations: keptRelations(content.relations, [], bank),
      adoptions: [],
      languages: firstLanguageStates(content),
      rounds: [],
    };
    requireSound('', body, bank);
    requireAdoptedUnchanged({ ...body, definitions: [] }, body.definitions);
    const chosen = chosenLabel(tx, marking);
    const made = await insertRecord(tx, 'concept', {
      title: conceptTitle(content.terms, 'en'),
      state: 'proposed',
      body,
      cites: [],
      marking: chosen ? { ...chosen, purposeGroup: ANY_PURPOSE } : CONCEPT_MARKING,
      ownerId: undefined,
      dueOn: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'concept', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);

export const saveConceptHandler = handle(saveConcept, (call) =>
  call.write(async (tx) => {
    const { version, reason, ...content } = call.input;
    const row = await conceptAt(tx, call.params.id, version);
    requireKeeper(tx);
    if (row.state === 'retired')
      throw new ReeveError('state_forbids', 'This concept has been retired. Nothing was changed.');
    const before = conceptBody(row);
    const bank = await allConcepts(tx);
    const kept = { ...content, relations: keptRelations(content.relations, before.relations, bank) };
    requireSound(row.id, kept, bank);
    requireAdoptedUnchanged(before, kept.definitions);
    const languages = flagLanguages(before.languages, before, kept, row.version + 1);
    const body: ConceptBody = { ...before, ...kept, languages };
    const saved = await updateRecord(tx, 'concept', row, { title: conceptTitle(kept.terms, 'en'), body });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'concept',
      id: row.id,
      from: row.state,
      to: row.state,
      reason,
    });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id] });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);

export const confirmConceptLanguageHandler = handle(confirmConceptLanguage, (call) =>
  call.write(async (tx) => {
    const { version, language } = call.input;
    const row = await conceptAt(tx, call.params.id, version);
    requireKeeper(tx);
    const body = conceptBody(row);
    const languages = confirmLanguage(body.languages, language, { by: tx.name, on: tx.today });
    if (!languages)
      throw new ReeveError('state_forbids', 'This language is not behind the others. Nothing was changed.');
    const saved = await updateRecord(tx, 'concept', row, { body: { ...body, languages } });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'concept',
      id: row.id,
      from: row.state,
      to: row.state,
      reason: `${language}: still right`,
    });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: 'language_confirmed' });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);
