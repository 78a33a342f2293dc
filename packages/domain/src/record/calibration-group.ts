import { mayShowCalibration } from './judgement.ts';

/** Whose resolved judgements are counted together: the groups are fixed, never chosen by the reader. */
export const CALIBRATION_GROUPS = ['own', 'unit', 'agency'] as const;
export type CalibrationGroup = (typeof CALIBRATION_GROUPS)[number];

/** A resolved judgement of one scheme as far as the groups depend on it. */
export interface AuthoredJudgement {
  readonly authorId: string;
  /** The unit of the author; undefined if the reader does not see it. */
  readonly unit: string | undefined;
  readonly term: string;
}

export interface ShownGroup<J> {
  readonly group: CalibrationGroup;
  readonly judgements: readonly J[];
  /** Terms whose own figures are shown; the others count in the totals only. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Returns the groups whose calibration a reader sees, of resolved judgements of one scheme: the reader's own; the agency; the
 * reader's unit if it is not the whole agency.
 *
 * No author can be computed by subtraction. The reader knows their own figures, so a group counts the authors other than the
 * reader (`mayShowCalibration`). A term is a part of the agency: its figures are shown only if it has five other authors, and what
 * remains has five or none. The unit is offered only if the same is true of each shown term, and of what remains, inside the unit
 * and outside it: every part that can be computed from two shown figures then is a sum of parts with five other authors each.
 * Schemes share no judgement and no total, so one scheme reveals nothing about another.
 *
 * @param resolved in any order; those of authors whose unit is not known count as outside the unit
 * @example calibrationGroups({ id: 'ana', unit: 'A' }, [{ authorId: 'bo', unit: 'A', term: 'likely' }]) // => []
 */
export function calibrationGroups<J extends AuthoredJudgement>(
  reader: { readonly id: string; readonly unit: string },
  resolved: readonly J[],
): readonly ShownGroup<J>[] {
  const shown: ShownGroup<J>[] = [];
  const own = resolved.filter(({ authorId }) => authorId === reader.id);
  if (own.length > 0) shown.push({ group: 'own', judgements: own, terms: termsOf(own) });
  const hasOthers = (part: readonly J[]): boolean => part.some(({ authorId }) => authorId !== reader.id);
  const isHarmless = (part: readonly J[]): boolean =>
    !hasOthers(part) ||
    mayShowCalibration(
      reader.id,
      part.map(({ authorId }) => authorId),
    ).allowed;
  const mayShow = (part: readonly J[]): boolean => hasOthers(part) && isHarmless(part);
  if (!mayShow(resolved)) return shown;
  const terms = shownTerms(resolved, mayShow, isHarmless);
  const unit = resolved.filter((one) => one.unit === reader.unit);
  const outside = resolved.filter((one) => one.unit !== reader.unit);
  const cells = (part: readonly J[]): readonly (readonly J[])[] => [
    ...[...terms].map((term) => part.filter((one) => one.term === term)),
    part.filter(({ term }) => !terms.has(term)),
  ];
  if (mayShow(unit) && mayShow(outside) && [...cells(unit), ...cells(outside)].every(isHarmless))
    shown.push({ group: 'unit', judgements: unit, terms });
  return [...shown, { group: 'agency', judgements: resolved, terms }];
}

function termsOf(judgements: readonly AuthoredJudgement[]): ReadonlySet<string> {
  return new Set(judgements.map(({ term }) => term));
}

/** The terms of a group that may be shown; none if what remains would be of too few authors. */
function shownTerms<J extends AuthoredJudgement>(
  group: readonly J[],
  mayShow: (part: readonly J[]) => boolean,
  isHarmless: (part: readonly J[]) => boolean,
): ReadonlySet<string> {
  const shown = new Set([...termsOf(group)].filter((term) => mayShow(group.filter((one) => one.term === term))));
  return isHarmless(group.filter(({ term }) => !shown.has(term))) ? shown : new Set();
}
