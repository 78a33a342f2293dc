import { ReeveError } from '../error.ts';
import type { Classification, HandlingCode, Tlp } from './marking.ts';
import { canonicalHandling, CLASSIFICATIONS, HELD_CLASSIFICATIONS, TLPS } from './marking.ts';

/** The purpose group of data usable for every policing purpose (staff cards, codes, recorded crime). */
export const ANY_PURPOSE = '*';

/**
 * The purpose of a compartment. A `raw`, `unit`, `personal`, `special` or `protected` compartment is a drop box: a colleague of
 * the same agency can add to it without being able to read the content afterwards. What is known of protected addresses (a
 * refuge, a protected witness's home) is in a `protected` one.
 */
export const COMPARTMENT_KINDS = ['group', 'unit', 'raw', 'personal', 'special', 'protected'] as const;
export type CompartmentKind = (typeof COMPARTMENT_KINDS)[number];

const PREFIX: Readonly<Record<Exclude<CompartmentKind, 'group'>, string>> = {
  unit: 'UNIT:',
  raw: 'RAW:',
  personal: 'OWN:',
  special: 'SPECIAL:',
  protected: 'PROTECTED:',
};

/** Beginning of the codes of a threat's groups. Its alarm and its record alone are marked with them, never another object. */
export const THREAT_GROUPS = 'THREAT:';

/** The code of a compartment that belongs to a unit, a raw file or one person. */
export function compartmentCode(kind: Exclude<CompartmentKind, 'group'>, of: string): string {
  return `${PREFIX[kind]}${of}`;
}

/** The kind a compartment code names; a plain code is a need-to-know group. */
export function compartmentKind(code: string): CompartmentKind {
  const found = (Object.keys(PREFIX) as (keyof typeof PREFIX)[]).find((kind) => code.startsWith(PREFIX[kind]));
  return found ?? 'group';
}

/** The parts of a label. Two records with equal parts share one label row; the reader's rights compare labels only. */
export interface LabelParts {
  readonly agencyId: string;
  readonly handling: readonly HandlingCode[];
  /** Conditions of H3 or C, one per line, in no particular order. */
  readonly conditions: string;
  readonly compartments: readonly string[];
  readonly classification: Classification;
  /** `undefined` until one is chosen (drafts). */
  readonly tlp: Tlp | undefined;
  readonly purposeGroup: string;
}

/** Returns lines of conditions as a set: trimmed, without duplicates or empty lines, sorted. */
function canonicalConditions(conditions: string): string {
  const lines = conditions.split('\n').map((line) => line.trim());
  return [...new Set(lines)]
    .filter((line) => line !== '')
    .toSorted()
    .join('\n');
}

/** Returns a label's identity as text: equal parts, equal key, in any order. */
export function labelKey(parts: LabelParts): string {
  return JSON.stringify([
    parts.agencyId,
    canonicalHandling(parts.handling),
    canonicalConditions(parts.conditions),
    [...new Set(parts.compartments)].toSorted(),
    parts.classification,
    parts.tlp ?? null,
    parts.purposeGroup,
  ]);
}

function stricter<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/**
 * The label of an object derived from two others: the most restrictive union of both.
 *
 * Codes, conditions and compartments add up; classification and TLP take the stricter value. A purpose survives only
 * where both sides allow it: two different purposes give a label no one can read (`purposeGroup` empty), because
 * combining data collected for one purpose does not make it readable for another.
 * Associative, commutative and idempotent (tested).
 *
 * @throws ReeveError internal — the labels belong to two agencies: what an agency derives rests on its own records
 */
export function joinLabels(a: LabelParts, b: LabelParts): LabelParts {
  if (a.agencyId !== b.agencyId) throw new ReeveError('internal', 'Labels of two agencies cannot be joined.');
  const purposeGroup =
    a.purposeGroup === ANY_PURPOSE
      ? b.purposeGroup
      : b.purposeGroup === ANY_PURPOSE || a.purposeGroup === b.purposeGroup
        ? a.purposeGroup
        : '';
  return {
    agencyId: a.agencyId,
    handling: canonicalHandling([...a.handling, ...b.handling]),
    conditions: canonicalConditions(`${a.conditions}\n${b.conditions}`),
    compartments: [...new Set([...a.compartments, ...b.compartments])].toSorted(),
    classification: stricter(CLASSIFICATIONS, a.classification, b.classification),
    tlp: a.tlp === undefined ? b.tlp : b.tlp === undefined ? a.tlp : stricter(TLPS, a.tlp, b.tlp),
    purposeGroup,
  };
}

export type LabelFault = 'above_restricted' | 'red_without_group';

/** Returns why content cannot have a label: stubs only above restricted; TLP:RED names its readers by a group. */
export function labelFault(parts: LabelParts): LabelFault | undefined {
  const held: readonly Classification[] = HELD_CLASSIFICATIONS;
  if (!held.includes(parts.classification)) return 'above_restricted';
  if (parts.tlp === 'TLP:RED' && !parts.compartments.some((code) => compartmentKind(code) !== 'unit'))
    return 'red_without_group';
  return undefined;
}
