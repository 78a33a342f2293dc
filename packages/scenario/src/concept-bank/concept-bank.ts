import {
  LANGUAGES,
  NO_TERMS,
  type Definition,
  type DefinitionAttributes,
  type InEveryLanguage,
  type Language,
  type TermsByLanguage,
} from '@reeve/domain';
import { CONCEPT_CODES, CONCEPT_LINKS, type ConceptCode, type ConceptTexts } from './concept-code.ts';
import { DIFFERING_DEFINITIONS } from './differing-definitions.ts';
import { DIFFERING_TEXTS } from './differing-texts.ts';
import { CONCEPTS_DE } from './words-de.ts';
import { CONCEPTS_EN } from './words-en.ts';
import { CONCEPTS_ES } from './words-es.ts';
import { CONCEPTS_FR } from './words-fr.ts';
import { CONCEPTS_IT } from './words-it.ts';
import { CONCEPTS_RU } from './words-ru.ts';

const TEXTS: Readonly<Record<Language, ConceptTexts>> = {
  en: CONCEPTS_EN,
  fr: CONCEPTS_FR,
  de: CONCEPTS_DE,
  it: CONCEPTS_IT,
  ru: CONCEPTS_RU,
  es: CONCEPTS_ES,
};

/** A concept a bank begins with; its relations name the other ones by their codes. */
export interface StarterConcept {
  readonly code: ConceptCode;
  readonly terms: TermsByLanguage;
  readonly definitions: readonly Definition[];
  readonly relations: readonly { readonly type: 'broader' | 'related'; readonly to: ConceptCode }[];
}

/** The attributes of our own wording of intelligence-led policing; it does not mention the community. */
const OURS_ON_ILP: DefinitionAttributes = {
  genus: 'management_model',
  pivot: 'decision_making',
  levels: ['local', 'regional', 'national'],
  evaluationOfResults: 'yes',
  rightsInDefinition: 'partly',
};

const ours = (code: ConceptCode): Definition => ({
  id: 'R1',
  language: 'en',
  // one entry a language
  texts: Object.fromEntries(
    LANGUAGES.map((language) => [language, TEXTS[language][code].definition]),
  ) as InEveryLanguage,
  source: { by: 'Reeve', year: '2026', reference: 'our own wording' },
  status: 'proposed',
  attributes: {},
});

function termsOf(code: ConceptCode): TermsByLanguage {
  const entries = LANGUAGES.map((language) => {
    const { term, also = [], note = '' } = TEXTS[language][code];
    return [language, { ...NO_TERMS, preferred: term, alternatives: also, scopeNote: note }];
  });
  return Object.fromEntries(entries) as TermsByLanguage; // one entry a language
}

const unordered: readonly StarterConcept[] = CONCEPT_CODES.map((code) => ({
  code,
  terms: termsOf(code),
  definitions:
    code === 'ilp'
      ? [
          { ...ours(code), attributes: OURS_ON_ILP },
          ...DIFFERING_DEFINITIONS.map((one): Definition => ({
            ...one,
            language: 'en',
            texts: DIFFERING_TEXTS[one.id],
            status: 'proposed',
          })),
        ]
      : [ours(code)],
  relations: [
    ...(CONCEPT_LINKS[code]?.broader ?? []).map((to) => ({ type: 'broader' as const, to })),
    ...(CONCEPT_LINKS[code]?.related ?? []).map((to) => ({ type: 'related' as const, to })),
  ],
}));

/** Orders each concept after its targets. A cycle would never be reached; a test ensures there is none. */
function inOrder(concepts: readonly StarterConcept[]): readonly StarterConcept[] {
  const done: StarterConcept[] = [];
  const isReady = ({ relations }: StarterConcept): boolean =>
    relations.every(({ to }) => done.some((one) => one.code === to));
  for (let left = [...concepts]; left.length > 0;) {
    const ready = left.filter(isReady);
    if (ready.length === 0) break;
    done.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return done;
}

/**
 * The concepts a bank begins with, each after its targets: terms and our own definitions in six languages, and for
 * intelligence-led policing the thirteen definitions that differ.
 */
export const CONCEPT_BANK: readonly StarterConcept[] = inOrder(unordered);

/** Returns a concept in the form sent to create it, its relations by the ids of those already created. */
export function starterContent(concept: StarterConcept, idOf: (code: ConceptCode) => string) {
  const { terms, definitions, relations } = concept;
  const plain = (language: Language) => ({ ...terms[language], alternatives: [...terms[language].alternatives] });
  return {
    terms: {
      en: plain('en'),
      fr: plain('fr'),
      de: plain('de'),
      it: plain('it'),
      ru: plain('ru'),
      es: plain('es'),
    },
    definitions: definitions.map(({ attributes, ...rest }) => ({
      ...rest,
      attributes: {
        ...attributes,
        focusUnits: attributes.focusUnits && [...attributes.focusUnits],
        levels: attributes.levels && [...attributes.levels],
        mandatoryProducts: attributes.mandatoryProducts && [...attributes.mandatoryProducts],
      },
    })),
    relations: relations.map(({ type, to }) => ({ type, conceptId: idOf(to) })),
  };
}
