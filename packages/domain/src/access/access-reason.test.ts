import { expect, test } from 'vitest';
import { closerReasons, type NamedPerson } from './access-reason.ts';

const CONTACT: NamedPerson = { category: 'd_contact', minor: false, colleague: false };
const REPORT = { caseRef: undefined, compartments: ['BURGLARY'], persons: [CONTACT] };

test('the session’s reason does for an ordinary record, with or without a case', () => {
  expect(closerReasons(REPORT, undefined)).toEqual([]);
  expect(closerReasons(REPORT, 'OP-1')).toEqual([]);
  expect(closerReasons({ ...REPORT, caseRef: 'OP-1' }, 'OP-1')).toEqual([]);
});

test.each([
  ['a record of another case', { caseRef: 'OP-2' }, ['other_case']],
  ['a special category', { compartments: ['BURGLARY', 'SPECIAL:HEALTH'] }, ['special_category']],
  ['a minor', { persons: [CONTACT, { ...CONTACT, minor: true }] }, ['minor']],
  ['a victim', { persons: [{ ...CONTACT, category: 'c_victim' as const }] }, ['victim']],
  ['a possible victim', { persons: [{ ...CONTACT, category: 'c_possible_victim' as const }] }, ['victim']],
  ['a colleague', { persons: [{ ...CONTACT, colleague: true }] }, ['colleague']],
  ['a minor who is a victim, in another case', { caseRef: 'OP-2', persons: [{ ...CONTACT, category: 'c_victim' as const, minor: true }] }, ['other_case', 'minor', 'victim']], // prettier-ignore
])('%s requires its own reason', (_, more, reasons) => {
  expect(closerReasons({ ...REPORT, ...more }, 'OP-1')).toEqual(reasons);
});

test('a session without a case is outside every case', () => {
  expect(closerReasons({ ...REPORT, caseRef: 'OP-1' }, undefined)).toEqual(['other_case']);
});

test.each(['d_witness', 'd_informant', 'a_suspect_committed', 'u_unverified_mention'] as const)(
  'an adult %s requires none',
  (category) => expect(closerReasons({ ...REPORT, persons: [{ ...CONTACT, category }] }, 'OP-1')).toEqual([]),
);
