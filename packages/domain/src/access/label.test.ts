import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReeveError } from '../error.ts';
import {
  ANY_PURPOSE,
  COMPARTMENT_KINDS,
  compartmentCode,
  compartmentKind,
  joinLabels,
  labelFault,
  labelKey,
  type LabelParts,
} from './label.ts';
import { CLASSIFICATIONS, classificationRank, HANDLING_CODES, TLPS } from './marking.ts';

const PLAIN: LabelParts = {
  agencyId: 'RIV',
  handling: ['H0'],
  conditions: '',
  compartments: [],
  classification: 'internal',
  tlp: 'TLP:GREEN',
  purposeGroup: 'P2',
};
const LINES = ['Do not contact the subject', 'Delete after 30 days', 'Ask the provider first'];

/** Labels of one agency, in every order and with every possible part. */
const anyLabel: fc.Arbitrary<LabelParts> = fc.record({
  agencyId: fc.constant('RIV'),
  handling: fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 4 }),
  conditions: fc.array(fc.constantFrom(...LINES, '', '  '), { maxLength: 4 }).map((lines) => lines.join('\n')),
  compartments: fc.array(fc.constantFrom('G1', 'G2', 'UNIT:A', 'RAW:N', 'OWN:1', 'SPECIAL:R'), { maxLength: 5 }),
  classification: fc.constantFrom(...CLASSIFICATIONS),
  tlp: fc.constantFrom(undefined, ...TLPS),
  purposeGroup: fc.constantFrom(ANY_PURPOSE, 'P1', 'P2', ''),
});
function same(a: LabelParts, b: LabelParts): void {
  expect(labelKey(a)).toBe(labelKey(b));
}

describe('the key of a label', () => {
  test('is the same for equal parts, in any order and with duplicates', () => {
    fc.assert(
      fc.property(anyLabel, fc.constantFrom('\n', '\n\n', ' \n'), (label, separator) => {
        same(label, {
          ...label,
          handling: [...label.handling, ...label.handling].toReversed(),
          compartments: [...label.compartments, ...label.compartments].toReversed(),
          conditions: ` ${label.conditions.split('\n').toReversed().join(separator)} `,
        });
      }),
    );
  });

  test.each<[string, Partial<LabelParts>]>([
    ['agency', { agencyId: 'SUN' }],
    ['handling', { handling: ['H1'] }],
    ['conditions', { conditions: 'Delete after 30 days' }],
    ['compartments', { compartments: ['G1'] }],
    ['classification', { classification: 'restricted' }],
    ['TLP', { tlp: 'TLP:AMBER' }],
    ['a missing TLP', { tlp: undefined }],
    ['purpose', { purposeGroup: ANY_PURPOSE }],
  ])('differs where only the %s differs', (_part, other) => {
    expect(labelKey({ ...PLAIN, ...other })).not.toBe(labelKey(PLAIN));
  });

  test('is the same only for equal parts: no two labels of a large sample share a key and differ', () => {
    // An independent definition of equality: sets compared as sets, with the implied codes removed by hand.
    const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted();
    const account = (label: LabelParts): unknown[] => {
      let codes = sorted(label.handling);
      if (codes.some((code) => ['H1', 'H2', 'H3'].includes(code))) codes = codes.filter((code) => code !== 'H0');
      if (codes.includes('C')) codes = codes.filter((code) => code !== 'P');
      const lines = label.conditions.split('\n').map((line) => line.trim());
      return [codes, sorted(lines.filter(Boolean)), sorted(label.compartments), label.classification, label.tlp, label.purposeGroup]; // prettier-ignore
    };
    fc.assert(
      fc.property(fc.array(anyLabel, { minLength: 2, maxLength: 30 }), (labels) => {
        const byKey = new Map<string, LabelParts>();
        for (const label of labels) {
          const known = byKey.get(labelKey(label));
          if (known) expect(account(label)).toEqual(account(known));
          byKey.set(labelKey(label), label);
        }
        expect(new Set(labels.map((label) => JSON.stringify(account(label)))).size).toBe(byKey.size);
      }),
    );
  });

  test('cannot be forged by a text that imitates the next part', () => {
    expect(labelKey({ ...PLAIN, compartments: ['A', 'B'] })).not.toBe(labelKey({ ...PLAIN, compartments: ['A,B'] }));
    expect(labelKey({ ...PLAIN, conditions: '"],["G1"' })).not.toBe(labelKey({ ...PLAIN, compartments: ['G1'] }));
  });
});

