import { firmNames } from '../../person/suspected-name/firm-name.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { hasSurnameEnding, isGivenName } from '../words/person-evidence.ts';
import { ORGANISATIONS } from '../words/organisation-names.ts';
import { phraseIndex, phrasesIn } from '../words/phrase.ts';
import { foldedWords, isJoined, nameEnd, spanOf, type TokenRun } from './capital-run.ts';
import type { KnownPlaces } from './known-place.ts';
import { isExplained, isTheBody, isWorkedFor } from './employer.ts';
import { quotedBody } from './quoted-body.ts';
import { isFirmShape, tradeNameAt } from './trade-name.ts';
import { classBits, IS } from '../words/class-bits.ts';

/** Legal forms: small letters too. */
const LEGAL = /^(?:srls?|spa|snc|sas|sagl|sarl|s[àa]rl|slu?|gmbh|ltd|doo|sccl|llc|inc|plc|eurl|kft|sro|spzoo)$/u;
const KNOWN = phraseIndex(phrasesIn(ORGANISATIONS), IS.knownBody);
/** Most words of a name before its "Ltd" or "Club". */
const MOST = 5;
/** Longest quoted name. */
const QUOTED = /^[\s,]{0,2}(?:[«„“"]|'')\s?([^«»„“”"\n]{2,50}?)\s?(?:[»“”"]|'')/u;

/** Firms, clubs, venues, agencies and gangs that are named. */
export function organisationMentions(read: ReadText, places: KnownPlaces): readonly Mention[] {
  const found: Mention[] = [];
  const put = (whole: TokenRun): void => {
    const run = withoutTown(read, whole);
    found.push({ kind: 'organisation', ...spanOf(read, run), value: foldedWords(read, run) });
  };
  for (let at = 0; at < read.tokens.length; at += 1) {
    const token = read.token(at);
    if (!token) continue;
    const body = quotedBody(read, at);
    if (body) found.push(body);
    const trade = tradeNameAt(read, at);
    if (trade) put(trade);
    const known = token.isCapital ? KNOWN.findAt(read, at) : undefined;
    if (known) put({ at, end: withBranch(read, at + known.length, places) });
    if (read.is(at, IS.organisationBefore)) {
      const quoted = QUOTED.exec(read.text.slice(token.to, token.to + 60));
      if (quoted?.[1] !== undefined && /\p{Lu}|\d/u.test(quoted[1])) {
        const from = token.to + quoted[0].indexOf(quoted[1]);
        found.push({ kind: 'organisation', from, to: from + quoted[1].length, value: quoted[1].toLowerCase() });
      } else {
        const first = firstWordAfter(read, at);
        const end = isJoined(read, first - 1)
          ? token.isCapital
            ? nameEnd(read, at, MOST, isPartAfterHead)
            : nameEnd(read, first, MOST, isPartAfterHead)
          : first;
        const isNamed =
          end > first && !isOfGerman(read, at) && (token.isCapital || isName(read, first) || end > first + 1);
        if (isNamed) put({ at: token.isCapital ? at : first, end });
      }
    }
    if (isBodyOf(read, at))
      put({ at, end: nameEnd(read, read.is(at + 2, IS.article) ? at + 3 : at + 2, MOST, isPart) });
    if ((read.is(at, IS.organisationAfter) || isNamedAfter(read, at)) && (token.isCapital || LEGAL.test(token.word))) {
      const first = startBefore(read, at);
      if (first < at) {
        let end = at + 1;
        while (read.is(end, IS.organisationAfter) && read.isCapital(end) && isJoined(read, end - 1)) end += 1;
        put({ at: first, end });
      }
    }
  }
  for (const run of firmNames(read.text, read.tokens)) {
    const { from, to } = spanOf(read, run);
    if (!found.some((one) => one.from < to && from < one.to)) put(run);
  }
  return found;
}

/** Bodies that no word of theirs shows: two names with "&", two capitals after "the", a name after "works for". */
export function firmMentions(read: ReadText): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const run = read.isCapital(at) ? firmAt(read, at) : undefined;
    if (run) found.push({ kind: 'organisation', ...spanOf(read, run), value: foldedWords(read, run) });
  }
  return found;
}

