import { describe, expect, test } from 'vitest';
import {
  changedLanguages,
  conceptFault,
  confirmLanguage,
  firstLanguageStates,
  flagLanguages,
  NO_TERMS,
  type ConceptWords,
  type RelatedConcept,
  type TermsByLanguage,
} from './concept.ts';
import { LANGUAGES, type Language } from '../language.ts';

const terms = (words: Partial<Record<Language, string>>): TermsByLanguage =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, { ...NO_TERMS, preferred: words[language] ?? '' }]),
  ) as unknown as TermsByLanguage; // one entry a language
const ALL = { en: 'harm', fr: 'préjudice', de: 'Schaden', it: 'danno', ru: 'вред', es: 'daño' };
const words = (changes: Partial<Record<Language, string>> = {}, text = 'What is suffered.'): ConceptWords => ({
  terms: terms({ ...ALL, ...changes }),
  definitions: [{ id: 'D1', texts: { en: text, fr: 'Ce qui est subi.' } }],
});
const statesOf = (states: ReturnType<typeof flagLanguages>): string =>
  LANGUAGES.map((language) => states[language].state).join(' ');

describe('a change in one language', () => {
  test('flags the other five with the version and the source language', () => {
    const before = words();
    const after = words({ en: 'harm done' });
    const states = flagLanguages(firstLanguageStates(before), before, after, 7);
    expect(statesOf(states)).toBe('in_sync behind behind behind behind behind');
    expect(states.ru).toEqual({ state: 'behind', since: 7, changedIn: ['en'] });
  });

  test('of a definition counts like one of a term, and only in its language', () => {
    expect(changedLanguages(words(), words({}, 'What somebody suffers.'))).toEqual(['en']);
  });

  test('an update of an outdated language flags no other', () => {
    const [one, two, three] = [words(), words({ en: 'harm done' }), words({ en: 'harm done', fr: 'préjudice subi' })];
    const behind = flagLanguages(firstLanguageStates(one), one, two, 2);
    const caughtUp = flagLanguages(behind, two, three, 3);
    expect(statesOf(caughtUp)).toBe('in_sync in_sync behind behind behind behind');
    expect(caughtUp.de).toEqual({ state: 'behind', since: 2, changedIn: ['en'] });
  });

  test('adds up: the first version stays, and both changed languages are named', () => {
    const [one, two, three] = [words(), words({ en: 'a' }), words({ en: 'b' })];
    const first = flagLanguages(firstLanguageStates(one), one, two, 2);
    const second = flagLanguages(confirmLanguage(first, 'fr', { by: 'Ana', on: '2026-05-01' }) ?? first, two, three, 3);
    expect(second.de).toEqual({ state: 'behind', since: 2, changedIn: ['en'] });
    expect(second.fr).toEqual({ state: 'behind', since: 3, changedIn: ['en'] });
    const all = flagLanguages(firstLanguageStates(one), one, words({ en: 'a', fr: 'b' }), 2);
    expect(statesOf(all)).toBe('in_sync in_sync behind behind behind behind');
    expect(all.it.changedIn).toEqual(['en', 'fr']);
  });

  test('a change that leaves the words unchanged flags no language', () => {
    const states = firstLanguageStates(words());
    expect(flagLanguages(states, words(), words(), 4)).toEqual(states);
  });

  test('a language without a term is missing; its first translation makes no other outdated', () => {
    const before = words({ es: '' });
    const states = firstLanguageStates(before);
    expect(states.es).toEqual({ state: 'missing' });
    const after = flagLanguages(states, before, words(), 2);
    expect(statesOf(after)).toBe('in_sync in_sync in_sync in_sync in_sync in_sync');
    expect(flagLanguages(after, words(), before, 3).es).toEqual({ state: 'missing' });
  });
});

