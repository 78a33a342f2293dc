import type { Definition } from './definition.ts';
import { LANGUAGES, type Language } from '../language.ts';

export const CONCEPT_STATES = ['proposed', 'adopted', 'retired'] as const;
export type ConceptState = (typeof CONCEPT_STATES)[number];

/**
 * How a concept relates to another or to an entry of an external vocabulary. "Narrower" is never stored: it is the
 * inverse of `broader`, so the two cannot disagree.
 */
export const CONCEPT_RELATIONS = ['broader', 'related', 'exact_match', 'close_match', 'broad_match'] as const;
export type ConceptRelation = (typeof CONCEPT_RELATIONS)[number];
/** Relations to an entry outside the bank, by its address. */
export const OUTSIDE_RELATIONS = [
  'exact_match',
  'close_match',
  'broad_match',
] as const satisfies readonly ConceptRelation[];

/** The names of a concept in one language. */
export interface Terms {
  readonly preferred: string;
  readonly alternatives: readonly string[];
  /** When to use it and when not. */
  readonly scopeNote: string;
}
export type TermsByLanguage = Readonly<Record<Language, Terms>>;
export const NO_TERMS: Terms = { preferred: '', alternatives: [], scopeNote: '' };

/** Whether a language is up to date with the others. */
export interface LanguageState {
  readonly state: 'in_sync' | 'behind' | 'missing';
  /** The version since which it is outdated, and the languages that changed then. */
  readonly since?: number | undefined;
  readonly changedIn?: readonly Language[] | undefined;
  /** Who confirmed that it is still correct, or updated it, and when. */
  readonly confirmedBy?: string | undefined;
  readonly confirmedOn?: string | undefined;
}
export type LanguageStates = Readonly<Record<Language, LanguageState>>;

/** The words of a concept by language. */
export interface ConceptWords {
  readonly terms: TermsByLanguage;
  readonly definitions: readonly Pick<Definition, 'id' | 'texts'>[];
}

/** Returns all words of a concept in one language, as one text to compare. */
function wordsIn(words: ConceptWords, language: Language): string {
  const { preferred, alternatives, scopeNote } = words.terms[language];
  const definitions = words.definitions.map(({ id, texts }) => [id, texts[language] ?? '']);
  return JSON.stringify([preferred, alternatives, scopeNote, definitions.filter(([, text]) => text !== '')]);
}

/** Returns the languages in which two states of a concept differ. */
export function changedLanguages(before: ConceptWords, after: ConceptWords): readonly Language[] {
  return LANGUAGES.filter((language) => wordsIn(before, language) !== wordsIn(after, language));
}

/**
 * Returns the state of each language after a change. A change in an up-to-date language makes the others outdated; a
 * change in an outdated one brings it up to date and flags no other, or two languages would flag each other forever.
 * Languages changed together stay up to date. A language without a preferred term is missing, not outdated.
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
  // A new translation is made from the others: it does not make them outdated.
  const leading = changed.filter(
    (language) => states[language].state === 'in_sync' && !isMissing(before, language) && !isMissing(after, language),
  );
  const entries = LANGUAGES.map((language): readonly [Language, LanguageState] => {
    if (isMissing(after, language)) return [language, { state: 'missing' }];
    if (changed.includes(language) || states[language].state === 'missing') return [language, { state: 'in_sync' }];
    if (leading.length === 0) return [language, states[language]];
    // Already outdated: the start stays, and later changes add up.
    const earlier = states[language].state === 'behind' ? states[language] : undefined;
    const changedIn = LANGUAGES.filter((one) => leading.includes(one) || earlier?.changedIn?.includes(one));
    return [language, { state: 'behind', since: earlier?.since ?? version, changedIn }];
  });
  return Object.fromEntries(entries) as unknown as LanguageStates; // one entry a language
}

/** Returns the language states of a new concept: languages with a term are up to date. */
export function firstLanguageStates({ terms }: Pick<ConceptWords, 'terms'>): LanguageStates {
  const entries = LANGUAGES.map((language) => [
    language,
    { state: terms[language].preferred === '' ? 'missing' : 'in_sync' },
  ]);
  return Object.fromEntries(entries) as LanguageStates; // one entry a language
}

