import type { EntityKind } from '@reeve/domain';
import type { DistrictCode } from '../map/map.ts';

/**
 * The four pools from which names are invented. They exist so that a test can show that no pool has more offenders than
 * another; nothing else depends on them.
 */
export const NAME_POOLS = ['north', 'west', 'central', 'east'] as const;
export type NamePool = (typeof NAME_POOLS)[number];

/** The part of a person in the reports; each report gives its own category. */
export type PersonRole = 'suspect' | 'convicted' | 'associate' | 'contact' | 'mentioned';

interface AnyRecord {
  /** Unique. A thing's begins with its kind: `v:` vehicle, `ph:` phone, `a:` address, `acc:` account, `org:` organisation, `ev:` event. */
  readonly key: string;
  /** Key of the record of the same person or thing, if it was entered twice. */
  readonly same?: string;
}

/** A person as the reports know them, with the truth behind it. */
export interface PersonRecord extends AnyRecord {
  /** As the reports write it at first. */
  readonly name: string;
  /** In its own script, with the patronymic, if that is not Latin. */
  readonly own?: string;
  readonly pool: NamePool;
  readonly role: PersonRole;
  /** The true date of birth, `YYYY-MM-DD`, or the year if nothing else is known. */
  readonly born?: string;
}

/** A vehicle, phone, address, account, organisation or event. */
export interface ThingRecord extends AnyRecord {
  /** Its plate, number, address or name; drawn from the seed if not given. */
  readonly name?: string;
  /** Make or type and colour of a vehicle. */
  readonly look?: string;
  /** The district of an address. */
  readonly district?: DistrictCode;
  /** Key of another thing from which this one differs in one sign; with `same`, it is misread or mistyped. */
  readonly near?: string;
}

/** The people and things of one line of the scenario. */
export interface Cast {
  readonly persons: readonly PersonRecord[];
  /** Those with facts of their own; the others are drawn when a text names them. */
  readonly things: readonly ThingRecord[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  v: 'vehicle',
  ph: 'phone',
  a: 'address',
  acc: 'account',
  org: 'organisation',
  ev: 'event',
};

/** The kind of a record, from its key. */
export function kindOfKey(key: string): EntityKind {
  const [prefix = '', name] = key.split(':');
  return name === undefined ? 'person' : (KINDS[prefix] ?? 'object');
}
