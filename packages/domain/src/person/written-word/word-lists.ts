import type { Language } from '../../language.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ES } from './words-es.ts';
import { WORDS_FR } from './words-fr.ts';
import { WORDS_IT } from './words-it.ts';
import { WORDS_RU } from './words-ru.ts';

/** Word classes every language has; forms as `wordSet` reads them, separated by white space. */
export interface WordClasses {
  /** Further classes of one language. */
  readonly [name: string]: string;
  /** Pronouns for a person: he, she, they. */
  readonly pronoun: string;
  /** Suspect, brother, dealer: nouns for a person who can be judged. */
  readonly role: string;
  /** Victim, witness, officer: persons whose future acts are procedure and no judgement. */
  readonly bystander: string;
  readonly determiner: string;
  /** Words that make the following noun no subject. */
  readonly preposition: string;
  /** Words that end a clause: conjunctions, and finite verbs of everyday use. */
  readonly barrier: string;
  /** Words with a capital, at the beginning of a sentence or within, that are no person's name. */
  readonly notName: string;
  /** Words that make a name next to them a place or a body: street, council. */
  readonly place: string;
  /** Steps of a procedure applied to a person: heard, released, summoned. */
  readonly procedure: string;
  /** Places, objects and groups a faith or origin can describe. */
  readonly thing: string;
  /** Needs of a victim. */
  readonly need: string;
  readonly victim: string;
  /** Words of a description of an unidentified person. */
  readonly description: string;
}

/** Lists of one language; patterns in the notation of `readPattern`, one per line. */
export interface WordLists {
  readonly classes: WordClasses;
  readonly forbidden: string;
  /** Numbers and orders that name their person. */
  readonly number: string;
  /** Numbers that count if the sentence names a person. */
  readonly numberNearPerson: string;
  readonly future: string;
  readonly futureNearPerson: string;
  /** Special categories; they count if the sentence names a person. */
  readonly special: string;
  /** Those that need no person named. */
  readonly specialAlone: string;
  /** Origin and appearance; no match in the description of an unknown offender. */
  readonly origin: string;
}

export const WORD_LISTS: Readonly<Record<Language, WordLists>> = {
  en: WORDS_EN,
  fr: WORDS_FR,
  de: WORDS_DE,
  it: WORDS_IT,
  ru: WORDS_RU,
  es: WORDS_ES,
};

/** The patterns of a list, one a line. */
export const patternsIn = (list: string): readonly string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
