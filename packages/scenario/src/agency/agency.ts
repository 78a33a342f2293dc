import type { RetentionRule } from '@reeve/domain';
import type { DistrictCode } from '../map/map.ts';

export type UnitKind =
  | 'patrol'
  | 'intelligence'
  | 'sources'
  | 'analysis'
  | 'command'
  | 'data_protection'
  | 'audit'
  | 'administration'
  | 'contact';

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly district: DistrictCode | undefined;
  /** The raw file for its reports: the compartment `RAW:<rawFile>`. */
  readonly rawFile: string;
}

/** A need-to-know group, a unit's tray, a raw file or a special-category file; its code shows which. */
export interface Compartment {
  readonly code: string;
  readonly name: string;
}

export interface LegalBasis {
  readonly code: string;
  /** As people cite it. */
  readonly citation: string;
  readonly title: string;
}

export interface Purpose {
  readonly code: string;
  readonly title: string;
  /** Codes of the legal bases that allow it. */
  readonly legalBases: readonly string[];
}

/** A retention rule with its displayed text; the administrator can change all of it. */
export interface NamedRetentionRule extends RetentionRule {
  readonly title: string;
}

export interface Agency {
  readonly exercise: true;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: 'regional' | 'national';
  /** IANA name. */
  readonly timeZone: string;
  readonly districts: readonly { readonly code: DistrictCode; readonly name: string }[];
  readonly units: readonly Unit[];
  readonly compartments: readonly Compartment[];
  readonly purposes: readonly Purpose[];
  readonly legalBases: readonly LegalBasis[];
  readonly retentionRules: readonly NamedRetentionRule[];
}
