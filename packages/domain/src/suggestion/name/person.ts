import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { isCalled } from './alias.ts';
import { foldedWords, isInitial, isNameWord, nameEnd, spanOf, type TokenRun } from './capital-run.ts';
import { isAfterPlaceWord, placeIn } from './expected-place.ts';
import { repeatedNames } from './repeated-name.ts';
import { personIn } from './weigh-person.ts';
import { IS } from '../words/class-bits.ts';

/** Most words of a person's name. */
const MOST = 5;

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
    // A name, an alias and a nickname begin with a capital.
    if (used[at] === 1 || !read.isCapital(at)) continue;
    const alias = aliasAt(read, at, used) ?? otherNameAt(read, at, runs.at(-1), used);
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
  for (const run of repeatedNames(read, runs, used)) take(run, 'person');
  for (const run of open) {
    const end = used.indexOf(1, run.at);
    const free = { at: run.at, end: end === -1 ? run.end : Math.min(end, run.end) };
    const place = placeIn(read, free) ?? (isListedWithPlace(read, run.at, used) ? free : undefined);
    if (place) take(place, 'place');
  }
  return runs
    .toSorted((a, b) => a.run.at - b.run.at)
    .map(({ run, kind }) => ({ kind, ...spanOf(read, run), value: foldedWords(read, run) }));
}

/** "À Borny et Queuleu": joined by "and" to what is named where a place is expected. */
function isListedWithPlace(read: ReadText, at: number, used: Uint8Array): boolean {
  if (read.language === 'de' || !/^(?:and|et|y|e|i|и)$/u.test(read.word(at - 1)) || !read.isSameSentence(at - 2, at))
    return false;
  let first = at - 2;
  if (used[first] !== 1 || !read.isCapital(first)) return false;
  while (used[first - 1] === 1) first -= 1;
  return (
    isAfterPlaceWord(read, first) &&
    !/^(?:of|by|pour|par|per|di|de|para|por)$/u.test(read.word(first - 1)) &&
    isNameWord(read, at)
  );
}

const isStart = (read: ReadText, at: number): boolean =>
  isNameWord(read, at) || isInitial(read, at) || isNicknameArticle(read, at);

/** "dit La Meule": an article with a capital after a word that announces a name. */
const isNicknameArticle = (read: ReadText, at: number): boolean =>
  read.is(at, IS.article) && read.isCapital(at) && read.is(at - 1, IS.personCue) && read.isCapital(at + 1);

function freeEnd(read: ReadText, at: number, used: Uint8Array): number {
  const end = isNicknameArticle(read, at) ? nameEnd(read, at + 1, 2) : nameEnd(read, at, MOST);
  let free = at;
  while (free < end && used[free] !== 1) free += 1;
  if (read.language === 'it') free = beforeTown(read, at, free);
  // Cut short by another mention, a name does not end in "der": "Corinna Stahl der Drogerie Rose".
  while (free < end && free > at && read.is(free - 1, IS.particle) && !read.isCapital(free - 1)) free -= 1;
  return free;
}

/** "Agata Poli di Lodi": in Italian a place follows "di" after two names. */
function beforeTown(read: ReadText, at: number, end: number): number {
  for (let small = at + 2; small < end - 1; small += 1)
    if (read.word(small) === 'di' && read.token(small)?.isCapital === false && read.isCapital(small - 2)) return small;
  return end;
}

const OPENING = /[«„“"‘']\s?$/u;

/** The name after "alias", "known as" or "по кличке": in quotation marks also small words. */
function aliasAt(read: ReadText, at: number, used: Uint8Array): TokenRun | undefined {
  if (!read.isSameSentence(at - 1, at) || !(read.is(at - 1, IS.personCue) || read.is(at - 2, IS.personCue)))
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
  return end > at && read.isCapital(at) ? { at, end } : undefined;
}

/** Most words and marks between a name and an alias. */
const MOST_TO_ALIAS = 9;

/** The capitals after a person and "known as": a nickname need not look like a name. */
function otherNameAt(
  read: ReadText,
  at: number,
  before: { readonly run: TokenRun; readonly kind: 'person' | 'place' } | undefined,
  used: Uint8Array,
): TokenRun | undefined {
  if (before?.kind !== 'person' || at <= before.run.end || at - before.run.end > MOST_TO_ALIAS) return undefined;
  const [last, first] = [read.token(before.run.end - 1), read.token(at)];
  if (!last || !first || !read.isSameSentence(before.run.at, at)) return undefined;
  if (!isCalled(read.language, read.text.slice(last.to, first.from))) return undefined;
  const most = nameEnd(read, read.is(at, IS.article) ? at + 1 : at, 2);
  let end = at + 1;
  while (end < most && used[end] !== 1) end += 1;
  return { at, end };
}

/** "PEARCE, Damian": a surname in capitals, a comma, a first name. */
function surnameFirst(read: ReadText, at: number, used: Uint8Array): TokenRun | undefined {
  let comma = at;
  while (read.token(comma)?.isAllCapitals === true && comma < at + 4) comma += 1;
  const first = comma + 1;
  const isListed =
    comma > at &&
    read.token(comma)?.word === ',' &&
    used[first] !== 1 &&
    read.isSameSentence(at, first) &&
    read.isCapital(first) &&
    isGivenName(read.token(first)?.folded ?? '', read.language === 'ru');
  return isListed ? { at, end: nameEnd(read, first, 2) } : undefined;
}
