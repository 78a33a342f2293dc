import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { contentOf, draftFault, draftOf, EMPTY_DRAFT, nextDefinition, type ConceptDraft } from './concept-draft.ts';

const named = (preferred: string, more: Partial<ConceptDraft> = {}): ConceptDraft => ({
  ...EMPTY_DRAFT,
  terms: { ...EMPTY_DRAFT.terms, en: { preferred, alternatives: ' loss \n\ndamage', scopeNote: '' } },
  ...more,
});

test('lines of alternatives become a list, and a list lines', () => {
  const content = contentOf(named(' harm '));
  expect(content.terms.en).toEqual({ preferred: 'harm', alternatives: ['loss', 'damage'], scopeNote: '' });
  const record = { id: 'c', body: { ...content, adoptions: [], languages: {} }, relations: [] };
  expect(draftOf(record as never).terms.en.alternatives).toBe('loss\ndamage');
});

test('what others say of a concept is not sent as its own; empty relations are left out', () => {
  const relation = (type: string, conceptId: string | null, uri: string | null) => ({
    type,
    conceptId,
    uri,
    reference: null,
    label: 'x',
  });
  const record = {
    id: 'c',
    body: { ...contentOf(named('harm')), adoptions: [], languages: {} },
    relations: [
      relation('narrower', 'n', null),
      relation('broader', 'b', null),
      relation('exact_match', null, 'https://a.b/c'),
    ],
  };
  const draft = draftOf(record as never);
  expect(contentOf({ ...draft, relations: [...draft.relations, { type: 'related', label: '' }] }).relations).toEqual([
    { type: 'broader', conceptId: 'b' },
    { type: 'exact_match', uri: 'https://a.b/c', label: 'x' },
  ]);
});

test('a new definition takes the next free number', () => {
  const first = nextDefinition([], 'fr');
  expect([first.id, first.language]).toEqual(['D1', 'fr']);
  expect(Object.keys(first.texts)).toEqual([...LANGUAGES]);
  expect(nextDefinition([{ ...first, id: 'D2' }], 'en').id).toBe('D3');
});

test('says what is missing before it is sent', () => {
  expect(draftFault(EMPTY_DRAFT)).toBe('term');
  const empty = nextDefinition([], 'en');
  expect(draftFault(named('harm', { definitions: [empty] }))).toBe('definitionText');
  const written = { ...empty, texts: { ...empty.texts, en: 'x' } };
  expect(draftFault(named('harm', { definitions: [written] }))).toBe('definitionSource');
  expect(draftFault(named('harm', { relations: [{ type: 'exact_match', uri: 'javascript:1', label: '' }] }))).toBe(
    'uri',
  );
  expect(draftFault(named('harm'))).toBeUndefined();
});
