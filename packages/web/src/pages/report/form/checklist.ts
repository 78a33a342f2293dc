import type { ReportDraft } from '@reeve/domain';
import { formFaults, type FormBounds, type FormFault } from './form-faults.ts';

/** The parts of the form in its order, each with the faults that leave it open. */
const PARTS = {
  telling: /^(subject|subject_names_source|text|source_reference|window)$/,
  grade: /^grade$/,
  persons: /^person/,
  marking: /^(classification|handling|tlp|group)/,
  basis: /^(purpose|legal_basis|priority|review_date)/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type ChecklistItem = keyof typeof PARTS;
const ITEMS = Object.keys(PARTS) as readonly ChecklistItem[]; // the keys of PARTS

/** The part of the form a fault belongs to. */
export function partOf(fault: FormFault): ChecklistItem | undefined {
  return ITEMS.find((item) => PARTS[item].test(fault));
}

/** Which parts of the form are complete. */
export function checklist(
  form: ReportDraft,
  bounds: FormBounds,
): readonly { readonly item: ChecklistItem; readonly done: boolean }[] {
  const open = new Set(formFaults(form, bounds).map(partOf));
  return ITEMS.map((item) => ({ item, done: !open.has(item) }));
}
