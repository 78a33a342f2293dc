import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';
import { nearRepeatTexts } from '@reeve/words';

/** A stretch from zero, between two numbers, or from a number on. */
interface StretchWords<Text> {
  readonly within: Text;
  readonly between: Text;
  readonly beyond: Text;
}

/** The words of the sentence about near repeats. Words in braces are placeholders. */
export interface NearRepeatWords {
  /** By the ratio, rounded as shown. */
  readonly more: PluralForms;
  readonly noMore: string;
  readonly nothing: string;
  readonly distance: StretchWords<string>;
  /** By the last number shown. */
  readonly days: StretchWords<PluralForms>;
  readonly standingOut: string;
}

export const NEAR_REPEAT_WORDS: Readonly<Record<Language, NearRepeatWords>> = nearRepeatTexts;
