import { addMonths, earliest, type LocalDate } from '../calendar.ts';
import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** Kinds of record that name persons through their basis, and fall due when part of it expires. */
export const BASED_KINDS = ['hypothesis_matrix', 'judgement', 'product', 'decision', 'person_nomination'] as const;
export type BasedKind = (typeof BASED_KINDS)[number];

/** One object a record rests on. `undefined` is never. */
export interface BasisPart {
  /** Its last visible day. */
  readonly until: LocalDate | undefined;
  /** The last day on which nothing of its own basis had expired; the same for a report or statement. */
  readonly wholeUntil: LocalDate | undefined;
}

export interface BasisDates {
  /** The last day on which no part had expired: from then on it is due for review. */
  readonly dueOn: LocalDate | undefined;
  /** Its last visible day: nothing supports it after that. */
  readonly visibleUntil: LocalDate | undefined;
}

/** Months for which a person's reason extends a record whose basis has expired. */
const KEPT_MONTHS = 12;

/**
 * Returns when a record is due for review because of what it rests on, and until when something supports it. Only a
 * record that names a person is ever due. A reason to keep it replaces the parts that had expired by then, for twelve
 * months.
 *
 * @example basisDates({ namesPerson: true, parts: [{ until: '2026-10-01', wholeUntil: '2026-10-01' }, { until: undefined, wholeUntil: undefined }], keptOn: undefined }) // => { dueOn: '2026-10-01', visibleUntil: undefined }
 */
export function basisDates(record: {
  readonly namesPerson: boolean;
  readonly parts: readonly BasisPart[];
  readonly keptOn: LocalDate | undefined;
}): BasisDates {
  const { keptOn } = record;
  if (!record.namesPerson || record.parts.length === 0) return { dueOn: undefined, visibleUntil: undefined };
  const isAfter = (day: LocalDate | undefined): boolean => keptOn === undefined || day === undefined || day >= keptOn;
  const kept = keptOn === undefined ? [] : [addMonths(keptOn, KEPT_MONTHS)];
  const due = [...kept, ...record.parts.map((part) => part.wholeUntil).filter(isAfter)].filter(isDay);
  const carried = [...kept, ...record.parts.map((part) => part.until).filter(isAfter)];
  const [first, ...rest] = due;
  return {
    dueOn: first === undefined ? undefined : earliest(first, ...rest),
    visibleUntil: carried.every(isDay) ? carried.toSorted().at(-1) : undefined,
  };
}

/**
 * The last day on which a decision shows names: that of the last part of its basis that names a person, or of a reason to keep it.
 *
 * @param untils last visible days of those parts; `undefined` is never
 * @returns undefined — always: it names no one, or a part that does never expires
 */
export function namedUntil(
  untils: readonly (LocalDate | undefined)[],
  keptOn: LocalDate | undefined,
): LocalDate | undefined {
  if (untils.length === 0 || !untils.every(isDay)) return undefined;
  const kept = keptOn === undefined ? [] : [addMonths(keptOn, KEPT_MONTHS)];
  return [...untils.filter(isDay), ...kept].toSorted().at(-1);
}

const isDay = (day: LocalDate | undefined): day is LocalDate => day !== undefined;

/**
 * Returns who can decide to keep a record whose basis has expired: a person who reviews such records and is not an
 * author of this one.
 */
export function mayDecideOnBasis(
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  kind: BasedKind,
  authorIds: readonly string[],
): Verdict<'role' | 'is_author'> {
  const reviews =
    kind === 'decision'
      ? mayPerform(actor.roles, 'decide') || mayPerform(actor.roles, 'approve_product')
      : kind === 'person_nomination'
        ? mayPerform(actor.roles, 'approve_person_nomination')
        : mayPerform(actor.roles, 'review_product');
  if (!reviews) return refused('role');
  return authorIds.includes(actor.accountId) ? refused('is_author') : ALLOWED;
}
