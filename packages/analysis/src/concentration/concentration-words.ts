import type { Language } from '@reeve/domain';
import { concentrationTexts } from '@reeve/words';

/** The words of the sentence about concentration. Words in braces are placeholders. */
export interface ConcentrationWords {
  readonly nothing: string;
  readonly top: string;
  /** If the number of places without crime is known. */
  readonly topBesideChance: string;
  readonly most: string;
}

export const CONCENTRATION_WORDS: Readonly<Record<Language, ConcentrationWords>> = concentrationTexts;
