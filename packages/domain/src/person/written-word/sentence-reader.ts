import type { Language } from '../../language.ts';
import { STOP_WORDS } from '../stop-words.ts';
import { type WordSet, wordSet } from './form-index.ts';
import type { Tokens } from './pattern.ts';
import { GAP, type Sentence, type Token } from './token.ts';
import { WORD_LISTS } from './word-lists.ts';

export const formsIn = (list: string): readonly string[] => list.split(/\s+/u).filter((form) => form !== '');

/** Word classes of a language, read once. */
export interface Classes {
  readonly language: Language;
  readonly of: ReadonlyMap<string, WordSet>;
}

export function readClasses(language: Language): Classes {
  const { classes } = WORD_LISTS[language];
  const of = new Map(Object.entries(classes).map(([name, list]) => [name, wordSet(formsIn(list))]));
  of.set('stop', wordSet(formsIn(STOP_WORDS[language])));
  return { language, of };
}

/** German writes every noun with a capital; these endings are rarely a family name's. */
const GERMAN_NOUN = /(?:ung|ungen|heit|keit|keiten|schaft|schaften|tion|tionen|tät|nis|ment|zahl|preis|stelle|haus)$/u;
const MARK = /^[^\p{L}\p{N}]/u;
/** Longest name considered: letters. Longer runs of letters are no name. */
const LONGEST_NAME = 30;

/**
 * One sentence as the patterns see it: which tokens are persons, names, numbers.
 *
 * @param known words with a capital, in lower case, that are known to name a person, and those of places, which name none
 */
export function readSentence(
  sentence: Sentence,
  classes: Classes,
  { persons, places }: Readonly<Record<'persons' | 'places', ReadonlySet<string>>>,
): Tokens {
  const { tokens } = sentence;
  const known = new Map<string, Uint8Array>();
  const isIn = (at: number, className: string): boolean => remember(className, at, () => isListed(at, className));
  const isListed = (at: number, className: string): boolean => {
    const token = tokens[at];
    return token !== undefined && (classes.of.get(className)?.has(token.word) ?? false);
  };
  /** Each question is answered once per token: 0 not asked yet, 1 no, 2 yes. */
  const remember = (question: string, at: number, work: () => boolean): boolean => {
    if (at < 0 || at >= tokens.length) return false;
    let answers = known.get(question);
    if (!answers) known.set(question, (answers = new Uint8Array(tokens.length)));
    if (answers[at] === 0) answers[at] = work() ? 2 : 1;
    return answers[at] === 2;
  };
  const isName = (at: number): boolean =>
    remember('name', at, () => {
      const word = tokens[at]?.word ?? '';
      return persons.has(word) || (!places.has(word) && looksLikeName(tokens, at, classes.language, isIn));
    });
  const isPerson = (at: number): boolean =>
    isIn(at, 'pronoun') || isIn(at, 'role') || isIn(at, 'bystander') || isName(at);
  const isSubject = (at: number): boolean =>
    remember('subject', at, () => {
      if (!isIn(at, 'pronoun') && !isIn(at, 'role') && !isName(at)) return false;
      if (classes.language === 'en' && tokens[at + 1]?.word === 's') return false;
      // The article and a forename before it belong to it; a preposition before those makes it no subject.
      let before = at - 1;
      while (before > at - 4 && (isIn(before, 'determiner') || isName(before))) before -= 1;
      return !isIn(before, 'preposition');
    });
  return {
    length: tokens.length,
    word: (at) => tokens[at]?.word ?? '',
    isBarrier: (at, inClause) => {
      const word = tokens[at]?.word ?? GAP;
      return /^[;:()?!]/u.test(word) || (inClause && (MARK.test(word) || isIn(at, 'barrier')));
    },
    isOf(at, className) {
      switch (className) {
        case 'num':
          return /^\d/u.test(tokens[at]?.word ?? '');
        case 'capital':
          return tokens[at]?.isCapital ?? false;
        case 'lower':
          return /^\p{Ll}/u.test(tokens[at]?.word ?? '') && tokens[at]?.isCapital === false;
        case 'first':
          return at === 0;
        case 'name':
          return isName(at);
        case 'person':
          return isPerson(at);
        case 'subject':
          return isSubject(at);
        case 'end':
          return at >= tokens.length || MARK.test(tokens[at]?.word ?? '') || isIn(at, 'clauseEnd');
        default:
          return isIn(at, className);
      }
    },
  };
}

/**
 * True if a token could be a person's name: a capital, no everyday word, no street or organisation next to it. At the
 * beginning of a sentence, or in German, it must also have no article.
 */
function looksLikeName(
  tokens: readonly Token[],
  at: number,
  language: Language,
  isIn: (at: number, className: string) => boolean,
): boolean {
  const token = tokens[at];
  if (!token?.isCapital || token.word.length < 3 || token.word.length > LONGEST_NAME) return false;
  if (
    ['stop', 'notName', 'place', 'thing', 'bystander', 'role', 'futureAlone'].some((className) => isIn(at, className))
  )
    return false;
  if (isIn(at - 1, 'place') || isIn(at + 1, 'place')) return false;
  const isFirst = at === 0;
  if (!isFirst && isIn(at - 1, 'locative')) return false;
  if (language === 'de') {
    if (GERMAN_NOUN.test(token.word)) return false;
    const before = tokens[at - 1];
    if (before && (isIn(at - 1, 'determiner') || /^\d/u.test(before.word))) return false;
    // An adjective before it (junge Leute) makes it a noun.
    const isAdjective = before !== undefined && !before.isCapital && /\p{Ll}{3}(?:e|er|en|es|em)$/u.test(before.word);
    if (isAdjective && (!before.word.endsWith('en') || isIn(at - 2, 'determiner'))) return false;
  }
  return true;
}
