import { compareDefinitions, conceptFault, LANGUAGES, type DefinitionAttribute } from '@reeve/domain';
import { expect, test } from 'vitest';
import { CONCEPT_BANK, starterContent } from './concept-bank.ts';
import { CONCEPT_CODES } from './concept-code.ts';
import { DIFFERING_DEFINITIONS } from './differing-definitions.ts';
import { DIFFERING_TEXTS } from './differing-texts.ts';

test('at least twenty-two terms exist in six languages, each with a definition of ours', () => {
  expect(CONCEPT_BANK.length).toBeGreaterThanOrEqual(22);
  for (const { code, terms, definitions } of CONCEPT_BANK) {
    for (const language of LANGUAGES) {
      expect(terms[language].preferred, `${code} ${language}`).not.toBe('');
      expect(definitions[0]?.texts[language]?.length, `${code} ${language}`).toBeGreaterThan(40);
    }
    expect(definitions[0]?.source.by).toBe('Reeve');
  }
});

test('no two concepts share a preferred term in a language; "evaluation" is two concepts, each distinguished from the other', () => {
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

test('relations lead to concepts of the bank and never form a cycle', () => {
  const bank = CONCEPT_BANK.map(({ code, relations }) => ({ id: code, relations }));
  const codes = new Set<string>(CONCEPT_BANK.map((one) => one.code));
  for (const { code, terms, definitions, relations } of CONCEPT_BANK) {
    for (const { to } of relations) expect(codes).toContain(to);
    expect(conceptFault({ id: code, terms, definitions, relations }, bank), code).toBeUndefined();
  }
});

test('all are there, each after its targets, so that they can be created in order', () => {
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

test('thirteen differing definitions, each in six languages', () => {
  expect(DIFFERING_DEFINITIONS.map((one) => one.id)).toEqual(Array.from({ length: 13 }, (_, at) => `D${at + 1}`));
  for (const [id, texts] of Object.entries(DIFFERING_TEXTS)) {
    expect(new Set(Object.values(texts)).size, id).toBe(LANGUAGES.length);
    expect(texts.ru, id).toMatch(/^[\p{Script=Cyrillic}\p{P}\s]+$/u);
  }
});

test('what a source states is under its attribute, what it does not state nowhere', () => {
  const rows = new Map(
    compareDefinitions(DIFFERING_DEFINITIONS.map((one) => one.attributes)).map((row) => [row.name, row]),
  );
  const valuesOf = (name: DefinitionAttribute): object =>
    Object.fromEntries(
      (rows.get(name)?.values ?? []).flatMap((one, at) => (one === undefined ? [] : [[`D${at + 1}`, one.join(' ')]])),
    );
  // As the paraphrases and the table of the domain brief (§7.1) have it.
  expect(valuesOf('rightsInDefinition')).toEqual({
    D2: 'no',
    D4: 'no',
    D5: 'partly',
    D8: 'partly',
    D9: 'partly',
    D11: 'yes',
  });
  expect(valuesOf('partnership')).toEqual({ D7: 'yes', D8: 'partly', D9: 'yes' });
  expect(valuesOf('cycleExplicit')).toEqual({ D8: 'partly', D9: 'yes', D10: 'yes', D11: 'partly' });
  expect(valuesOf('preventionBalance')).toEqual({ D4: '50' });
  expect(valuesOf('direction')).toEqual({
    D2: 'both',
    D4: 'top_down',
    D5: 'top_down',
    D9: 'top_down',
    D11: 'top_down',
  });
  expect(valuesOf('mandatoryProducts')).toEqual({
    D2: 'strategic_assessment tactical_assessment subject_profile problem_profile',
    D9: 'strategic_assessment',
  });
  // Of thirteen only D4 states how enforcement and prevention weigh, so there is nothing to compare it with.
  for (const { name, verdict } of rows.values())
    expect(verdict, name).toBe(name === 'preventionBalance' ? 'unsaid' : 'differs');
  const silent = DIFFERING_DEFINITIONS.filter((one) => Object.keys(one.attributes).length === 0);
  expect(silent.map((one) => one.id)).toEqual(['D6']);
  const ilp = CONCEPT_BANK.find((one) => one.code === 'ilp')?.definitions[0];
  expect(ilp?.attributes).toMatchObject({ genus: 'management_model', evaluationOfResults: 'yes' });
  expect(ilp?.attributes).not.toHaveProperty('communityLink');
});
