import { EMPTY_DRAFT, type UsualMarking } from '@reeve/domain';
import { expect, test } from 'vitest';
import { isTakenOver, takenOver } from './usual-markings.ts';

const USUAL: UsualMarking = {
  classification: 'restricted',
  handling: ['H1', 'H3'],
  tlp: 'TLP:AMBER',
  group: 'NORRIN-BURG',
  purpose: 'P2',
  legalBasis: 'PA-12-1',
};
const PROPOSAL = { ruleId: 'no_person', reviewOn: '2027-09-27', maximumOn: '2029-09-27' };

test('takes over the four markings, the legal basis and the date of the rule, and nothing else', () => {
  expect(takenOver(USUAL, PROPOSAL)).toEqual({
    classification: 'restricted',
    handling: { codes: ['H1'], conditions: '' },
    tlp: 'TLP:AMBER',
    group: 'NORRIN-BURG',
    legalBasis: 'PA-12-1',
    reviewOn: '2027-09-27',
  });
});

test('an empty form has not taken them over; after the tap it has, and a change undoes that', () => {
  const taken = takenOver(USUAL, PROPOSAL);
  expect(isTakenOver(EMPTY_DRAFT, taken)).toBe(false);
  expect(isTakenOver({ ...EMPTY_DRAFT, ...taken }, taken)).toBe(true);
  expect(isTakenOver({ ...EMPTY_DRAFT, ...taken, tlp: 'TLP:RED' }, taken)).toBe(false);
});
