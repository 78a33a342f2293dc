import { expect, test } from 'vitest';
import { draftGaps, toInput, type StatementDraft } from './statement-draft.ts';

const TEXT = 'A grey van was seen twice near Ropewalk.';
const FULL: StatementDraft = {
  quote: 'grey van',
  subject: { is: 'new', kind: 'vehicle', name: '' },
  property: 'make_and_colour',
  value: ' grey van ',
  object: undefined,
  kind: 'fact',
  validFrom: '2026-03-01',
  validTo: undefined,
};

test('the link of a person to the report is sent for persons only', () => {
  const linked = { ...FULL, subjectPersonId: 'link', objectPersonId: 'other' };
  expect(toInput(linked, 'report')).not.toHaveProperty('subjectPersonId');
  const person: StatementDraft = { ...linked, subject: { is: 'new', kind: 'person', name: '' }, property: 'uses' };
  const phone = { is: 'new' as const, kind: 'phone' as const, name: '+999 55 0142' };
  expect(toInput({ ...person, object: phone }, 'report')).toMatchObject({ subjectPersonId: 'link' });
  expect(toInput({ ...person, object: phone }, 'report')).not.toHaveProperty('objectPersonId');
  expect(toInput({ ...person, object: { ...phone, kind: 'person' } }, 'report')).toMatchObject({
    objectPersonId: 'other',
  });
});

test('an empty draft says everything it lacks', () => {
  const empty = { ...FULL, quote: '', subject: undefined, property: undefined, value: '', kind: undefined };
  expect(draftGaps(empty, TEXT)).toEqual(['quote', 'subject', 'property', 'kind']);
});

test('rejects a quote of words that are not in the report', () => {
  expect(draftGaps({ ...FULL, quote: 'red van' }, TEXT)).toEqual(['quote']);
  expect(draftGaps(FULL, TEXT)).toEqual([]);
});

test('a property asks for its value, a link for its entity with a name', () => {
  expect(draftGaps({ ...FULL, value: ' ' }, TEXT)).toEqual(['value']);
  expect(draftGaps({ ...FULL, property: 'uses' }, TEXT)).toEqual(['object']);
  expect(draftGaps({ ...FULL, property: 'uses', object: { is: 'new', kind: 'phone', name: ' ' } }, TEXT)).toEqual([
    'object',
  ]);
});

test('a period that ends before it begins is refused', () => {
  expect(draftGaps({ ...FULL, validTo: '2026-02-28' }, TEXT)).toEqual(['period']);
  expect(draftGaps({ ...FULL, validTo: '2026-03-01' }, TEXT)).toEqual([]);
});

test('a link is sent without the value that was typed before the property was changed', () => {
  const link = toInput({ ...FULL, property: 'uses', object: { is: 'new', kind: 'phone', name: '+999 55' } }, 'r');
  expect(link).toEqual({
    reportId: 'r',
    quote: 'grey van',
    subject: { newKind: 'vehicle' },
    property: 'uses',
    kind: 'fact',
    object: { newKind: 'phone', name: '+999 55' },
    validFrom: '2026-03-01',
  });
});
