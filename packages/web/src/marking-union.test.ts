import type { Marking } from '@reeve/contract';
import { CLASSIFICATIONS, HANDLING_CODES, TLPS } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unionMarking } from './marking-union.ts';

const marking: fc.Arbitrary<Marking> = fc.record({
  classification: fc.constantFrom(...CLASSIFICATIONS),
  handling: fc.record({
    codes: fc.subarray(HANDLING_CODES.filter((code) => code.startsWith('H'))),
    conditions: fc.constantFrom('', 'do not contact the subject', 'delete after 30 days'),
  }),
  tlp: fc.option(fc.constantFrom(...TLPS)),
  groups: fc.subarray(['NORRIN-BURG', 'RAW:NORRIN', 'SUND-DRUGS']),
  purposeGroup: fc.constantFrom('P1', 'P2'),
});

test('nothing on a page has no marking of its own', () => {
  expect(unionMarking([])).toBeUndefined();
});

test('a page carries the strictest class and TLP and everything else that any part carries', () => {
  const part = {
    classification: 'internal',
    handling: { codes: ['H0'], conditions: '' },
    tlp: 'TLP:GREEN',
    groups: ['B'],
    purposeGroup: 'P2',
  } satisfies Marking;
  const other = {
    classification: 'restricted',
    handling: { codes: ['H3', 'H1'], conditions: 'do not contact' },
    tlp: 'TLP:AMBER+STRICT',
    groups: ['A'],
    purposeGroup: 'P2',
  } satisfies Marking;
  expect(unionMarking([part, other])).toEqual({
    classification: 'restricted',
    handling: { codes: ['H1', 'H3'], conditions: 'do not contact' },
    tlp: 'TLP:AMBER+STRICT',
    groups: ['A', 'B'],
    purposeGroup: 'P2',
  });
});

test('the order of the parts does not matter, and one part more never lowers anything', () => {
  fc.assert(
    fc.property(fc.array(marking, { minLength: 1 }), marking, (parts, one) => {
      const union = unionMarking(parts);
      expect(unionMarking(parts.toReversed())).toEqual(union);
      const more = unionMarking([...parts, one]);
      if (!union || !more) throw new Error('there are parts');
      expect(CLASSIFICATIONS.indexOf(more.classification)).toBeGreaterThanOrEqual(
        CLASSIFICATIONS.indexOf(union.classification),
      );
      expect(TLPS.indexOf(more.tlp ?? 'TLP:CLEAR')).toBeGreaterThanOrEqual(TLPS.indexOf(union.tlp ?? 'TLP:CLEAR'));
      expect(more.groups).toEqual(expect.arrayContaining(union.groups));
      expect(more.handling.codes).toEqual(expect.arrayContaining(union.handling.codes.filter((code) => code !== 'H0')));
      for (const line of union.handling.conditions.split('\n')) expect(more.handling.conditions).toContain(line);
    }),
  );
});
