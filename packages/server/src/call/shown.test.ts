import { expect, test } from 'vitest';
import { completed } from './shown.ts';

test('the fields of an answer that are shown are those that are not empty', () => {
  const answer = { title: 'A van', note: '', at: null, cites: [], count: 0, isOpen: false };
  expect(completed({ action: 'view', objectKind: 'report' }, answer).fieldsShown).toEqual(['count', 'isOpen', 'title']);
});
