import type { TextSpan } from '../person/written-word/span.ts';

/**
 * What the author is asked about at a word before the text is sent: a name where no person is listed, and a special
 * category.
 */
export const TEXT_QUESTION_KINDS = ['name', 'special'] as const;
export interface TextQuestion extends TextSpan {
  readonly kind: (typeof TEXT_QUESTION_KINDS)[number];
}

/** Standard reasons for writing a special category: the fixed list of the law on necessity. */
export const FIXED_NECESSITIES = ['offence_element', 'victim_need', 'unknown_offender'] as const;
export const TEXT_ANSWERS = ['not_person', 'not_special', ...FIXED_NECESSITIES, 'necessary'] as const;
export type TextAnswerCode = (typeof TEXT_ANSWERS)[number];

/** An answer at its words, as a position in the text: it belongs to the draft and is in no search. */
export interface TextAnswer extends TextSpan {
  readonly answer: TextAnswerCode;
  /** Why it is necessary, if not for a fixed reason. */
  readonly because: string;
}

/** True if an answer is about a name. */
export const isOfName = ({ answer }: TextAnswer): boolean => answer === 'not_person';

/**
 * Returns the answers stored with the raw words: why they contain a special category. A dismissed name is not among
 * them.
 */
export const necessitiesIn = (answers: readonly TextAnswer[]): readonly TextAnswer[] =>
  answers.filter((one) => !isOfName(one) && one.answer !== 'not_special');
