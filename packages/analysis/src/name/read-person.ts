import { LONGEST_WORD } from './align-symbols.ts';
import { type CleanName, withoutApostrophes } from './clean-name.ts';
import { looksPatronymic, type NameWord, readWord } from './name-word.ts';
import { bareLetters } from './script-letters.ts';
import {
  GENERATIONS,
  LONG_INITIALS,
  PARTICLES,
  SERVANT,
  SERVANT_OF,
  SON_AFTER,
  SON_OF,
  TITLES,
} from './person-words.ts';

/** Most words of a name that are compared; later ones are ignored. */
export const MOST_WORDS = 10;

/** What is known of a person's name before it is compared. */
export interface PersonParts {
  /** Names and initials, given names first if a comma shows the family name. */
  readonly words: readonly NameWord[];
  /** True if a word for son or daughter of is in it: the order is then part of the name. */
  readonly isChain: boolean;
  /** 1 for senior, 2 for junior, and so on. Empty if there is none. */
  readonly generation: string;
  readonly hadTitle: boolean;
  readonly hadDigits: boolean;
  /** The bare letters of the words in one, at most `LONGEST_WORD`. */
  readonly joined: string;
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' };
const ARABIC_ARTICLE = /^(?:ال)(?=\p{L}{3})/u;
/** Scripts whose words can have one letter. */
const SYLLABLES = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

interface RawWord {
  readonly text: string;
  /** Without accents, for look-ups. */
  readonly bare: string;
  readonly hasStop: boolean;
}

const rawWord = (text: string, hasStop = false): RawWord => ({ text, bare: bareLetters(text), hasStop });

function rawWords(text: string): readonly RawWord[] {
  return Array.from(withoutApostrophes(text).matchAll(/([\p{L}\p{M}\p{N}]+)(\.?)/gu), ([, word = '', stop]) =>
    rawWord(word, stop === '.'),
  );
}

/** Digits inside a word, as the letters they look like: Ig0r. */
const readDigits = (word: string): string =>
  /\p{L}/u.test(word) ? word.replaceAll(/[0134579]/gu, (digit) => LEET[digit] ?? digit) : word;

const isInitial = ({ text, hasStop }: RawWord): boolean =>
  (text.length === 1 && /\p{L}/u.test(text) && !SYLLABLES.test(text)) || (hasStop && LONG_INITIALS.has(text));

/** Parts off the family name before a comma and puts it last. A comma before a generation is none. */
function orderByComma(text: string): { readonly text: string; readonly hasComma: boolean } {
  const parts = text.split(/[,،]/u).map((part) => part.trim());
  const [family = '', given = ''] = parts;
  if (parts.length < 2 || family === '' || given === '') return { text, hasComma: false };
  if (rawWords(given).every((word) => GENERATIONS.has(word.bare))) return { text, hasComma: false };
  return { text: [given, ...parts.slice(2), family].join(' '), hasComma: true };
}

/** Joins Abd al-Karim, Abdul Karim and Abdulkarim to one word. */
function joinServants(words: readonly RawWord[]): readonly RawWord[] {
  const joined: RawWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (!SERVANT_OF.has(word.bare)) {
      joined.push(word);
      continue;
    }
    let next = at + 1;
    while (next < words.length - 1 && PARTICLES.has(words[next]?.bare ?? '')) next += 1;
    const name = words[next];
    if (name === undefined || isInitial(name)) {
      joined.push(word);
      continue;
    }
    const isArabic = /\p{Script=Arabic}/u.test(name.text);
    const rest = name.text.replace(ARABIC_ARTICLE, '');
    const isRussian = /\p{Script=Cyrillic}/u.test(name.text);
    joined.push(rawWord((isArabic ? 'عبدال' : isRussian ? 'абдул' : SERVANT) + rest));
    at = next;
  }
  return joined;
}

/** Numbers of the words that are patronymics: by a word after them, or by ending and place. */
function patronymicsOf(words: readonly RawWord[], marked: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(marked);
  const full = words.flatMap((word, number) => (isInitial(word) ? [] : [number]));
  if (full.length < 3) return found;
  for (const number of full.slice(1)) if (looksPatronymic(words[number]?.text ?? '')) found.add(number);
  return found;
}

type Role = 'generation' | 'son_of' | 'son_after' | 'title' | 'particle' | 'name';

/** What a word is, by the lists and its place. The only word is always a name. */
function roleOf(word: RawWord, at: number, count: number, hasComma: boolean): Role {
  if (count === 1) return 'name';
  const isLast = at === count - 1;
  if (at > 0 && GENERATIONS.has(word.bare) && (isLast || word.bare.length > 2 || hasComma)) return 'generation';
  if (SON_OF.has(word.bare) && at > 0 && !isLast) return 'son_of';
  if (SON_AFTER.has(word.bare) && at > 1) return 'son_after';
  if (TITLES.has(word.bare)) return 'title';
  return PARTICLES.has(word.bare) && !isInitial(word) ? 'particle' : 'name';
}

/**
 * Reads a cleaned name of a person: words in order, without titles, particles and words for son or daughter of.
 *
 * Cost: linear; at most ten words.
 */
export function readPerson(clean: CleanName): PersonParts {
  const { text, hasComma } = orderByComma(clean.text);
  const all = rawWords(text);
  const written = all.map((word) => rawWord(readDigits(word.text).replace(ARABIC_ARTICLE, ''), word.hasStop));
  const joinedWords = joinServants(written);
  const roles = joinedWords.map((word, at) => roleOf(word, at, joinedWords.length, hasComma));
  const names: RawWord[] = [];
  const marked = new Set<number>();
  joinedWords.forEach((word, at) => {
    if (roles[at] === 'name') names.push(word);
    if (roles[at] === 'son_after') marked.add(names.length - 1);
  });
  const kept = (names.length > 0 ? names : written).slice(0, MOST_WORDS);
  const patronymics = patronymicsOf(kept, marked);
  const words = kept.map((word, number) =>
    readWord(word.text, { isInitial: isInitial(word), isPatronymic: patronymics.has(number), isOfPerson: true }),
  );
  return {
    words,
    isChain: roles.includes('son_of'),
    generation: GENERATIONS.get(joinedWords[roles.lastIndexOf('generation')]?.bare ?? '') ?? '',
    hadTitle: roles.includes('title') && names.length > 0,
    hadDigits: all.some((word, at) => /\d/u.test(word.text) && !/\d/u.test(written[at]?.text ?? '')),
    joined: words
      .map((word) => word.bare)
      .join('')
      .slice(0, LONGEST_WORD),
  };
}
