import type { GradeCodes, Scheme } from './grading.ts';

/**
 * Three plain questions of the report form. Their answers *explain* the codes and show which definitions fit; they
 * never pick one (domain brief N3: a named person grades, and nothing is preselected).
 */
export const TOLD_BY = [
  'saw_it_myself',
  'record_or_device',
  'always_right',
  'mostly_right',
  'mostly_wrong',
  'first_contact',
  'anonymous',
] as const;
export const KNOWS_BY = ['saw_it', 'was_told', 'does_not_say'] as const;
export const RECORD_AGREES = ['yes_independent', 'no', 'not_known'] as const;
export interface GradeAnswers {
  readonly toldBy: (typeof TOLD_BY)[number] | undefined;
  readonly knowsBy: (typeof KNOWS_BY)[number] | undefined;
  readonly recordAgrees: (typeof RECORD_AGREES)[number] | undefined;
}

/** The codes whose definitions fit the answers so far; an unanswered question leaves its axis open. */
export interface FittingCodes {
  readonly source: readonly string[];
  readonly info: readonly string[];
}

type SourceFit = Readonly<Record<(typeof TOLD_BY)[number], readonly string[]>>;

/**
 * A is for a source whose authenticity, trustworthiness and competence are beyond doubt, or which was reliable in all instances
 * (Regulation (EU) 2016/794, Art. 29(1)): the officer, an official record or device, a source that was always right.
 */
const SOURCE_FIT: Readonly<Record<Scheme, SourceFit>> = {
  EU_4x4: {
    saw_it_myself: ['A'],
    record_or_device: ['A'],
    always_right: ['A'],
    mostly_right: ['B'],
    mostly_wrong: ['C'],
    first_contact: ['X'],
    anonymous: ['X'],
  },
  UK_5x5x5: {
    saw_it_myself: ['A'],
    record_or_device: ['A'],
    always_right: ['A'],
    mostly_right: ['B'],
    mostly_wrong: ['D'],
    first_contact: ['E'],
    anonymous: ['E'],
  },
  UK_3x5x2: {
    saw_it_myself: ['1'],
    record_or_device: ['1'],
    always_right: ['1'],
    mostly_right: ['1'],
    mostly_wrong: ['3'],
    first_contact: ['2'],
    anonymous: ['2'],
  },
  NATO_6x6: {
    saw_it_myself: ['A'],
    record_or_device: ['A'],
    always_right: ['A'],
    mostly_right: ['B', 'C'],
    mostly_wrong: ['D', 'E'],
    first_contact: ['F'],
    anonymous: ['F'],
  },
};

function infoFit(scheme: Scheme, answers: GradeAnswers): readonly string[] {
  const { toldBy, knowsBy, recordAgrees } = answers;
  const direct = toldBy === 'saw_it_myself' || knowsBy === 'saw_it';
  if (scheme === 'NATO_6x6') {
    // 6x6 judges belief in the content, which only independent corroboration speaks to.
    if (recordAgrees === 'yes_independent') return ['1'];
    return recordAgrees === undefined ? [] : ['6'];
  }
  const hearsay = knowsBy === 'was_told' || knowsBy === 'does_not_say';
  const table = {
    EU_4x4: { own: ['1'], recorded: ['1', '2'], direct: ['2'], corroborated: ['3'], open: ['4'] },
    UK_5x5x5: { own: ['1'], recorded: ['1', '2'], direct: ['2'], corroborated: ['3'], open: ['4'] },
    UK_3x5x2: {
      own: ['A'],
      recorded: ['A'],
      direct: ['A'],
      corroborated: ['B'],
      open: knowsBy === 'does_not_say' ? ['D'] : ['C'],
    },
  }[scheme];
  if (toldBy === 'saw_it_myself') return table.own;
  // A device's measurement can be beyond doubt or misread (a number plate), so two definitions fit.
  if (direct) return toldBy === 'record_or_device' ? table.recorded : table.direct;
  if (hearsay && recordAgrees === 'yes_independent') return table.corroborated;
  return hearsay && recordAgrees !== undefined ? table.open : [];
}

/** Returns the codes whose definitions fit the officer's answers. */
export function fittingCodes(scheme: Scheme, answers: GradeAnswers): FittingCodes {
  return {
    source: answers.toldBy === undefined ? [] : SOURCE_FIT[scheme][answers.toldBy],
    info: infoFit(scheme, answers),
  };
}

/**
 * True if the chosen codes are not among those that fit; a difference is legitimate and only requires a line of reason.
 */
export function departsFromAnswers(codes: GradeCodes, answers: GradeAnswers): boolean {
  const fit = fittingCodes(codes.scheme, answers);
  const outside = (axis: readonly string[], code: string): boolean => axis.length > 0 && !axis.includes(code);
  return outside(fit.source, codes.source) || outside(fit.info, codes.info);
}
