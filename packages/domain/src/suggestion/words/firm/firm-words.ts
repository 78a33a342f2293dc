import type { Language } from '../../../language.ts';
import { FIRMS_DE } from './firms-de.ts';
import { FIRMS_EN } from './firms-en.ts';
import { FIRMS_ES } from './firms-es.ts';
import { FIRMS_FR } from './firms-fr.ts';
import { FIRMS_IT } from './firms-it.ts';
import { FIRMS_RU } from './firms-ru.ts';

/** Words by which a language shows firms, clubs, schools and authorities; forms as in `MentionWords`. */
export interface FirmWords {
  /** Kinds of body whose name follows: bakery, clinic, club. */
  readonly heads: string;
  /** Kinds of body whose name comes before: brewery, council. */
  readonly tails: string;
  /** Words of trade that count in capitals inside a name; `-word` leaves one of the international list out. */
  readonly trades: string;
  /** Phrases after which a name is that of a body: waiter at, on behalf of. */
  readonly employers: string;
}

export const FIRM_WORDS: Readonly<Record<Language, FirmWords>> = {
  en: FIRMS_EN,
  fr: FIRMS_FR,
  de: FIRMS_DE,
  it: FIRMS_IT,
  ru: FIRMS_RU,
  es: FIRMS_ES,
};
