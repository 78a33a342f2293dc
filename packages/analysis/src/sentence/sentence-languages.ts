import type { Language } from '@reeve/domain';
import { GERMAN_SENTENCE_WORDS } from './sentence-words-de.ts';
import { ENGLISH_SENTENCE_WORDS } from './sentence-words-en.ts';
import { SPANISH_SENTENCE_WORDS } from './sentence-words-es.ts';
import { FRENCH_SENTENCE_WORDS } from './sentence-words-fr.ts';
import { ITALIAN_SENTENCE_WORDS } from './sentence-words-it.ts';
import { RUSSIAN_SENTENCE_WORDS } from './sentence-words-ru.ts';
import type { SentenceWords } from './sentence-words.ts';

/** The words of every language: one that lacks a word does not compile. */
export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = {
  en: ENGLISH_SENTENCE_WORDS,
  fr: FRENCH_SENTENCE_WORDS,
  de: GERMAN_SENTENCE_WORDS,
  it: ITALIAN_SENTENCE_WORDS,
  ru: RUSSIAN_SENTENCE_WORDS,
  es: SPANISH_SENTENCE_WORDS,
};
