import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalHandling,
  CLASSIFICATIONS,
  classificationRank,
  HANDLING_CODES,
  handlingFault,
  HELD_CLASSIFICATIONS,
  TLPS,
  type HandlingCode,
} from './marking.ts';

const anyCodes = fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 8 });

test('the ladder of a small service has six levels, and content is stored up to restricted', () => {
  // Domain brief §2.10, last column, lowest first.
  expect(CLASSIFICATIONS).toEqual(['public', 'internal', 'restricted', 'confidential', 'secret', 'top_secret']);
  expect(CLASSIFICATIONS.map(classificationRank)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(HELD_CLASSIFICATIONS).toEqual(['public', 'internal', 'restricted']);
});

test('TLP labels are spelled as in TLP 2.0, widest first, without spaces and without WHITE', () => {
  // Domain brief §2.9, from the bottom of the table to its top.
  expect(TLPS).toEqual(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);
});

describe('handling', () => {
  // Domain brief §2.8: Europol codes combine, H3 requires text; the UK codes do not combine, C names its conditions.
  const TEXT = 'Do not contact the subject';
  test.each([
    [[], '', 'none_chosen'],
    [[], TEXT, 'none_chosen'],
    [['H0'], '', undefined],
    [['H1'], '', undefined],
    [['H2'], '', undefined],
    [['H1', 'H2'], '', undefined],
    [['H3'], '', 'conditions_missing'],
    [['H3'], ' \n\t', 'conditions_missing'],
    [['H3'], TEXT, undefined],
    [['H1', 'H2', 'H3'], TEXT, undefined],
    [['H1', 'H2', 'H3'], '', 'conditions_missing'],
    [['H0'], TEXT, 'conditions_unexpected'],
    [['H1', 'H2'], TEXT, 'conditions_unexpected'],
    [['P'], '', undefined],
    [['P'], TEXT, 'conditions_unexpected'],
    [['C'], '', 'conditions_missing'],
    [['C'], TEXT, undefined],
    [['P', 'C'], TEXT, 'p_and_c'],
    [['C', 'P'], '', 'p_and_c'],
    [['H2', 'P'], '', 'families_mixed'],
    [['C', 'H0'], TEXT, 'families_mixed'],
    [['H3', 'P', 'C'], TEXT, 'families_mixed'],
  ] as const)('%j with conditions %j: %s', (codes, conditions, fault) => {
    expect(handlingFault({ codes, conditions })).toBe(fault);
  });

  test('is never complete with two families, P together with C, or H3 or C without text', () => {
    fc.assert(
      fc.property(anyCodes, fc.constantFrom('', '  ', TEXT), (codes, conditions) => {
        const fault = handlingFault({ codes, conditions });
        const uk = codes.filter((code) => code === 'P' || code === 'C');
        const complete =
          codes.length > 0 &&
          (uk.length === 0 || uk.length === codes.length) &&
          new Set(uk).size < 2 &&
          (codes.includes('H3') || codes.includes('C')) === (conditions.trim() !== '');
        expect(fault === undefined).toBe(complete);
      }),
    );
  });
});

describe('the codes of a handling in one order', () => {
  test.each([
    [[], []],
    [['H0'], ['H0']],
    [
      ['H2', 'H1', 'H2'],
      ['H1', 'H2'],
    ],
    [['H0', 'H1'], ['H1']],
    [['H3', 'H0'], ['H3']],
    [['P', 'C'], ['C']],
    [
      ['H0', 'P'],
      ['H0', 'P'],
    ],
    [
      ['C', 'H0'],
      ['H0', 'C'],
    ],
    [
      ['P', 'H2', 'H0'],
      ['H2', 'P'],
    ],
  ] as const)('%j is %j', (codes, canonical) => {
    expect(canonicalHandling(codes)).toEqual(canonical);
  });

  test('do not depend on the order or number of times they were given, and are returned in order', () => {
    fc.assert(
      fc.property(anyCodes, (codes) => {
        const canonical = canonicalHandling(codes);
        expect(canonicalHandling([...codes, ...codes].toReversed())).toEqual(canonical);
        expect(canonicalHandling(canonical)).toEqual(canonical);
      }),
    );
  });

  test('lose a code only to a stricter one of their family', () => {
    const losesTo: Readonly<Partial<Record<HandlingCode, readonly HandlingCode[]>>> = {
      H0: ['H1', 'H2', 'H3'],
      P: ['C'],
    };
    fc.assert(
      fc.property(anyCodes, (codes) => {
        const canonical = canonicalHandling(codes);
        for (const code of codes)
          expect(canonical.includes(code) || losesTo[code]?.some((other) => canonical.includes(other))).toBe(true);
        for (const code of canonical) expect(codes).toContain(code);
      }),
    );
  });
});
