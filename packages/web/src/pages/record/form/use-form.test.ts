import { expect, test } from 'vitest';
import { NO_MARKING, type MarkingAnswers } from '../../../components/marking/marking-answers.ts';
import { isMarked, marked, missingIn, trimmed } from './use-form.ts';

const REQUIREMENT = {
  question: 'Who sells the stolen bicycles?',
  decisionServed: 'Where to patrol',
  kind: 'priority',
  necessityNote: '',
  owner: undefined,
  level: undefined,
};

test('misses what the contract requires, in the order of the answers', () => {
  expect(missingIn('createRequirement', REQUIREMENT, [], {})).toEqual(['level']);
  expect(missingIn('createRequirement', { ...REQUIREMENT, question: 'Who?' }, [], {})).toEqual(['question', 'level']);
});

test('misses what only the page requires: a choice not made, a text left empty', () => {
  expect(missingIn('createRequirement', REQUIREMENT, ['owner', 'necessityNote'], {})).toEqual([
    'necessityNote',
    'owner',
    'level',
  ]);
  const answered = { ...REQUIREMENT, owner: 'id', necessityNote: 'x' };
  expect(missingIn('createRequirement', answered, ['owner', 'necessityNote'], {})).toEqual(['level']);
});

test('misses a field whose check fails; a check that passes does not replace the contract', () => {
  expect(missingIn('createRequirement', REQUIREMENT, [], { kind: false, level: true })).toEqual(['kind', 'level']);
});

test('trims texts and leaves other answers as they are', () => {
  const cites = [' a '];
  expect(trimmed({ title: ' Night bus ', cites, dueOn: undefined })).toEqual({
    title: 'Night bus',
    cites,
    dueOn: undefined,
  });
});

const MARKING: MarkingAnswers = {
  classification: 'restricted',
  handling: { codes: ['H1'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'BURGLARY',
};

test('a marking is missing while one of its answers is, and a form without one has none to miss', () => {
  expect(isMarked({ marking: NO_MARKING })).toBe(false);
  expect(isMarked({ marking: { ...MARKING, group: undefined } })).toBe(false);
  expect(isMarked({ marking: MARKING })).toBe(true);
  expect(isMarked({ title: 'Night bus' })).toBe(true);
});

test('sends a marking only where it is needed', () => {
  expect(marked({ title: 'Night bus', marking: MARKING }, true)).toEqual({ title: 'Night bus', marking: MARKING });
  expect(marked({ title: 'Night bus', marking: MARKING }, false)).toStrictEqual({
    title: 'Night bus',
    marking: undefined,
  });
  expect(marked({ title: 'Night bus' }, true)).toStrictEqual({ title: 'Night bus' });
});
