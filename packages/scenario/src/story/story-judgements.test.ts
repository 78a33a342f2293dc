import { isRefused, personWordsIn, PROBABILITY_TERMS } from '@reeve/domain';
import { expect, test } from 'vitest';
import { personaOf } from '../agency/personas.ts';
import { STORY_JUDGEMENTS } from './story-judgements.ts';

const { list, madeOn, resolverOf } = STORY_JUDGEMENTS;

test('judgements of the story are stated in terms of the yardstick, give no person a number, and some did not come true', () => {
  const terms = PROBABILITY_TERMS.PHIA.map(({ code }) => code);
  for (const { term, text, because } of list) {
    expect(terms).toContain(term);
    expect([text, because].flatMap((one) => personWordsIn(one)).filter((found) => isRefused(found))).toEqual([]);
  }
  expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
  expect(new Set(list.map(({ cameTrue }) => cameTrue)).size).toBe(2);
});

test('they are by several authors and resolved later, by another person who may', () => {
  expect(new Set(list.map(({ byLogin }) => byLogin)).size).toBe(4);
  for (const { byLogin, resolvedOn } of list) {
    expect(resolvedOn > madeOn).toBe(true);
    expect(resolverOf(byLogin)).not.toBe(byLogin);
    expect(personaOf(resolverOf(byLogin))?.roles).toContain('head_of_intelligence');
  }
});
