import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';
import { aoristicTexts } from '@reeve/words';

/** The words of the sentence about an hour × weekday profile. Words in braces are placeholders. */
export interface AoristicWords {
  /** By the number of events. */
  readonly found: PluralForms;
  readonly nothing: string;
  /** By the number left out. */
  readonly left: PluralForms;
}

export const AORISTIC_WORDS: Readonly<Record<Language, AoristicWords>> = aoristicTexts;
