import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HANDLING_ACTIONS, handlingDemands, mayHandle, type HandlingGrounds } from './handling-rule.ts';
import { HANDLING_CODES, type HandlingCode } from './marking.ts';

const NOTHING: HandlingGrounds = {
  acknowledged: false,
  lawChecked: false,
  protocolChecked: false,
  conditionsChecked: false,
  judicialConsent: false,
  originatorConsent: false,
};
const EVERYTHING: HandlingGrounds = {
  acknowledged: true,
  lawChecked: true,
  protocolChecked: true,
  conditionsChecked: true,
  judicialConsent: true,
  originatorConsent: true,
};

describe('I6: handling codes bind', () => {
  test.each<[HandlingCode[], string, Partial<HandlingGrounds>, string | true]>([
    [['H2'], 'disseminate', { lawChecked: true }, 'originator_consent'],
    [['H2'], 'disseminate', { lawChecked: true, originatorConsent: true }, true],
    [['H1'], 'evidence', { lawChecked: true }, 'judicial_consent'],
    [['H1'], 'evidence', { lawChecked: true, originatorConsent: true }, 'judicial_consent'],
    [['H1'], 'evidence', { lawChecked: true, judicialConsent: true }, true],
    [['H2'], 'evidence', { lawChecked: true, judicialConsent: true }, 'originator_consent'],
    [['H1', 'H2'], 'evidence', { lawChecked: true, judicialConsent: true }, 'originator_consent'],
    [['H0'], 'disseminate', {}, 'check_law'],
    [['H3'], 'view', {}, 'acknowledge'],
    [['H3'], 'disseminate', { acknowledged: true }, 'check_law'],
    [['C'], 'disseminate', {}, 'conditions_met'],
    [['C'], 'include', {}, 'check_conditions'],
    [['P'], 'disseminate', {}, 'check_protocol'],
    [['H2'], 'bulk_export', EVERYTHING, 'exclude'],
    [['H3'], 'bulk_export', EVERYTHING, 'exclude'],
    [['C'], 'bulk_export', EVERYTHING, 'exclude'],
    [['H0'], 'bulk_export', {}, true],
    [['H0'], 'view', {}, true],
    [[], 'view', EVERYTHING, 'no_code'],
  ])('%j, %s, with %j', (codes, action, given, expected) => {
    const verdict = mayHandle(action as 'view', codes, { ...NOTHING, ...given });
    expect(verdict.allowed ? true : verdict.because).toBe(expected);
  });

  test('another code never makes an action easier, and another ground never harder', () => {
    const codes = fc.subarray([...HANDLING_CODES]);
    const grounds = fc.record({
      acknowledged: fc.boolean(),
      lawChecked: fc.boolean(),
      protocolChecked: fc.boolean(),
      conditionsChecked: fc.boolean(),
      judicialConsent: fc.boolean(),
      originatorConsent: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...HANDLING_ACTIONS),
        codes,
        fc.constantFrom(...HANDLING_CODES),
        grounds,
        (action, some, more, given) => {
          fc.pre(some.length > 0);
          if (mayHandle(action, [...some, more], given).allowed)
            expect(mayHandle(action, some, given).allowed).toBe(true);
          if (mayHandle(action, some, given).allowed) {
            const all = mayHandle(action, some, EVERYTHING);
            expect(all.allowed).toBe(true);
          }
          expect(handlingDemands(action, [...some, more])).toEqual(
            expect.arrayContaining([...handlingDemands(action, some)]),
          );
        },
      ),
      { seed: 6 },
    );
  });
});
