import type { Language } from '../../../language.ts';
import { RELATION_DE } from './relation-de.ts';
import { RELATION_EN } from './relation-en.ts';
import { RELATION_ES } from './relation-es.ts';
import { RELATION_FR } from './relation-fr.ts';
import { RELATION_IT } from './relation-it.ts';
import { RELATION_RU } from './relation-ru.ts';
import type { RelationWords } from './relation-words.ts';

/** The words that state relations, by language. */
export const RELATION_WORDS: Readonly<Record<Language, RelationWords>> = {
  en: RELATION_EN,
  fr: RELATION_FR,
  de: RELATION_DE,
  it: RELATION_IT,
  ru: RELATION_RU,
  es: RELATION_ES,
};
