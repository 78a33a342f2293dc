/**
 * Why two names have their score, as codes a screen words. Those on words tell how words of both names are alike; those
 * on the name, what one has and the other does not.
 */
export const NAME_REASONS = [
  'same_letters',
  // Words that are alike.
  'accents',
  'other_script',
  'other_spelling',
  'one_letter',
  'name_form',
  'nickname',
  'surname_gender',
  'consonants_only',
  'initial_fits',
  'joined',
  // What fits without being the same.
  'order',
  'patronymic_omitted',
  'name_omitted',
  'generation_omitted',
  'legal_form_omitted',
  'legal_form_differs',
  'word_omitted',
  'number_omitted',
  // What contradicts.
  'contradicts_name',
  'contradicts_patronymic',
  'contradicts_initial',
  'contradicts_generation',
  'contradicts_order',
  'contradicts_number',
  // How the names are written, and how far that limits the comparison.
  'single_word',
  'title_ignored',
  'digits_as_letters',
  'mixed_scripts',
  'hidden_signs',
  'cut',
  'not_readable',
  'empty',
] as const;

export type NameReason = (typeof NAME_REASONS)[number];

/** How alike two names are, by the score alone: `same` from 0.9, `near` from 0.75, `far` from 0.55. */
export type NameLevel = 'same' | 'near' | 'far' | 'different';

export interface NameComparison {
  readonly level: NameLevel;
  /** [0, 1]; 1 for the same words, habits of spelling aside. It orders pairs of names and is no probability. */
  readonly score: number;
  /** Sorted as in `NAME_REASONS`, without repetition. */
  readonly because: readonly NameReason[];
}

const LEVELS: readonly (readonly [NameLevel, number])[] = [
  ['same', 0.9],
  ['near', 0.75],
  ['far', 0.55],
];

/** Returns the level of a score. */
export function levelOf(score: number): NameLevel {
  return LEVELS.find(([, least]) => score >= least)?.[0] ?? 'different';
}

const RANKS: ReadonlyMap<NameReason, number> = new Map(NAME_REASONS.map((reason, rank) => [reason, rank]));

/** Returns reasons in the order of `NAME_REASONS`. */
export function sortReasons(reasons: ReadonlySet<NameReason>): readonly NameReason[] {
  if (reasons.size < 2) return [...reasons];
  return [...reasons].toSorted((one, other) => (RANKS.get(one) ?? 0) - (RANKS.get(other) ?? 0));
}
