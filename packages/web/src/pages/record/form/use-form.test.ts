import { expect, test } from 'vitest';
import { missingIn, trimmed } from './use-form.ts';

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
