import { compartmentKind, LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { RIVERTON_AGENCIES } from './agencies.ts';
import { LEGAL_BASES, PURPOSES } from './code-lists.ts';
import { GROUP_TITLES, LEGAL_BASIS_TITLES, PURPOSE_TITLES } from './list-titles.ts';
import { OFFENCE_TITLES } from './offence-titles.ts';
import { PERSONA_HINTS } from './persona-hints.ts';
import { PERSONAS } from './personas.ts';
import { OFFENCE_TYPES } from '../crime/rare-offence.ts';

const groups = RIVERTON_AGENCIES.flatMap((agency) => agency.compartments).filter(
  ({ code }) => compartmentKind(code) === 'group',
);

describe.each([
  ['offence types', OFFENCE_TYPES.map((one) => [one.code, one.title] as const), OFFENCE_TITLES],
  ['purposes', PURPOSES.map((one) => [one.code, one.title] as const), PURPOSE_TITLES],
  ['legal bases', LEGAL_BASES.map((one) => [one.code, `${one.citation}: ${one.title}`] as const), LEGAL_BASIS_TITLES],
  ['groups', groups.map((one) => [one.code, one.name] as const), GROUP_TITLES],
  ['hints of the personas', PERSONAS.map((one) => [one.login, one.hint] as const), PERSONA_HINTS],
])('the %s', (_, english, titles) => {
  test('have words in every language, and none is unused', () => {
    expect(Object.keys(titles).toSorted()).toEqual(english.map(([code]) => code).toSorted());
    for (const words of Object.values(titles))
      expect(['en', ...Object.keys(words)].toSorted()).toEqual(LANGUAGES.toSorted());
  });

  test('are translated: none is empty or left in English, and Russian is in Cyrillic', () => {
    for (const [code, title] of english) {
      for (const [language, words] of Object.entries(titles[code] ?? {})) {
        // Names of places are unchanged.
        if (title !== 'Riverton, general') expect([code, language, words]).not.toEqual([code, language, title]);
        expect([code, language, words]).toEqual([code, language, words.trim() || 'a text']);
        if (language === 'ru') expect(words).toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });
});