function firmAt(read: ReadText, at: number): TokenRun | undefined {
  if (!isName(read, at) || read.is(at, IS.make)) return undefined;
  const most = nameEnd(read, at, MOST, isName);
  const end = read.language === 'de' ? capitalsEnd(read, at, most) : most;
  if (read.language === 'de' && end === at + 1 && read.is(at, IS.organisationBefore)) return undefined;
  if (/^ & $/u.test(read.between(end - 1)) && isName(read, end)) return { at, end: nameEnd(read, end, 2, isName) };
  if (end === at + 1 && (read.token(at)?.word.length ?? 0) < 3) return undefined;
  const isInside = isJoined(read, at - 1) && isName(read, at - 1);
  if (isInside) return undefined;
  const isPerson = isGivenName(read.token(at)?.folded ?? '', read.language === 'ru');
  if (
    end - at > 1 &&
    !isPerson &&
    read.language !== 'de' &&
    read.is(at - 1, IS.article) &&
    read.isSameSentence(at - 1, at) &&
    /^[ "“«]{1,2}$/u.test(read.between(at - 1))
  )
    return { at, end };
  const isNamed =
    isFirmShape(read, at) ||
    isExplained(read, end) ||
    ((isWorkedFor(read, at) || isTheBody(read, at, end)) && !isSurnameHere(read, at, end));
  return isNamed && !isPerson ? { at, end } : undefined;
}

/** German: "der" between two nouns is no part of a name. */
function capitalsEnd(read: ReadText, at: number, most: number): number {
  let end = at;
  while (end < most && read.isCapital(end)) end += 1;
  return end;
}

/** "Chez Karas", with "Milo Karas" elsewhere in the text, or a word that ends as surnames do. */
const isSurnameHere = (read: ReadText, at: number, end: number): boolean => {
  if (end !== at + 1) return false;
  const { folded = '', word = '' } = read.token(at) ?? {};
  if (hasSurnameEnding(word)) return true;
  return read.tokens.some(
    (token, nth) =>
      token.folded === folded &&
      nth > 0 &&
      isGivenName(read.token(nth - 1)?.folded ?? '', false) &&
      isJoined(read, nth - 1),
  );
};

const isPart = (read: ReadText, at: number): boolean => read.isCapital(at) && !read.is(at, IS.stop);
/** "Caritas Steyr", "Interpol Berne": a known place directly after a known body is its branch. */
const withBranch = (read: ReadText, end: number, places: KnownPlaces): number =>
  read.between(end - 1) === ' ' ? (places.placeEnd(read, end) ?? end) : end;

/** "Caffè Domenica di Reggio Calabria": after two words of a name, "di" is followed by where it is. */
function withoutTown(read: ReadText, { at, end }: TokenRun): TokenRun {
  if (read.language !== 'it' && read.language !== 'es') return { at, end };
  for (let small = at + 2; small < end - 1; small += 1)
    if (read.word(small) === (read.language === 'it' ? 'di' : 'de') && read.isCapital(small - 2))
      return { at, end: small };
  return { at, end };
}

/** An article with a capital begins the name of a venue: "casino Le Cygne". */
const isPartAfterHead = (read: ReadText, at: number): boolean =>
  isPart(read, at) || (read.is(at, IS.article) && read.isCapital(at) && read.isCapital(at + 1));

/** "club de motards Iron Wolves": small words between what a body is and its name. */
function firstWordAfter(read: ReadText, at: number): number {
  // "A gang called Iron Wolves", "una banda llamada Los Trinquetes".
  const isCalled = read.is(at + 1, IS.personCue) && !read.is(at + 1, IS.personRole) && isJoined(read, at);
  if (isCalled || isAdjectiveBetween(read, at)) return at + 2;
  const noun = read.token(at + 2);
  const isApart = read.is(at + 1, IS.particle) && noun !== undefined && !noun.isCapital && read.isCapital(at + 3);
  return isApart && read.language !== 'de' && isJoined(read, at) && isJoined(read, at + 1) ? at + 3 : at + 1;
}

/** "Astrid-Kehl-Schule": in German a kind of body after two words with hyphens. */
const isNamedAfter = (read: ReadText, at: number): boolean =>
  read.language === 'de' &&
  read.is(at, IS.organisationBefore) &&
  read.between(at - 1) === '-' &&
  read.between(at - 2) === '-' &&
  read.isCapital(at - 2);

/** "Gewerkschaft der Hafenarbeiter": a German noun after "der" says what the body is of; "zum Löwen" is its name. */
const isOfGerman = (read: ReadText, at: number): boolean =>
  read.language === 'de' && !read.isCapital(at + 1) && !/^zu[mr]$/u.test(read.word(at + 1));

const BODY = classBits([IS.organisationAfter, IS.organisationBefore]);
/** "Bank of Ireland", "Church of the Light". */
const isBodyOf = (read: ReadText, at: number): boolean =>
  read.language === 'en' &&
  read.isCapital(at) &&
  read.is(at, BODY) &&
  read.word(at + 1) === 'of' &&
  isName(read, read.is(at + 2, IS.article) ? at + 3 : at + 2) &&
  read.isSameSentence(at, at + 2);

/** "Casa rural Llop Blanc", "société lorraine Sidérofret": in Romance languages an adjective follows what a body is. */
const ADJECTIVE =
  /(?:ais|aise|ien|ienne|ique|ale?|elle?|ière?|oise?|[aá]n[ao]?|ese|[ií]c[ao]|ense|esa|ora|iv[ao]|[eñi][ñn]a|rural|ure|aire|ile|[aeio]ine)$/u;
const NO_ADJECTIVE = classBits([IS.stop, IS.personVerb, IS.particle, IS.article, IS.placePrep, IS.verb]);
const isAdjectiveBetween = (read: ReadText, at: number): boolean =>
  (read.language === 'fr' || read.language === 'it' || read.language === 'es') &&
  !read.isCapital(at + 1) &&
  ADJECTIVE.test(read.word(at + 1)) &&
  !read.is(at + 1, NO_ADJECTIVE) &&
  isJoined(read, at) &&
  read.isCapital(at + 2);

const isName = (read: ReadText, at: number): boolean => isPart(read, at) && !read.is(at, IS.notName);
/** Between the words of a firm also "&" and a possessive. */
const FIRM_JOINED = /^(?:[ \u00a0]|-|['’]| & |['’]s |\. )$/u;

/** "Buchhalterin der Nordmole GmbH", "Bogdan Mihailov der Falke OHG": only a word for a body belongs to the name. */
const isNoRoleBefore = (read: ReadText, at: number): boolean =>
  read.language !== 'de' || read.is(at - 1, IS.organisationBefore) || read.is(at - 1, IS.organisationAfter);

/** "Castle Car Wash", "Quay Van Hire": a vehicle is part of a name directly before what is done with it. */
const isTradeInVehicles = (read: ReadText, at: number, head: number): boolean =>
  at === head - 1 && read.isCapital(at) && read.is(at, IS.vehicleNoun);

function startBefore(read: ReadText, at: number): number {
  let first = at;
  while (first > 0 && at - first < MOST && read.isSameSentence(first - 1, at)) {
    const before = first - 1;
    const between = read.between(before);
    if (!FIRM_JOINED.test(between)) break;
    const isArticle = read.is(before, IS.article) && read.isCapital(before) && isPart(read, before - 1);
    if (
      isPart(read, before) ||
      isTradeInVehicles(read, before, at) ||
      isArticle ||
      (read.token(before)?.word === 's' && /^['’]$/u.test(read.between(before - 1)))
    )
      first = before;
    else if (
      /^(?:of|and|de|della|di|y|et|und|e|der|du|des)$/u.test(read.word(before)) &&
      isPart(read, before - 1) &&
      isNoRoleBefore(read, before) &&
      FIRM_JOINED.test(read.between(before - 1)) &&
      !read.token(before - 1)?.isFirst
    )
      first = before - 1;
    else break;
  }
  // A sentence may begin with a word that is no part of the name.
  while (
    first < at &&
    (read.is(first, IS.notName) || read.is(first, IS.title) || read.token(first)?.word === 's') &&
    read.token(first)?.isFirst
  )
    first += 1;
  return first;
}