/** Confirms a language as still right although others changed. Only an outdated one can be confirmed. */
export function confirmLanguage(
  states: LanguageStates,
  language: Language,
  confirmed: { readonly by: string; readonly on: string },
): LanguageStates | undefined {
  if (states[language].state !== 'behind') return undefined;
  return { ...states, [language]: { state: 'in_sync', confirmedBy: confirmed.by, confirmedOn: confirmed.on } };
}

export type ConceptFault =
  | 'no_term'
  | 'alternative_is_term'
  | 'definition_twice'
  | 'no_text'
  | 'loop'
  | 'relation_twice'
  | 'to_itself'
  | 'broader_and_related'
  | 'exact_and_broad';

/** One concept as seen by the rules on relations: each leads to a concept's id or to an external address. */
export interface RelatedConcept {
  readonly id: string;
  readonly relations: readonly { readonly type: ConceptRelation; readonly to: string }[];
}

/** Returns everything reachable from a place, without the place itself unless a path leads back to it. */
function reached(from: string, next: (place: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...next(from)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    open.push(...next(place));
  }
  return seen;
}

/** Steps along relations of some kinds, forwards and backwards. */
function steps(
  all: readonly RelatedConcept[],
  types: readonly ConceptRelation[],
): Readonly<Record<'forth' | 'back', (place: string) => readonly string[]>> {
  const forth = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, value: string): void =>
    void map.set(key, [...(map.get(key) ?? []), value]);
  for (const { id, relations } of all)
    for (const { type, to } of relations) {
      if (!types.includes(type)) continue;
      put(forth, id, to);
      put(back, to, id);
    }
  return { forth: (place) => forth.get(place) ?? [], back: (place) => back.get(place) ?? [] };
}

/**
 * Returns the fault in the relations of a concept to the others. Besides rings, the two integrity conditions of the
 * SKOS reference (A. Miles & S. Bechhofer (2009), W3C Recommendation, §8.4 S27 and §10.4 S46): a related concept is not
 * broader by any path, and an exact match, by any chain in both directions, is not broader either.
 */
function relationFault(concept: RelatedConcept, bank: readonly RelatedConcept[]): ConceptFault | undefined {
  const { id, relations } = concept;
  const keys = relations.map((one) => `${one.type} ${one.to}`);
  if (new Set(keys).size !== keys.length) return 'relation_twice';
  if (relations.some((one) => one.to === id)) return 'to_itself';
  const all = [...bank.filter((one) => one.id !== id), concept];
  if (reached(id, steps(all, ['broader']).forth).has(id)) return 'loop';
  const wider = steps(all, ['broader', 'broad_match']);
  const up = new Set([id, ...reached(id, wider.forth)]);
  const down = new Set([id, ...reached(id, wider.back)]);
  const pairs = (type: ConceptRelation): readonly (readonly [string, string])[] =>
    all.flatMap((one) => one.relations.flatMap((each) => (each.type === type ? [[one.id, each.to] as const] : [])));
  if (pairs('related').some(([a, b]) => (down.has(a) && up.has(b)) || (down.has(b) && up.has(a))))
    return 'broader_and_related';
  const exact = steps(all, ['exact_match']);
  const same = new Set([id, ...reached(id, (place) => [...exact.forth(place), ...exact.back(place)])]);
  return pairs('broad_match').some(([a, b]) => same.has(a) && same.has(b)) ? 'exact_and_broad' : undefined;
}

/**
 * Returns the fault of a concept before it is stored: it needs a preferred term in some language, which is not also an
 * alternative there (SKOS S13); every definition needs its own id and a text in its original language; its relations
 * must not contradict each other.
 *
 * @param bank the other concepts
 */
export function conceptFault(
  concept: RelatedConcept & {
    readonly terms: TermsByLanguage;
    readonly definitions: readonly Pick<Definition, 'id' | 'texts' | 'language'>[];
  },
  bank: readonly RelatedConcept[],
): ConceptFault | undefined {
  if (LANGUAGES.every((language) => concept.terms[language].preferred === '')) return 'no_term';
  if (Object.values(concept.terms).some(({ preferred, alternatives }) => alternatives.includes(preferred)))
    return 'alternative_is_term';
  const ids = concept.definitions.map((one) => one.id);
  if (new Set(ids).size !== ids.length) return 'definition_twice';
  if (concept.definitions.some(({ texts, language }) => (texts[language] ?? '') === '')) return 'no_text';
  return relationFault(concept, bank);
}
