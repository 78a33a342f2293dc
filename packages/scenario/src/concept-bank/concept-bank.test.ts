import { compareDefinitions, conceptFault, LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { CONCEPT_BANK, starterContent } from './concept-bank.ts';
import { CONCEPT_CODES } from './concept-code.ts';
import { DIFFERING_DEFINITIONS } from './differing-definitions.ts';

test('at least twenty-two terms stand in six languages, each with a definition of ours', () => {
  expect(CONCEPT_BANK.length).toBeGreaterThanOrEqual(22);
  for (const { code, terms, definitions } of CONCEPT_BANK) {
    for (const language of LANGUAGES) {
      expect(terms[language].preferred, `${code} ${language}`).not.toBe('');
      expect(definitions[0]?.texts[language]?.length, `${code} ${language}`).toBeGreaterThan(40);
    }
    expect(definitions[0]?.source.by).toBe('Reeve');
  }
});

test('no two concepts share a preferred term in a language; "evaluation" is two concepts, each told apart', () => {
  for (const language of LANGUAGES) {
    const terms = CONCEPT_BANK.map((one) => one.terms[language].preferred.toLowerCase());
    expect(new Set(terms).size, language).toBe(terms.length);
  }
  const both = CONCEPT_BANK.filter((one) => one.terms.en.alternatives.includes('evaluation'));
  expect(both.map((one) => one.code)).toEqual(['evaluation_of_results', 'evaluation_of_source']);
  for (const { terms } of both) expect(terms.en.scopeNote).not.toBe('');
});

test('Russian words are Cyrillic, and nothing is left in English elsewhere', () => {
  for (const { terms, definitions } of CONCEPT_BANK) {
    expect(terms.ru.preferred).toMatch(/^[\p{Script=Cyrillic}\s,-]+$/u);
    for (const language of LANGUAGES.filter((one) => one !== 'en'))
      expect(definitions[0]?.texts[language]).not.toBe(definitions[0]?.texts.en);
  }
});

test('relations lead to concepts of the bank and never round to where they began', () => {
  const bank = CONCEPT_BANK.map(({ code, relations }) => ({
    id: code,
    broader: relations.filter((one) => one.type === 'broader').map((one) => one.to),
  }));
  const codes = new Set<string>(CONCEPT_BANK.map((one) => one.code));
  for (const { code, terms, definitions, relations } of CONCEPT_BANK) {
    for (const { to } of relations) expect(codes).toContain(to);
    expect(conceptFault({ id: code, terms, definitions, relations }, bank), code).toBeUndefined();
  }
});

test('all are there, each after those it leads to, so that they can be made one after the other', () => {
  expect(CONCEPT_BANK.map((one) => one.code).toSorted()).toEqual(CONCEPT_CODES.toSorted());
  const made = new Set<string>();
  for (const concept of CONCEPT_BANK) {
    for (const { to } of concept.relations) expect(made).toContain(to);
    expect(starterContent(concept, (code) => `id of ${code}`).relations).toEqual(
      concept.relations.map(({ type, to }) => ({ type, conceptId: `id of ${to}` })),
    );
    made.add(concept.code);
  }
});

test('thirteen differing definitions; what a source does not say stands nowhere', () => {
  expect(DIFFERING_DEFINITIONS.map((one) => one.id)).toEqual(Array.from({ length: 13 }, (_, at) => `D${at + 1}`));
  const described = DIFFERING_DEFINITIONS.filter((one) => Object.keys(one.attributes).length > 0);
  expect(described.map((one) => one.id)).toEqual(['D2', 'D4', 'D5', 'D8', 'D9', 'D11']);
  const rows = new Map(compareDefinitions(described.map((one) => one.attributes)).map((row) => [row.name, row]));
  expect(rows.get('rightsInDefinition')?.values.map((one) => one?.[0])).toEqual([
    'no',
    'no',
    'partly',
    'partly',
    'partly',
    'yes',
  ]);
  for (const name of ['genus', 'scope', 'pivot', 'direction', 'communityLink'] as const)
    expect(rows.get(name)?.verdict).toBe('differs');
  for (const name of ['preventionBalance', 'mandatoryProducts', 'partnership', 'cycleExplicit'] as const)
    expect(rows.get(name)?.verdict).toBe('unsaid');
});
