import { titleIn } from '@reeve/domain';
import { expect, test } from 'vitest';
import { codeListsOf } from './lists.ts';

const stored = (offenceTypes: unknown) =>
  new Map<string, { version: number; body: unknown }>([
    ['purposes', { version: 1, body: [] }],
    ['legal_bases', { version: 1, body: [] }],
    ['groups', { version: 1, body: [] }],
    ['offence_types', { version: 2, body: offenceTypes }],
    ['retention', { version: 1, body: [] }],
    ['grading_scheme', { version: 1, body: { scheme: 'EU_4x4' } }],
  ]);

test('reads a list that an agency adds in the agency’s own language for all', () => {
  const [own] = codeListsOf(stored([{ code: 'EB', title: 'Einbruch' }])).offenceTypes;
  expect(own && [titleIn('ru', own), titleIn('de', own)]).toEqual(['Einbruch', 'Einbruch']);
});

test('gives each reader the title in their language where there is one', () => {
  const [own] = codeListsOf(stored([{ code: 'EB', title: 'Einbruch', titles: { ru: 'Взлом' } }])).offenceTypes;
  expect(own && [titleIn('ru', own), titleIn('fr', own)]).toEqual(['Взлом', 'Einbruch']);
});

test.each([[[{ code: 'EB', title: 'Einbruch', titles: { tlh: 'nIH' } }]], [[{ code: 'EB', titles: { ru: 'Взлом' } }]]])(
  'refuses a damaged list (%j) as a whole',
  (list) => {
    expect(() => codeListsOf(stored(list))).toThrow(expect.objectContaining({ code: 'misconfigured' }));
  },
);

test('refuses a reader who sees no list, and reports a single missing list as a system fault', () => {
  expect(() => codeListsOf(new Map())).toThrow(expect.objectContaining({ code: 'not_permitted' }));
  const one = new Map([['purposes', { version: 1, body: [] }]]);
  expect(() => codeListsOf(one)).toThrow(expect.objectContaining({ code: 'misconfigured' }));
});
