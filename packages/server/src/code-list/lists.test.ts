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

test('a list an agency adds itself is read in the agency’s own language by everybody', () => {
  const [own] = codeListsOf(stored([{ code: 'EB', title: 'Einbruch' }])).offenceTypes;
  expect(own && [titleIn('ru', own), titleIn('de', own)]).toEqual(['Einbruch', 'Einbruch']);
});

test('gives each reader the title in their language where there is one', () => {
  const [own] = codeListsOf(stored([{ code: 'EB', title: 'Einbruch', titles: { ru: 'Взлом' } }])).offenceTypes;
  expect(own && [titleIn('ru', own), titleIn('fr', own)]).toEqual(['Взлом', 'Einbruch']);
});

test.each([[[{ code: 'EB', title: 'Einbruch', titles: { tlh: 'nIH' } }]], [[{ code: 'EB', titles: { ru: 'Взлом' } }]]])(
  'a damaged list (%j) is refused as a whole',
  (list) => {
    expect(() => codeListsOf(stored(list))).toThrow(expect.objectContaining({ code: 'misconfigured' }));
  },
);

test('a reader who sees no list is refused, and a list that is missing among others is a fault of the system', () => {
  expect(() => codeListsOf(new Map())).toThrow(expect.objectContaining({ code: 'not_permitted' }));
  const one = new Map([['purposes', { version: 1, body: [] }]]);
  expect(() => codeListsOf(one)).toThrow(expect.objectContaining({ code: 'misconfigured' }));
});
