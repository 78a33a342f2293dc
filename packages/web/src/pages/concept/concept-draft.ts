import type { concept, InputGiven } from '@reeve/contract';
import { LANGUAGES, type Language } from '@reeve/domain';
import type { Concept } from './concept-page.tsx';

export type Content = Omit<InputGiven<typeof concept.create>, 'marking'>;
export type DraftDefinition = Concept['body']['definitions'][number];
export interface DraftRelation {
  readonly type: 'broader' | 'related' | 'exact_match' | 'close_match' | 'broad_match';
  readonly conceptId?: string | undefined;
  readonly uri?: string | undefined;
  readonly label: string;
}

/** A concept as it is being written: alternatives are one text, a line each. */
export interface ConceptDraft {
  readonly terms: Readonly<
    Record<Language, { readonly preferred: string; readonly alternatives: string; readonly scopeNote: string }>
  >;
  readonly definitions: readonly DraftDefinition[];
  readonly relations: readonly DraftRelation[];
}

const inEach = <T>(valueOf: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, valueOf(language)])) as Record<Language, T>; // one entry a language

/** What an editor begins with. */
export const EMPTY_DRAFT: ConceptDraft = {
  terms: inEach(() => ({ preferred: '', alternatives: '', scopeNote: '' })),
  definitions: [],
  relations: [],
};

/** A concept as its editor sees it. What others say of it (narrower, or related from their side) is theirs and left out. */
export function draftOf(record: Pick<Concept, 'id' | 'body' | 'relations'>): ConceptDraft {
  return {
    terms: inEach((language) => {
      const { preferred, alternatives, scopeNote } = record.body.terms[language];
      return { preferred, alternatives: alternatives.join('\n'), scopeNote };
    }),
    definitions: record.body.definitions,
    relations: record.relations.flatMap(({ type, conceptId, uri, label }): readonly DraftRelation[] =>
      type === 'narrower' ? [] : [{ type, ...(conceptId === null ? { uri: uri ?? '', label } : { conceptId, label }) }],
    ),
  };
}

/** What is sent: empty lines and empty relations are left out. */
export function contentOf(draft: ConceptDraft): Content {
  return {
    terms: inEach((language) => {
      const { preferred, alternatives, scopeNote } = draft.terms[language];
      const lines = alternatives.split('\n').map((line) => line.trim());
      return { preferred: preferred.trim(), alternatives: lines.filter(Boolean), scopeNote: scopeNote.trim() };
    }),
    definitions: [...draft.definitions],
    relations: draft.relations
      .filter((one) => (one.conceptId ?? one.uri ?? '') !== '')
      .map(({ type, conceptId, uri, label }) =>
        conceptId === undefined ? { type, uri, label: label.trim() } : { type, conceptId },
      ),
  };
}

/** A definition that is about to be written, under the next free number. */
export function nextDefinition(definitions: readonly DraftDefinition[], language: Language): DraftDefinition {
  const taken = new Set(definitions.map((one) => one.id));
  let number = definitions.length + 1;
  while (taken.has(`D${number}`)) number += 1;
  return {
    id: `D${number}`,
    language,
    texts: inEach(() => ''),
    source: { by: '', year: '', reference: '' },
    status: 'proposed',
    attributes: {},
  };
}

/** What keeps a draft from being sent; undefined where nothing does. */
export function draftFault(draft: ConceptDraft): 'term' | 'definitionText' | 'definitionSource' | 'uri' | undefined {
  if (LANGUAGES.every((language) => draft.terms[language].preferred.trim() === '')) return 'term';
  if (draft.definitions.some((one) => one.texts[one.language].trim() === '')) return 'definitionText';
  if (draft.definitions.some((one) => one.source.by.trim() === '')) return 'definitionSource';
  const uris = draft.relations.flatMap((one) => (one.uri ? [one.uri] : []));
  return uris.some((uri) => !/^https?:\/\/\S+\.\S+/.test(uri)) ? 'uri' : undefined;
}
