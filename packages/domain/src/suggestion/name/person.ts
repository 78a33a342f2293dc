import { NAME_WORDS } from '../../person/suspected-name/word-lists.ts';
import type { Language } from '../../language.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { hasSurnameEnding, isGivenName, isPatronymic } from '../words/person-evidence.ts';
import { foldedWords, isInitial, isJoined, isNameWord, nameEnd, spanOf, type TokenRun } from './capital-run.ts';

/** Most words of a person's name. */
const MOST = 5;
/** Weight of evidence from which a run of capitalised words is read as a person. */
const ENOUGH = 3;

/**
 * Persons by name, alias or nickname, and places that only their preposition shows; words taken by other mentions are
 * left out.
 *
 * @param taken tokens of other mentions: 1
 */
export function personMentions(read: ReadText, taken: Uint8Array): readonly Mention[] {
  const runs: { readonly run: TokenRun; readonly kind: 'person' | 'place' }[] = [];
  const open: TokenRun[] = [];
  const used = new Uint8Array(taken);
  const take = (run: TokenRun, kind: 'person' | 'place'): void => {
    runs.push({ run, kind });
    used.fill(1, run.at, run.end);
  };
  for (let at = 0; at < read.tokens.length; at += 1) {
    if (used[at] === 1) continue;
    const alias = aliasAt(read, at, used);
    if (alias) {
      take(alias, 'person');
      continue;
    }
    if (!isStart(read, at)) continue;
    const listed = surnameFirst(read, at, used);
    if (listed) {
      take(listed, 'person');
      continue;
    }
    const end = freeEnd(read, at, used);
    if (end === at) continue;
    const found = personIn(read, { at, end });
    if (found) take(found, 'person');
    else open.push({ at, end });
    at = Math.max(at, (found?.end ?? end) - 1);
  }
  for (const run of repeats(read, runs, used)) take(run, 'person');
  for (const run of open) {
    const end = used.indexOf(1, run.at);
    const place = placeIn(read, { at: run.at, end: end === -1 ? run.end : Math.min(end, run.end) });
    if (place) take(place, 'place');
  }
  return runs
    .toSorted((a, b) => a.run.at - b.run.at)
    .map(({ run, kind }) => ({ kind, ...spanOf(read, run), value: foldedWords(read, run) }));
}

const isStart = (read: ReadText, at: number): boolean =>
  isNameWord(read, at) || isInitial(read, at) || isNicknameArticle(read, at);

/** "dit La Meule": an article with a capital after a word that announces a name. */
const isNicknameArticle = (read: ReadText, at: number): boolean =>
  read.is(at, 'article') &&
  (read.tokens[at]?.isCapital ?? false) &&
  read.is(at - 1, 'personCue') &&
  (read.tokens[at + 1]?.isCapital ?? false);

function freeEnd(read: ReadText, at: number, used: Uint8Array): number {
  const end = isNicknameArticle(read, at) ? nameEnd(read, at + 1, 2) : nameEnd(read, at, MOST);
  for (let n = at; n < end; n += 1) if (used[n] === 1) return n;
  return end;
}

