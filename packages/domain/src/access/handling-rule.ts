import type { HandlingCode } from './marking.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

/** Actions on a marked item that a handling code can restrict (domain brief §2.8). */
export const HANDLING_ACTIONS = ['view', 'include', 'disseminate', 'evidence', 'bulk_export'] as const;
export type HandlingAction = (typeof HANDLING_ACTIONS)[number];

/** What a code requires before an action. `strip`: exported without raw text, source reference and free text. */
export type HandlingDemand =
  | 'allow'
  | 'acknowledge'
  | 'check_law'
  | 'check_protocol'
  | 'check_conditions'
  | 'judicial_consent'
  | 'originator_consent'
  | 'conditions_met'
  | 'strip'
  | 'exclude';

/** The enforcement table, one list of demands a cell. */
export const HANDLING_TABLE: Readonly<
  Record<HandlingAction, Readonly<Record<HandlingCode, readonly HandlingDemand[]>>>
> = {
  view: { H0: ['allow'], H1: ['allow'], H2: ['allow'], H3: ['acknowledge'], P: ['allow'], C: ['acknowledge'] },
  include: { H0: ['allow'], H1: ['allow'], H2: ['allow'], H3: ['acknowledge'], P: ['allow'], C: ['check_conditions'] },
  disseminate: {
    H0: ['check_law'],
    H1: ['check_law'],
    H2: ['originator_consent'],
    H3: ['acknowledge'],
    P: ['check_protocol'],
    C: ['conditions_met'],
  },
  evidence: {
    H0: ['check_law'],
    H1: ['judicial_consent'],
    H2: ['originator_consent'],
    H3: ['acknowledge', 'check_law'],
    P: ['check_protocol'],
    C: ['check_conditions'],
  },
  bulk_export: { H0: ['strip'], H1: ['strip'], H2: ['exclude'], H3: ['exclude'], P: ['strip'], C: ['exclude'] },
};

/** The grounds recorded for this item, this recipient, this action. */
export interface HandlingGrounds {
  /** The reader has acknowledged this version's text. */
  readonly acknowledged: boolean;
  /** A named person recorded the legal basis for this recipient. */
  readonly lawChecked: boolean;
  readonly protocolChecked: boolean;
  /** A named person has recorded how each condition is met. */
  readonly conditionsChecked: boolean;
  /** The provider's permission for judicial use. */
  readonly judicialConsent: boolean;
  /** The provider's permission to pass on. */
  readonly originatorConsent: boolean;
}

export type HandlingRefusal = Exclude<HandlingDemand, 'allow' | 'strip'>;

/**
 * Returns everything that combined codes demand before an action. Outside the agency H0 is implied by every Europol
 * code: the law is always checked, also where a stricter code has replaced H0 in the marking.
 */
export function handlingDemands(action: HandlingAction, codes: readonly HandlingCode[]): readonly HandlingDemand[] {
  const europol = codes.some((code) => code.startsWith('H'));
  const outside = action === 'disseminate' || action === 'evidence';
  const applied: readonly HandlingCode[] = europol && outside ? ['H0', ...codes] : codes;
  return [...new Set(applied.flatMap((code) => HANDLING_TABLE[action][code]))];
}

const MET: Readonly<Record<HandlingRefusal, (grounds: HandlingGrounds) => boolean>> = {
  acknowledge: (grounds) => grounds.acknowledged,
  check_law: (grounds) => grounds.lawChecked,
  check_protocol: (grounds) => grounds.protocolChecked,
  check_conditions: (grounds) => grounds.conditionsChecked,
  conditions_met: (grounds) => grounds.conditionsChecked,
  judicial_consent: (grounds) => grounds.judicialConsent,
  originator_consent: (grounds) => grounds.originatorConsent,
  exclude: () => false,
};

/**
 * Returns whether an action is allowed (I6); the first unmet demand is the reason. An item without a code cannot leave.
 */
export function mayHandle(
  action: HandlingAction,
  codes: readonly HandlingCode[],
  grounds: HandlingGrounds,
): Verdict<HandlingRefusal | 'no_code'> {
  if (codes.length === 0) return refused('no_code');
  for (const demand of handlingDemands(action, codes)) {
    if (demand === 'allow' || demand === 'strip') continue;
    if (!MET[demand](grounds)) return refused(demand);
  }
  return ALLOWED;
}