describe('the join of two labels', () => {
  test('does not depend on their order', () => {
    fc.assert(fc.property(anyLabel, anyLabel, (a, b) => same(joinLabels(a, b), joinLabels(b, a))));
  });

  test('does not depend on how three are grouped', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (a, b, c) =>
        same(joinLabels(joinLabels(a, b), c), joinLabels(a, joinLabels(b, c))),
      ),
    );
  });

  test('of a label with itself is that label', () => {
    fc.assert(fc.property(anyLabel, (a) => same(joinLabels(a, a), a)));
  });

  test('is never lower than either: joining a part again changes nothing', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (a, b) => {
        const joined = joinLabels(a, b);
        same(joinLabels(joined, a), joined);
        same(joinLabels(joined, b), joined);
      }),
    );
  });

  test('keeps every compartment, condition and handling rule, and the stricter level and TLP', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (a, b) => {
        const joined = joinLabels(a, b);
        for (const part of [a, b]) {
          for (const code of part.compartments) expect(joined.compartments).toContain(code);
          for (const line of part.conditions.split('\n').filter((one) => one.trim() !== ''))
            expect(joined.conditions.split('\n')).toContain(line.trim());
          for (const code of part.handling.filter((one) => !['H0', 'P'].includes(one)))
            expect(joined.handling).toContain(code);
          // H0 and P disappear only when a stricter code of their family is added.
          if (part.handling.includes('H0')) expect(joined.handling.some((code) => code.startsWith('H'))).toBe(true);
          if (part.handling.includes('P')) expect(joined.handling.some((code) => 'PC'.includes(code))).toBe(true);
          expect(classificationRank(joined.classification)).toBeGreaterThanOrEqual(
            classificationRank(part.classification),
          );
          if (part.tlp) expect(TLPS.indexOf(joined.tlp ?? 'TLP:CLEAR')).toBeGreaterThanOrEqual(TLPS.indexOf(part.tlp));
        }
        expect([a.classification, b.classification]).toContain(joined.classification);
        expect([a.tlp, b.tlp]).toContain(joined.tlp);
      }),
    );
  });

  test.each([
    [ANY_PURPOSE, ANY_PURPOSE, ANY_PURPOSE],
    [ANY_PURPOSE, 'P1', 'P1'],
    ['P1', 'P1', 'P1'],
    ['P1', 'P2', ''],
    ['', 'P1', ''],
    ['', ANY_PURPOSE, ''],
  ])('of purposes %j and %j is %j', (a, b, joined) => {
    expect(joinLabels({ ...PLAIN, purposeGroup: a }, { ...PLAIN, purposeGroup: b }).purposeGroup).toBe(joined);
  });

  test('adds the default of one handling family to the other: neither absorbs it', () => {
    const joined = joinLabels({ ...PLAIN, handling: ['H0'] }, { ...PLAIN, handling: ['P'] });
    expect(joined.handling).toEqual(['H0', 'P']);
  });

  test('keeps lines of conditions whole', () => {
    const joined = joinLabels(
      { ...PLAIN, handling: ['H3'], conditions: 'Do not contact the subject\nDelete after 30 days' },
      { ...PLAIN, handling: ['C'], conditions: 'Delete after 30 days' },
    );
    expect(joined.conditions).toBe('Delete after 30 days\nDo not contact the subject');
  });

  test('of two agencies is refused', () => {
    const join = (): LabelParts => joinLabels(PLAIN, { ...PLAIN, agencyId: 'SUN' });
    expect(join).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'internal')));
  });
});

describe('a compartment code', () => {
  test('states the kind of its compartment, whatever its name', () => {
    const kinds = COMPARTMENT_KINDS.filter((kind) => kind !== 'group');
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string(), (kind, of) => {
        expect(compartmentKind(compartmentCode(kind, of))).toBe(kind);
      }),
    );
  });

  test.each(['BURGLARY', 'RAWHIDE', 'unit:A', 'MY-OWN:1', ''])('%j names a need-to-know group', (code) => {
    expect(compartmentKind(code)).toBe('group');
  });
});

describe('a label on content', () => {
  test.each(CLASSIFICATIONS)('%s is stored up to restricted, above it only a stub', (classification) => {
    const held = ['public', 'internal', 'restricted'].includes(classification);
    expect(labelFault({ ...PLAIN, classification })).toBe(held ? undefined : 'above_restricted');
  });

  test.each([
    [[], 'red_without_group'],
    [['UNIT:A'], 'red_without_group'],
    [['G1'], undefined],
    [['UNIT:A', 'G1'], undefined],
    [['OWN:1'], undefined],
    [['RAW:N'], undefined],
  ] as const)('TLP:RED with %j: its readers are named, a whole unit names no one (%s)', (compartments, fault) => {
    expect(labelFault({ ...PLAIN, tlp: 'TLP:RED', compartments })).toBe(fault);
  });

  test.each([undefined, ...TLPS.filter((tlp) => tlp !== 'TLP:RED')])('%s needs no group', (tlp) => {
    expect(labelFault({ ...PLAIN, tlp })).toBeUndefined();
  });
});
