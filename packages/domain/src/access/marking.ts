/**
 * The four independent markings of a record: classification, handling, TLP, need-to-know group. They are never merged
 * and none replaces another (domain brief §2.8–2.10).
 */

/** Ladder of a small service, lowest first. Above `restricted` Reeve stores only a stub: "exists, held elsewhere". */
export const CLASSIFICATIONS = ['public', 'internal', 'restricted', 'confidential', 'secret', 'top_secret'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** The levels whose content Reeve can store. */
export const HELD_CLASSIFICATIONS = ['public', 'internal', 'restricted'] as const satisfies readonly Classification[];

/** Rank on the ladder, 0 lowest. */
export function classificationRank(level: Classification): number {
  return CLASSIFICATIONS.indexOf(level);
}

/** TLP 2.0, widest first. Labels are written exactly like this, without spaces, and never translated. */
export const TLPS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof TLPS)[number];

/** Europol handling codes can be combined; P and C are the UK pair and are used alone. */
export const EUROPOL_HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;
export const UK_HANDLING = ['P', 'C'] as const;
export type HandlingCode = (typeof EUROPOL_HANDLING)[number] | (typeof UK_HANDLING)[number];
export const HANDLING_CODES: readonly HandlingCode[] = [...EUROPOL_HANDLING, ...UK_HANDLING];

/** Handling as recorded: one family only, codes in order, and the text that H3 and C cannot do without. */
export interface Handling {
  readonly codes: readonly HandlingCode[];
  /** Free text of the restriction or conditions; empty unless H3 or C. */
  readonly conditions: string;
}

export type HandlingFault =
  | 'none_chosen'
  | 'families_mixed'
  | 'conditions_missing'
  | 'conditions_unexpected'
  | 'p_and_c';

/** Returns the fault of a handling marking, or undefined. */
export function handlingFault(handling: Handling): HandlingFault | undefined {
  const { codes } = handling;
  if (codes.length === 0) return 'none_chosen';
  const europol = codes.some((code) => code.startsWith('H'));
  const uk = codes.some((code) => !code.startsWith('H'));
  if (europol && uk) return 'families_mixed';
  if (codes.includes('P') && codes.includes('C')) return 'p_and_c';
  const needsText = codes.includes('H3') || codes.includes('C');
  if (needsText && handling.conditions.trim() === '') return 'conditions_missing';
  if (!needsText && handling.conditions.trim() !== '') return 'conditions_unexpected';
  return undefined;
}

/**
 * Codes in list order, without duplicates. Within a family a stricter code implies the default: H0 with another Europol
 * code, P with C. Across families both stay: H0 does not require what P requires.
 */
export function canonicalHandling(codes: readonly HandlingCode[]): readonly HandlingCode[] {
  const set = new Set(codes);
  if (EUROPOL_HANDLING.some((code) => code !== 'H0' && set.has(code))) set.delete('H0');
  if (set.has('C')) set.delete('P');
  return HANDLING_CODES.filter((code) => set.has(code));
}
