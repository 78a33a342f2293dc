/** Kinds of object people refer to, with the two letters their reference begins with. */
export const REFERENCE_PREFIX = {
  gap: 'GP',
  requirement: 'IR',
  collection_task: 'CT',
  patrol_question: 'PQ',
  report: 'RP',
  import_batch: 'IB',
  entity: 'EN',
  statement: 'ST',
  analysis_run: 'AR',
  finding: 'FN',
  hypothesis_matrix: 'HM',
  threat_assessment: 'TA',
  judgement: 'JG',
  product: 'PR',
  priority: 'PY',
  control_strategy: 'CS',
  meeting: 'MT',
  agenda_item: 'AI',
  person_nomination: 'PN',
  decision: 'DE',
  allocation_plan: 'AL',
  task: 'TK',
  notice: 'NO',
  shift_sheet: 'SH',
  debrief: 'DB',
  outcome: 'OC',
  evaluation: 'EV',
  document: 'DC',
  edition: 'ED',
  comment: 'CM',
  nomination: 'NM',
  workshop: 'WS',
  workshop_session: 'SE',
  concept: 'CO',
  readiness: 'RD',
} as const;
export type ObjectKind = keyof typeof REFERENCE_PREFIX;
export const OBJECT_KINDS = Object.keys(REFERENCE_PREFIX) as readonly ObjectKind[]; // the keys are exactly ObjectKind

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference people can read out: kind and five Crockford characters, `RP-7K3QM`. Random, never sequential: a gap in
 * numbers would betray a hidden record. 32^5 ≈ 33.5 million a kind and agency; the caller retries on a clash.
 *
 * @param random () => [0, 1)
 */
export function makeReference(kind: ObjectKind, random: () => number): string {
  let text = '';
  for (let i = 0; i < 5; i += 1) text += CROCKFORD[Math.floor(random() * 32)] ?? '0';
  return `${REFERENCE_PREFIX[kind]}-${text}`;
}

/**
 * Returns typed or read-out text as a reference: case, spaces, a missing hyphen and the look-alikes I, L, O are
 * forgiven. `undefined` for anything no reference can be: a kind that does not exist, a letter outside Crockford's (U).
 */
export function normaliseReference(text: string): string | undefined {
  const match = /^\s*([A-Z]{2})[\s-]*([0-9A-Z]{5})\s*$/i.exec(text);
  if (!match) return undefined;
  const body = (match[2] ?? '').toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  const reference = `${(match[1] ?? '').toUpperCase()}-${body}`;
  return !body.includes('U') && kindOfReference(reference) !== undefined ? reference : undefined;
}

/** The kind a reference names, if any. */
export function kindOfReference(reference: string): ObjectKind | undefined {
  return OBJECT_KINDS.find((kind) => reference.startsWith(`${REFERENCE_PREFIX[kind]}-`));
}