const OPENING = /[«„“"‘']\s?$/u;

/** The name after "alias", "known as" or "по кличке": in quotation marks also small words. */
function aliasAt(read: ReadText, at: number, used: Uint8Array): TokenRun | undefined {
  if (!read.isSameSentence(at - 1, at) || !(read.is(at - 1, 'personCue') || read.is(at - 2, 'personCue')))
    return undefined;
  const before = read.between(at - 1);
  if (!OPENING.test(before)) return undefined;
  let end = at;
  while (
    end < at + 4 &&
    used[end] !== 1 &&
    read.isSameSentence(at, end) &&
    !/[»“”"’']/u.test(end === at ? '' : read.between(end - 1))
  )
    end += 1;
  return end > at && (read.tokens[at]?.isCapital ?? false) ? { at, end } : undefined;
}

/** "PEARCE, Damian": a surname in capitals, a comma, a first name. */
function surnameFirst(read: ReadText, at: number, used: Uint8Array): TokenRun | undefined {
  let comma = at;
  while (read.tokens[comma]?.isAllCapitals === true && comma < at + 4) comma += 1;
  const first = comma + 1;
  const isListed =
    comma > at &&
    read.tokens[comma]?.word === ',' &&
    used[first] !== 1 &&
    read.isSameSentence(at, first) &&
    (read.tokens[first]?.isCapital ?? false) &&
    isGivenName(read.tokens[first]?.folded ?? '', read.language === 'ru');
  return isListed ? { at, end: nameEnd(read, first, 2) } : undefined;
}

/** The person a run of capitalised words names, if it has enough evidence. */
function personIn(read: ReadText, run: TokenRun): TokenRun | undefined {
  const isRussian = read.language === 'ru';
  const before = evidenceBefore(read, run.at);
  let first = run.at;
  while (first < run.end && (isInitial(read, first) || !isGivenName(read.tokens[first]?.folded ?? '', isRussian)))
    first += 1;
  if (first === run.end) return withoutOpening(read, run, before);
  if (read.is(run.at - 1, 'vehicleNoun')) return undefined;
  const one = { at: before >= ENOUGH ? run.at : surnameBefore(read, run, first), end: run.end };
  if (one.end - one.at > 1 || before > 0) return one;
  const token = read.tokens[first];
  const isWord = NAME_WORDS.alsoWords.has(token?.folded ?? '') || read.is(first, 'stop');
  if (isWord && (token?.isFirst ?? true)) return undefined;
  if (isAfterContraction(read, one.at)) return undefined;
  return isAfterPlaceWord(read, one.at) && !read.is(one.at - 1, 'fromPrep') && !hasSurnameEnding(token?.word ?? '')
    ? undefined
    : one;
}

/** A run without a listed first name; a word that only begins the sentence does not belong to it. */
function withoutOpening(read: ReadText, run: TokenRun, before: number): TokenRun | undefined {
  const [first, second] = [read.tokens[run.at], read.tokens[run.at + 1]];
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
  /^(?:am|im|vom|beim|zum|zur|ins)$/u.test(read.tokens[at - 1]?.word ?? '');

/** A place that only the word before it shows. */
function placeIn(read: ReadText, run: TokenRun): TokenRun | undefined {
  if (run.end <= run.at || !isAfterPlaceWord(read, run.at) || isSkipped(read, run)) return undefined;
  if (read.language === 'de') return isGermanPlace(read, run.at) ? { at: run.at, end: run.at + 1 } : undefined;
  const isWeak = read.language === 'es' || read.language === 'ru';
  return isWeak && read.is(run.at - 1, 'fromPrep') ? undefined : run;
}

/** A surname written before the first name: "КОВАЛЕНЯ Игорь", "PEARCE Damian". */
function surnameBefore(read: ReadText, run: TokenRun, first: number): number {
  const opening = read.tokens[run.at];
  if (read.language !== 'de') {
    const isOpening =
      opening?.isFirst === true && run.at < first && !hasSurnameEnding(opening.word) && !opening.isAllCapitals;
    const hasPatronymic = read.tokens.slice(run.at, run.end).some(({ word }) => isPatronymic(word));
    return isOpening && !(read.language === 'ru' && hasPatronymic) ? first : run.at;
  }
  const before = read.tokens[first - 1];
  return first > run.at && before && (before.isAllCapitals || isInitial(read, first - 1)) ? first - 1 : first;
}

function evidenceBefore(read: ReadText, at: number): number {
  if (!read.isSameSentence(at - 1, at)) return 0;
  const gap = read.between(at - 1);
  if (read.is(at - 1, 'title') && /^\.?\s$/u.test(gap)) return 3;
  if (/^[\s:«„“"]{1,3}$/u.test(gap) && read.is(at - 1, 'personCue')) return 3;
  if (/^,?\s[«„“"]?$/u.test(gap) && read.is(at - 1, 'personRole'))
    return read.language === 'de' && read.tokens[at - 1]?.isCapital === true ? 3 : 2;
  if (read.tokens[at - 1]?.word === ',' && read.is(at - 2, 'personRole')) return 1.5;
  if (read.is(at - 1, 'particle') && (read.is(at - 2, 'personRole') || read.is(at - 2, 'personCue'))) return 2;
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
  if (names.length > 1 && read.language !== 'de') weight += hasArticle(read, run.at) ? 0 : 3;
  if (names.length === 1 && !tokens[0]?.isFirst && read.language !== 'de' && !isAfterPlaceWord(read, run.at))
    weight += 0.5;
  if (tokens.some(({ isAllCapitals }) => isAllCapitals) && tokens.some(({ isAllCapitals }) => !isAllCapitals))
    weight += 1;
  if (isAfterPlaceWord(read, run.at)) weight -= read.is(run.at - 1, 'fromPrep') ? (names.length > 1 ? 0 : 0.5) : 1.5;
  if (read.is(run.at - 1, 'vehicleNoun')) weight -= 2;
  if (OPENING.test(read.text.slice(0, tokens[0]?.from).slice(-2)) && read.language !== 'ru') weight += 1.5;
  return weight;
}

const hasArticle = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && (read.is(at - 1, 'article') || read.is(at - 2, 'article'));

/** A verb of persons after the name. */
function evidenceAfter(read: ReadText, end: number): number {
  if (!read.isSameSentence(end - 1, end)) return 0;
  return read.is(end, 'personVerb') && /^\s$/u.test(read.between(end - 1)) ? 1.5 : 0;
}

const isAfterPlaceWord = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && read.is(at - 1, 'placePrep') && /^\s$/u.test(read.between(at - 1));

/** German nouns that follow "in", "nach" or "aus" without an article and are no place. */
const NO_PLACE =
  /(?:ung|ungen|heit|keit|schaft|tion|tät|nis|haft|hand|schlag|groß|derby|holz|metall|stoff|glas|leder|gold|silber|stahl|plastik|papier|raten|bar|hause|gefahr|angst|not|eile|form|kraft|zivil|uniform|begleitung|höhe|betrieb|rente|arbeit|urlaub|schicht|gespräch|zeugen|folge|panik|spanien|angaben|aussage|protokoll|art|händen|kreisen|kisten|säcken|teilen|gruppen|paketen|tüten|kartons|ordnung|dienst|alkohol)$/u;

/** "In Biel", "aus Győr": a noun without an article, capital only by being a name. */
const isGermanPlace = (read: ReadText, at: number): boolean =>
  isAfterPlaceWord(read, at) &&
  /^(?:in|nach|aus|bei)$/u.test(read.tokens[at - 1]?.word ?? '') &&
  isNameWord(read, at) &&
  (read.tokens[at]?.word.length ?? 0) > 3 &&
  !NO_PLACE.test(read.tokens[at]?.word ?? '');

/** Words in capitals alone are an abbreviation more often than a place. */
const isSkipped = (read: ReadText, run: TokenRun): boolean =>
  read.tokens.slice(run.at, run.end).every((token) => token.isAllCapitals || token.to - token.from < 3);

/** Later mentions by one part of a name already found: "Karas" after "Milo Karas". */
function repeats(
  read: ReadText,
  runs: readonly { readonly run: TokenRun; readonly kind: string }[],
  used: Uint8Array,
): readonly TokenRun[] {
  const names = new Set<string>();
  for (const { run, kind } of runs)
    if (kind === 'person')
      for (let at = run.at; at < run.end; at += 1) {
        const token = read.tokens[at];
        if (token && token.word.length > 2 && isNameWord(read, at) && !read.is(at, 'particle'))
          names.add(nameKeyOf(read.language, token.folded));
      }
  if (names.size === 0) return [];
  const found: TokenRun[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const token = read.tokens[at];
    if (!token || used[at] === 1 || !token.isCapital || !names.has(nameKeyOf(read.language, token.folded))) continue;
    let end = at + 1;
    while (
      used[end] !== 1 &&
      isJoined(read, end - 1) &&
      names.has(nameKeyOf(read.language, read.tokens[end]?.folded ?? ''))
    )
      end += 1;
    found.push({ at, end });
    at = end - 1;
  }
  return found;
}

/** A word of a name without the case ending of Russian or the genitive of German. @param folded in bare Latin letters */
export function nameKeyOf(language: Language, folded: string): string {
  if (folded.length <= 4) return folded;
  if (language === 'de') return folded.replace(/s$/u, '');
  if (language !== 'ru') return folded;
  return folded.replace(/(?:ymi|ogo|omu|oi|oiu|uiu|aia|ym|im|ii|om|em|ei|iu|ia|a|u|e|y|i)$/u, '');
}
