import type { Language } from '@reeve/domain';
import { GERMAN_DOCUMENT_WORDS } from './words-de.ts';
import { ENGLISH_DOCUMENT_WORDS } from './words-en.ts';
import { SPANISH_DOCUMENT_WORDS } from './words-es.ts';
import { FRENCH_DOCUMENT_WORDS } from './words-fr.ts';
import { ITALIAN_DOCUMENT_WORDS } from './words-it.ts';
import { RUSSIAN_DOCUMENT_WORDS } from './words-ru.ts';
import type { PrintWords } from './words.ts';

/** The fixed words of documents in every language: one that lacks a word does not compile. */
export const DOCUMENT_WORDS: Readonly<Record<Language, PrintWords>> = {
  en: ENGLISH_DOCUMENT_WORDS,
  fr: FRENCH_DOCUMENT_WORDS,
  de: GERMAN_DOCUMENT_WORDS,
  it: ITALIAN_DOCUMENT_WORDS,
  ru: RUSSIAN_DOCUMENT_WORDS,
  es: SPANISH_DOCUMENT_WORDS,
};
