import { HANDLING_CODES, handlingDemands, type HandlingDemand } from '@reeve/domain';

/** Channel of a dissemination: as intelligence, or into an evidence bundle. */
export const SENT_AS = ['disseminate', 'evidence'] as const;
export type SentAs = (typeof SENT_AS)[number];

/** What a provider may permit: passing on (H2), use in court (H1). */
export const PERMISSIONS = ['pass_on', 'judicial'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const DEMAND_OF = { pass_on: 'originator_consent', judicial: 'judicial_consent' } as const;

/** What the form asks for. */
export interface Asked {
  readonly law: boolean;
  readonly protocol: boolean;
  readonly conditions: boolean;
  /** The provider's permissions that have to be recorded first. */
  readonly permissions: readonly Permission[];
}

/** What the codes of an object ask of who passes it on; nothing more is asked for. */
export function askedFor(as: SentAs | undefined, codes: readonly string[]): Asked {
  const known = HANDLING_CODES.filter((code) => codes.includes(code));
  const demands: readonly HandlingDemand[] = as === undefined ? [] : handlingDemands(as, known);
  return {
    law: demands.includes('check_law'),
    protocol: demands.includes('check_protocol'),
    conditions: demands.includes('check_conditions') || demands.includes('conditions_met'),
    permissions: PERMISSIONS.filter((permission) => demands.includes(DEMAND_OF[permission])),
  };
}
