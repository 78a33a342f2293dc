import { NAME_WORDS } from '../../person/suspected-name/word-lists.ts';
import type { ReadText } from '../read-text.ts';
import { hasSurnameEnding, isGivenName, isPatronymic } from '../words/person-evidence.ts';
import { isInitial, isNameWord, type TokenRun } from './capital-run.ts';
import { isAfterPlaceWord, isTowards } from './expected-place.ts';
import { IS } from '../words/class-bits.ts';

/** Weight of evidence from which a run of capitalised words is read as a person. */
const ENOUGH = 3;
/** Quotation marks before a name. */
const QUOTED = /[«„“"‘']\s?$/u;

/** The person a run of capitalised words names, if it has enough evidence. */
export function personIn(read: ReadText, run: TokenRun): TokenRun | undefined {
  const isRussian = read.language === 'ru';
  const before = evidenceBefore(read, run.at);
  let first = run.at;
  while (first < run.end && (isInitial(read, first) || !isGivenName(read.token(first)?.folded ?? '', isRussian)))
    first += 1;
  if (first === run.end) return withoutOpening(read, run, before);
  if (read.is(run.at - 1, IS.vehicleNoun)) return undefined;
  const one = { at: before >= ENOUGH ? run.at : surnameBefore(read, run, first), end: run.end };
  if (one.end - one.at > 1 || before > 0) return one;
  const token = read.token(first);
  const isWord = NAME_WORDS.alsoWords.has(token?.folded ?? '') || read.is(first, IS.stop);
  if (isWord && (token?.isFirst ?? true)) return undefined;
  if (isAfterContraction(read, one.at)) return undefined;
  return isAfterPlaceWord(read, one.at) && !read.is(one.at - 1, IS.fromPrep) && !hasSurnameEnding(token?.word ?? '')
    ? undefined
    : one;
}

/** A run without a listed first name; a word that only begins the sentence does not belong to it. */
function withoutOpening(read: ReadText, run: TokenRun, before: number): TokenRun | undefined {
  const [first, second] = [read.token(run.at), read.token(run.at + 1)];
  if (
    read.language === 'ru' &&
    run.end - run.at > 1 &&
    first?.isFirst === true &&
    !hasSurnameEnding(first.word) &&
    !first.isAllCapitals &&
    hasSurnameEnding(second?.word ?? '')
  )
    return { at: run.at + 1, end: run.end };
  const weight = before + evidenceIn(read, run) + evidenceAfter(read, run.end);
  return weight >= ENOUGH ? run : undefined;
}

/** "Am Kai", "zum Karl": in German no person follows a preposition joined with its article. */
const isAfterContraction = (read: ReadText, at: number): boolean =>
  read.language === 'de' &&
  read.isSameSentence(at - 1, at) &&
  /^(?:am|im|vom|beim|zum|zur|ins)$/u.test(read.word(at - 1));

/** A surname written before the first name: "КОВАЛЕНЯ Игорь", "PEARCE Damian". */
function surnameBefore(read: ReadText, run: TokenRun, first: number): number {
  const opening = read.token(run.at);
  if (read.language !== 'de') {
    const isOpening =
      opening?.isFirst === true && run.at < first && !hasSurnameEnding(opening.word) && !opening.isAllCapitals;
    const hasPatronymic = read.tokens.slice(run.at, run.end).some(({ word }) => isPatronymic(word));
    return isOpening && !(read.language === 'ru' && hasPatronymic) ? first : run.at;
  }
  const before = read.token(first - 1);
  return first > run.at && before && (before.isAllCapitals || isInitial(read, first - 1)) ? first - 1 : first;
}

function evidenceBefore(read: ReadText, at: number): number {
  if (!read.isSameSentence(at - 1, at)) return 0;
  const gap = read.between(at - 1);
  if (read.is(at - 1, IS.title) && /^\.?\s$/u.test(gap)) return 3;
  if (/^[\s:«„“"]{1,3}$/u.test(gap) && read.is(at - 1, IS.personCue)) return 3;
  if (/^,?\s[«„“"]?$/u.test(gap) && read.is(at - 1, IS.personRole))
    return read.language === 'de' && read.isCapital(at - 1) ? 3 : 2;
  if (read.token(at - 1)?.word === ',' && read.is(at - 2, IS.personRole)) return 1.5;
  if (read.is(at - 1, IS.particle) && (read.is(at - 2, IS.personRole) || read.is(at - 2, IS.personCue))) return 2;
  return 0;
}

function evidenceIn(read: ReadText, run: TokenRun): number {
  const tokens = read.tokens.slice(run.at, run.end);
  const names = tokens.filter((_, nth) => !isInitial(read, run.at + nth) && isNameWord(read, run.at + nth));
  let weight = 0;
  if (names.length < tokens.filter(({ isCapital }) => isCapital).length && names.length > 0) weight += 3;
  if (names.length === 0)
    return tokens.length >= 2 && !NAME_WORDS.shortForms.has(tokens.map(({ folded }) => folded).join('')) ? 3 : 0;
  if (tokens.some(({ word }) => isPatronymic(word)) && read.language === 'ru') weight += 3;
  if (names.some(({ word, folded }) => hasSurnameEnding(word) || hasSurnameEnding(folded)))
    weight += read.language === 'de' ? 1 : 1.5;
  if (names.length > 1 && read.language === 'de' && evidenceAfter(read, run.end) > 0) weight += 1.5;
  if (names.length > 1 && read.language !== 'de')
    weight += hasArticle(read, run.at) || isOnePlaceWord(read, run) ? 0 : 3;
  if (names.length === 1 && !tokens[0]?.isFirst && read.language !== 'de' && !isAfterPlaceWord(read, run.at))
    weight += 0.5;
  if (tokens.some(({ isAllCapitals }) => isAllCapitals) && tokens.some(({ isAllCapitals }) => !isAllCapitals))
    weight += 1;
  if (isAfterPlaceWord(read, run.at)) weight -= read.is(run.at - 1, IS.fromPrep) ? (names.length > 1 ? 0 : 0.5) : 1.5;
  if (isTowards(read, run.at)) weight -= 2;
  if (read.is(run.at - 1, IS.vehicleNoun)) weight -= 2;
  if (QUOTED.test(read.text.slice(Math.max(0, (tokens[0]?.from ?? 0) - 2), tokens[0]?.from)) && read.language !== 'ru')
    weight += 1.5;
  return weight;
}

/** "à Saint-Nabor": one word with hyphens where a place is expected. */
const isOnePlaceWord = (read: ReadText, { at, end }: TokenRun): boolean =>
  (isAfterPlaceWord(read, at) || isTowards(read, at)) &&
  read.tokens.slice(at, end - 1).every((_, nth) => read.between(at + nth) === '-');

const hasArticle = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && (read.is(at - 1, IS.article) || read.is(at - 2, IS.article));

/** A verb of persons after the name. */
function evidenceAfter(read: ReadText, end: number): number {
  if (!read.isSameSentence(end - 1, end)) return 0;
  return read.is(end, IS.personVerb) && /^\s$/u.test(read.between(end - 1)) ? 1.5 : 0;
}
