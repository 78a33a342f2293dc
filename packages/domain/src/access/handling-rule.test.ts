import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HANDLING_ACTIONS,
  handlingDemands,
  mayHandle,
  type HandlingAction,
  type HandlingDemand,
  type HandlingGrounds,
} from './handling-rule.ts';
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

/** The enforcement table of the domain brief (§2.8), copied from its page; outside the agency H0 is part of every Europol code. */
const BY_THE_BRIEF: Readonly<Record<HandlingAction, Readonly<Record<HandlingCode, readonly HandlingDemand[]>>>> = {
  view: { H0: ['allow'], H1: ['allow'], H2: ['allow'], H3: ['acknowledge'], P: ['allow'], C: ['acknowledge'] },
  include: { H0: ['allow'], H1: ['allow'], H2: ['allow'], H3: ['acknowledge'], P: ['allow'], C: ['check_conditions'] },
  disseminate: {
    H0: ['check_law'],
    H1: ['check_law'],
    H2: ['check_law', 'originator_consent'],
    H3: ['check_law', 'acknowledge'],
    P: ['check_protocol'],
    C: ['conditions_met'],
  },
  evidence: {
    H0: ['check_law'],
    H1: ['check_law', 'judicial_consent'],
    H2: ['check_law', 'originator_consent'],
    H3: ['check_law', 'acknowledge'],
    P: ['check_protocol'],
    C: ['check_conditions'],
  },
  bulk_export: { H0: ['strip'], H1: ['strip'], H2: ['exclude'], H3: ['exclude'], P: ['strip'], C: ['exclude'] },
};
const CELLS = HANDLING_ACTIONS.flatMap((action) => HANDLING_CODES.map((code) => [action, code] as const));

/** The ground that meets a demand; no ground lifts the exclusion from a bulk export. */
const GROUND_OF: Readonly<Partial<Record<HandlingDemand, keyof HandlingGrounds>>> = {
  acknowledge: 'acknowledged',
  check_law: 'lawChecked',
  check_protocol: 'protocolChecked',
  check_conditions: 'conditionsChecked',
  conditions_met: 'conditionsChecked',
  judicial_consent: 'judicialConsent',
  originator_consent: 'originatorConsent',
};

describe('every cell of the enforcement table', () => {
  test.each(CELLS)('%s under %s requires what the brief states', (action, code) => {
    expect(handlingDemands(action, [code]).toSorted()).toEqual(BY_THE_BRIEF[action][code].toSorted());
  });

  test.each(CELLS)('%s under %s is allowed once all requirements are recorded, and not before', (action, code) => {
    const demands = BY_THE_BRIEF[action][code].filter((demand) => demand !== 'allow' && demand !== 'strip');
    expect(mayHandle(action, [code], EVERYTHING).allowed).toBe(!demands.includes('exclude'));
    for (const demand of demands) {
      const ground = GROUND_OF[demand];
      const without = ground === undefined ? EVERYTHING : { ...EVERYTHING, [ground]: false };
      expect(mayHandle(action, [code], without)).toEqual({ allowed: false, because: demand });
    }
    const grounds = demands.flatMap((demand) => GROUND_OF[demand] ?? []);
    const onlyThose = Object.fromEntries(Object.keys(NOTHING).map((name) => [name, grounds.includes(name as never)]));
    expect(mayHandle(action, [code], { ...NOTHING, ...onlyThose }).allowed).toBe(!demands.includes('exclude'));
  });
});

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
