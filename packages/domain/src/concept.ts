import type { Definition } from './definition.ts';
import { LANGUAGES, type Language } from './language.ts';

export const CONCEPT_STATES = ['proposed', 'adopted', 'retired'] as const;
export type ConceptState = (typeof CONCEPT_STATES)[number];

/**
 * How one concept stands to another or to an entry of somebody else's vocabulary. That one is narrower is never written
 * down: it is the other side of `broader`, so the two cannot disagree.
 */
export const CONCEPT_RELATIONS = ['broader', 'related', 'exact_match', 'close_match', 'broad_match'] as const;
export type ConceptRelation = (typeof CONCEPT_RELATIONS)[number];
/** Relations to an entry outside the bank, by its address. */
export const OUTSIDE_RELATIONS = [
  'exact_match',
  'close_match',
  'broad_match',
] as const satisfies readonly ConceptRelation[];

/** What a concept is called in one language. */
export interface Terms {
  readonly preferred: string;
  readonly alternatives: readonly string[];
  /** When to use it and when not. */
  readonly scopeNote: string;
}
export type TermsByLanguage = Readonly<Record<Language, Terms>>;
export const NO_TERMS: Terms = { preferred: '', alternatives: [], scopeNote: '' };

/** Whether what is said in a language keeps up with the others. */
export interface LanguageState {
  readonly state: 'in_sync' | 'behind' | 'missing';
  /** The version since which it is behind, and the languages that changed then. */
  readonly since?: number | undefined;
  readonly changedIn?: readonly Language[] | undefined;
  /** Who said that it is still right, and when; or took it along himself. */
  readonly confirmedBy?: string | undefined;
  readonly confirmedOn?: string | undefined;
}
export type LanguageStates = Readonly<Record<Language, LanguageState>>;

/** The words of a concept that stand in languages. */
export interface ConceptWords {
  readonly terms: TermsByLanguage;
  readonly definitions: readonly Pick<Definition, 'id' | 'texts'>[];
}

/** All that a concept says in one language, as one text to compare. */
function saidIn(words: ConceptWords, language: Language): string {
  const { preferred, alternatives, scopeNote } = words.terms[language];
  const definitions = words.definitions.map(({ id, texts }) => [id, texts[language] ?? '']);
  return JSON.stringify([preferred, alternatives, scopeNote, definitions.filter(([, text]) => text !== '')]);
}

/** The languages in which two states of a concept say something else. */
export function changedLanguages(before: ConceptWords, after: ConceptWords): readonly Language[] {
  return LANGUAGES.filter((language) => saidIn(before, language) !== saidIn(after, language));
}

/**
 * How the languages of a concept stand after a change. A change in a language that was up to date puts the others behind; a
 * change in one that was behind takes it along and flags nobody, or two languages would flag each other for ever. What is
 * changed together is in step. A language without a preferred term is missing, not behind.
 *
 * @param version the version the change makes
 */
export function flagLanguages(
  states: LanguageStates,
  before: ConceptWords,
  after: ConceptWords,
  version: number,
): LanguageStates {
  const changed = changedLanguages(before, after);
  const isMissing = (words: ConceptWords, language: Language): boolean => words.terms[language].preferred === '';
  // A translation that was not there before is made from the others: it does not put them behind.
  const leading = changed.filter(
    (language) => states[language].state === 'in_sync' && !isMissing(before, language) && !isMissing(after, language),
  );
  const entries = LANGUAGES.map((language): readonly [Language, LanguageState] => {
    if (isMissing(after, language)) return [language, { state: 'missing' }];
    if (changed.includes(language) || states[language].state === 'missing') return [language, { state: 'in_sync' }];
    if (leading.length === 0) return [language, states[language]];
    // Behind already: since when it is so stays, and what has changed since adds up.
    const earlier = states[language].state === 'behind' ? states[language] : undefined;
    const changedIn = LANGUAGES.filter((one) => leading.includes(one) || earlier?.changedIn?.includes(one));
    return [language, { state: 'behind', since: earlier?.since ?? version, changedIn }];
  });
  return Object.fromEntries(entries) as unknown as LanguageStates; // one entry a language
}

/** How the languages of a new concept stand: those that have a term are in step. */
export function firstLanguageStates({ terms }: Pick<ConceptWords, 'terms'>): LanguageStates {
  const entries = LANGUAGES.map((language) => [
    language,
    { state: terms[language].preferred === '' ? 'missing' : 'in_sync' },
  ]);
  return Object.fromEntries(entries) as LanguageStates; // one entry a language
}

/** A language that its reader says is still right although others changed. Only one that is behind can be confirmed. */
export function confirmLanguage(
  states: LanguageStates,
  language: Language,
  confirmed: { readonly by: string; readonly on: string },
): LanguageStates | undefined {
  if (states[language].state !== 'behind') return undefined;
  return { ...states, [language]: { state: 'in_sync', confirmedBy: confirmed.by, confirmedOn: confirmed.on } };
}

export type ConceptFault = 'no_term' | 'definition_twice' | 'no_text' | 'loop' | 'relation_twice' | 'to_itself';

/** One concept as its relations see it. */
export interface RelatedConcept {
  readonly id: string;
  readonly broader: readonly string[];
}

/**
 * What is wrong with a concept as it is about to be kept: it has a preferred term in some language; every definition has an
 * id of its own and a text in the language it was written in; it is not broader than itself by any way round.
 *
 * @param bank the other concepts
 */
export function conceptFault(
  concept: {
    readonly id: string;
    readonly terms: TermsByLanguage;
    readonly definitions: readonly Pick<Definition, 'id' | 'texts' | 'language'>[];
    readonly relations: readonly { readonly type: ConceptRelation; readonly to: string }[];
  },
  bank: readonly RelatedConcept[],
): ConceptFault | undefined {
  if (LANGUAGES.every((language) => concept.terms[language].preferred === '')) return 'no_term';
  const ids = concept.definitions.map((one) => one.id);
  if (new Set(ids).size !== ids.length) return 'definition_twice';
  if (concept.definitions.some(({ texts, language }) => (texts[language] ?? '') === '')) return 'no_text';
  const relations = concept.relations.map((one) => `${one.type} ${one.to}`);
  if (new Set(relations).size !== relations.length) return 'relation_twice';
  if (concept.relations.some((one) => one.to === concept.id)) return 'to_itself';
  const broader = new Map(bank.map((one) => [one.id, one.broader]));
  const open = concept.relations.filter((one) => one.type === 'broader').map((one) => one.to);
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === concept.id) return 'loop';
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(broader.get(next) ?? []));
  }
  return undefined;
}