test('a named person confirms that a language is still right; only an outdated one', () => {
  const before = words();
  const states = flagLanguages(firstLanguageStates(before), before, words({ en: 'x' }), 2);
  const confirmed = { by: 'Ana', on: '2026-05-01' };
  expect(confirmLanguage(states, 'de', confirmed)?.de).toEqual({
    state: 'in_sync',
    confirmedBy: 'Ana',
    confirmedOn: '2026-05-01',
  });
  expect(confirmLanguage(states, 'en', confirmed)).toBeUndefined();
});

describe('faults of a concept', () => {
  const concept = {
    id: 'c',
    terms: terms(ALL),
    definitions: [{ id: 'D1', language: 'en' as const, texts: { en: 'x' } }],
    relations: [{ type: 'broader' as const, to: 'b' }],
  };
  const broader = (to: string) => ({ type: 'broader' as const, to });
  const bank: readonly RelatedConcept[] = [
    { id: 'b', relations: [{ type: 'broader', to: 'a' }] },
    { id: 'a', relations: [] },
  ];
  test('none, if it is complete', () => expect(conceptFault(concept, bank)).toBeUndefined());
  test.each([
    ['no_term', { terms: terms({}) }],
    ['alternative_is_term', { terms: { ...terms(ALL), fr: { ...NO_TERMS, preferred: 'mal', alternatives: ['mal'] } } }],
    ['definition_twice', { definitions: [...concept.definitions, ...concept.definitions] }],
    ['no_text', { definitions: [{ id: 'D1', language: 'fr' as const, texts: { en: 'x' } }] }],
    ['relation_twice', { relations: [...concept.relations, ...concept.relations] }],
    ['to_itself', { relations: [{ type: 'related' as const, to: 'c' }] }],
  ])('%s', (fault, part) => expect(conceptFault({ ...concept, ...part }, bank)).toBe(fault));
  test('it is broader than itself by any path', () => {
    expect(conceptFault(concept, [...bank.slice(0, 1), { id: 'a', relations: [broader('c')] }])).toBe('loop');
    // A ring elsewhere in the bank is not this concept's, and the search ends.
    expect(conceptFault(concept, [...bank.slice(0, 1), { id: 'a', relations: [broader('b')] }])).toBeUndefined();
  });

  // The integrity conditions S27 and S46 of the SKOS reference, one line for each way to break them.
  const to = (type: RelatedConcept['relations'][number]['type'], place: string) => ({ type, to: place });
  const page = 'https://example.org/x';
  test.each<[string, RelatedConcept['relations'], readonly RelatedConcept[], string | undefined]>([
    ['broader and related at once', [broader('b'), to('related', 'b')], bank, 'broader_and_related'],
    ['related to what is broader two steps up', [broader('b'), to('related', 'a')], bank, 'broader_and_related'],
    [
      'the related one states it',
      [broader('b')],
      [{ id: 'b', relations: [to('related', 'c')] }],
      'broader_and_related',
    ],
    ['broader by a match', [to('broad_match', 'b'), to('related', 'b')], bank, 'broader_and_related'],
    [
      'one below is related to one above',
      [broader('b')],
      [...bank, { id: 'd', relations: [broader('c'), to('related', 'a')] }],
      'broader_and_related',
    ],
    [
      'related to a sister',
      [broader('b'), to('related', 'd')],
      [...bank, { id: 'd', relations: [broader('b')] }],
      undefined,
    ],
    ['the same and broader elsewhere', [to('exact_match', page), to('broad_match', page)], [], 'exact_and_broad'],
    [
      'the other one is the broader',
      [to('exact_match', 'b')],
      [{ id: 'b', relations: [to('broad_match', 'c')] }],
      'exact_and_broad',
    ],
    [
      'the same by a third',
      [to('exact_match', page), to('broad_match', 'b')],
      [{ id: 'b', relations: [to('exact_match', page)] }],
      'exact_and_broad',
    ],
    ['nearly the same and broader', [to('close_match', page), to('broad_match', page)], [], undefined],
  ])('%s', (_, relations, others, fault) => expect(conceptFault({ ...concept, relations }, others)).toBe(fault));
});
