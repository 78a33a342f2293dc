import type { Language } from '@reeve/domain';
import type { NotClaimedBecause } from './result-assessment.ts';
import type { PluralForms } from '../sentence/sentence-words.ts';
import { assessmentTexts } from '@reeve/words';

/** The words of the sentences about a result and about the power of a design. Words in braces are placeholders. */
export interface AssessmentWords {
  /** Estimate, interval, verdict. */
  readonly result: string;
  readonly best: { readonly fewer: PluralForms; readonly more: PluralForms; readonly none: string };
  readonly verdict: { readonly beyond: string; readonly notBeyond: string; readonly notClaimed: string };
  readonly because: Readonly<Record<NotClaimedBecause, string>>;
  /** If an area chosen at its peak was compared with the same weeks of earlier years. */
  readonly sameWeeks: string;
  /** By the number of crimes expected. */
  readonly power: PluralForms;
  /** If no fall is claimed often enough. */
  readonly noPower: PluralForms;
  /** Introduces the reasons against any claim. */
  readonly noClaim: PluralForms;
}

/** The words of every language: a missing word does not compile. */
export const ASSESSMENT_WORDS: Readonly<Record<Language, AssessmentWords>> = assessmentTexts;
