import type { Language } from '@reeve/domain';
import { printTexts } from '@reeve/words';
import type { PrintWords } from './words.ts';

/** The fixed words of prints in every language: a missing word does not compile. */
export const PRINT_WORDS: Readonly<Record<Language, PrintWords>> = printTexts;
