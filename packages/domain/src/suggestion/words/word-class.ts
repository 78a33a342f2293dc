import type { Language } from '../../language.ts';
import { STOP_WORDS } from '../../person/stop-words.ts';
import { formIndex, type FormIndex } from '../../person/written-word/form-index.ts';
import { MAKES, MODELS } from './vehicle-words.ts';
import { MENTION_CLASSES, type MentionClass, type MentionWords } from './mention-words.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ES } from './words-es.ts';
import { WORDS_FR } from './words-fr.ts';
import { WORDS_IT } from './words-it.ts';
import { WORDS_RU } from './words-ru.ts';

export const MENTION_WORDS: Readonly<Record<Language, MentionWords>> = {
  en: WORDS_EN,
  fr: WORDS_FR,
  de: WORDS_DE,
  it: WORDS_IT,
  ru: WORDS_RU,
  es: WORDS_ES,
};

/** The words of a list separated by white space, in lower case, `ё` as `е`. */
export const listed = (list: string): readonly string[] =>
  list
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/\s+/u)
    .filter((word) => word !== '');

type Entry = { readonly name: MentionClass; readonly isIn: boolean };
/**
 * The classes of a word: bit n of `low` is class n of `MENTION_CLASSES`, bit n of `high` class n + 31.
 */
export interface ClassBits {
  readonly low: number;
  readonly high: number;
}
const HALF = 31;
const NUMBER = Object.fromEntries(MENTION_CLASSES.map((name, nth) => [name, nth])) as Readonly<
  Record<MentionClass, number>
>; // every name is a key

/** True if the word is in the class. */
export function hasClass({ low, high }: ClassBits, name: MentionClass): boolean {
  const nth = NUMBER[name];
  return nth < HALF ? (low & (1 << nth)) !== 0 : (high & (1 << (nth - HALF))) !== 0;
}

function bitsOf(names: readonly MentionClass[]): ClassBits {
  let [low, high] = [0, 0];
  for (const name of names) {
    const nth = NUMBER[name];
    if (nth < HALF) low |= 1 << nth;
    else high |= 1 << (nth - HALF);
  }
  return { low, high };
}

const NONE: ClassBits = { low: 0, high: 0 };
/** Most words of a language whose classes are remembered; a text of names would otherwise fill the memory. */
const MOST_REMEMBERED = 50_000;

interface Reader {
  readonly index: FormIndex<Entry>;
  readonly remembered: Map<string, ClassBits>;
}
const readers = new Map<Language, Reader>();

function readerOf(language: Language): Reader {
  const known = readers.get(language);
  if (known) return known;
  const lists: readonly (readonly [string, string])[] = [
    ...Object.entries(MENTION_WORDS[language].classes),
    ['make', MAKES],
    ['model', MODELS],
    ['stop', STOP_WORDS[language]],
  ];
  const entries = lists.flatMap(([name, list]) =>
    listed(list).map((form): readonly [string, Entry] => {
      const entry = { name: name as MentionClass, isIn: !form.startsWith('-') || form === '-' }; // the keys of `classes`
      return [entry.isIn ? form : form.slice(1), entry];
    }),
  );
  const made = { index: formIndex(entries), remembered: new Map() };
  readers.set(language, made);
  return made;
}

/** The classes of a word in small letters. Cost: one look-up for a word met before. */
export function classesOf(word: string, language: Language): ClassBits {
  const { index, remembered } = readerOf(language);
  const known = remembered.get(word);
  if (known) return known;
  const found = index.find(word);
  const left = new Set(found.filter(({ isIn }) => !isIn).map(({ name }) => name));
  const names = found.filter(({ isIn, name }) => isIn && !left.has(name)).map(({ name }) => name);
  const classes = names.length === 0 ? NONE : bitsOf(names);
  if (remembered.size < MOST_REMEMBERED) remembered.set(word, classes);
  return classes;
}
