import type { Language } from '@reeve/domain';
import { resultTexts } from '@reeve/words';
import type { SentenceWords } from './sentence-words.ts';

/** The words of every language: a missing word does not compile. */
export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = resultTexts;
