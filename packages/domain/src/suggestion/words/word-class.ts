import type { Language } from '../../language.ts';
import { STOP_WORDS } from '../../person/stop-words.ts';
import { fold } from '../../person/suspected-name/word-lists.ts';
import { formIndex, type FormIndex } from '../../person/written-word/form-index.ts';
import { FIRM_WORDS } from './firm/firm-words.ts';
import { FIRM_SHAPES, TRADES } from './firm/trades.ts';
import { MAKES, MODELS } from './vehicle-words.ts';
import { classBits, IS, type ClassBits, type MentionClass } from './class-bits.ts';
import type { MentionWords, PhraseClass } from './mention-words.ts';
import { ORGANISATIONS } from './organisation-names.ts';
import { RELATION_WORDS } from './relation/relation-lists.ts';
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

/** What every recogniser asks of a word. */
export interface ReadWord {
  readonly classes: ClassBits;
  /** In bare Latin letters. */
  readonly folded: string;
  /** Begins with a digit. */
  readonly isNumber: boolean;
}

/** Most words of a language that are remembered; a text of names would otherwise fill the memory. */
const MOST_REMEMBERED = 50_000;

interface Reader {
  readonly index: FormIndex<Entry>;
  readonly remembered: Map<string, ReadWord>;
}
/** The lists of phrases of a language, by the class of the words that begin one. */
function phraseLists(language: Language): readonly (readonly [PhraseClass, string])[] {
  const { relativeDays, offences, bodies, verbs } = MENTION_WORDS[language];
  const { roles, scene, parked, witness } = RELATION_WORDS[language];
  return [
    ['relativeDay', relativeDays],
    ['offence', offences],
    ['body', bodies],
    ['body', FIRM_WORDS[language].employers],
    ['knownBody', ORGANISATIONS],
    ...Object.values(verbs).map((list) => ['verb', list] as const),
    ...Object.values(roles).map((list) => ['role', list] as const),
    ['scene', scene],
    ['scene', parked],
    ['witness', witness],
  ];
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
    ['organisationBefore', FIRM_WORDS[language].heads],
    ['organisationAfter', FIRM_WORDS[language].tails],
    ['trade', TRADES],
    ['trade', FIRM_WORDS[language].trades],
    ['firmShape', FIRM_SHAPES],
  ];
  const entries = lists.flatMap(([name, list]) =>
    listed(list).map((form): readonly [string, Entry] => {
      const entry = { name: name as MentionClass, isIn: !form.startsWith('-') || form === '-' }; // the keys of `classes`
      return [entry.isIn ? form : form.slice(1), entry];
    }),
  );
  for (const [name, list] of phraseLists(language))
    for (const phrase of listed(list)) entries.push([/^[^_=]*/u.exec(phrase)?.[0] ?? '', { name, isIn: true }]);
  const made = { index: formIndex(entries), remembered: new Map() };
  readers.set(language, made);
  return made;
}

/** Returns what reads words of a language, in small letters. Cost of a word: one look-up if it was met before. */
export function wordReader(language: Language): (word: string) => ReadWord {
  const reader = readerOf(language);
  return (word) => reader.remembered.get(word) ?? readNew(word, reader);
}

function readNew(word: string, { index, remembered }: Reader): ReadWord {
  const found = index.find(word);
  const left = new Set(found.filter(({ isIn }) => !isIn).map(({ name }) => name));
  const names = found.filter(({ isIn, name }) => isIn && !left.has(name)).map(({ name }) => name);
  const read: ReadWord = {
    classes: classBits(names.map((name) => IS[name])),
    folded: fold(word),
    isNumber: /^\d/u.test(word),
  };
  if (remembered.size < MOST_REMEMBERED) remembered.set(word, read);
  return read;
}
