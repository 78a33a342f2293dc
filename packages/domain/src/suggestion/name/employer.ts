import type { Language } from '../../language.ts';
import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';
import { FIRM_WORDS } from '../words/firm/firm-words.ts';
import { phraseIndex, phrasesIn, type PhraseIndex } from '../words/phrase.ts';
import { MENTION_WORDS } from '../words/word-class.ts';

/** True after "works for", "member of", "the firm". */
export function isWorkedFor(read: ReadText, at: number): boolean {
  const verbs = bodiesOf(read.language);
  for (let back = 1; back <= 4; back += 1) {
    const found = read.isSameSentence(at - back, at) ? verbs.findAt(read, at - back) : undefined;
    if (
      found &&
      at - back + found.length <= at &&
      [...Array(back - found.length).keys()].every((n) => read.is(at - 1 - n, IS.article))
    )
      return true;
  }
  return false;
}

const bodies = new Map<Language, PhraseIndex<string>>();
function bodiesOf(language: Language): PhraseIndex<string> {
  const known = bodies.get(language);
  if (known) return known;
  const made = phraseIndex(phrasesIn(`${MENTION_WORDS[language].bodies} ${FIRM_WORDS[language].employers}`), IS.body);
  bodies.set(language, made);
  return made;
}

const GENERIC = classBits([
  IS.placeAfter,
  IS.placeBefore,
  IS.streetAfter,
  IS.houseMark,
  IS.vehicleNoun,
  IS.title,
  IS.personRole,
  IS.month,
  IS.weekday,
  IS.make,
  IS.model,
  IS.offence,
  IS.colour,
  IS.unit,
  IS.currency,
  IS.dayPart,
  IS.personVerb,
  IS.phoneCue,
  IS.documentCue,
  IS.plateCue,
]);
const ENDS = classBits([IS.stop, IS.personVerb, IS.placePrep, IS.dateJoin, IS.verb]);
/** Words that are used with "the" and name no body. */
const NO_BODY = /(?:ish|ese|ian|ians|ans|eans|s|ic)$/u;

/** English: one capitalised word after "at the", "outside the", "of the" is a pub, a club or a gang: "of the Lido". */
export function isTheBody(read: ReadText, at: number, end: number): boolean {
  if (read.language !== 'en' || end !== at + 1 || read.word(at - 1) !== 'the' || !read.isSameSentence(at - 2, at))
    return false;
  if (
    !read.is(at - 2, IS.placePrep) ||
    read.is(at, GENERIC) ||
    NO_BODY.test(read.word(at)) ||
    read.token(at)?.isAllCapitals
  )
    return false;
  const next = read.token(end);
  return (
    !next ||
    !read.isSameSentence(at, end) ||
    !/^[\p{L}\p{N}]/u.test(next.word) ||
    (!next.isCapital && read.is(end, ENDS))
  );
}

const BODY = classBits([IS.organisationBefore, IS.organisationAfter]);
const AFTER_BODY = classBits([IS.stop, IS.placePrep, IS.particle, IS.article]);

/** "Crociere Belvento, società inesistente", "Larchmont, a firm of": after the name, what the body is. */
export function isExplained(read: ReadText, end: number): boolean {
  if (read.language === 'de' || read.language === 'ru' || read.word(end) !== ',') return false;
  let at = end + 1;
  if (/^(?:a|an|the|une|un|la|le|una|el|il|lo)$/u.test(read.word(at))) at += 1;
  // English: "a haulage firm"; a noun after it makes it a person's: "bar owner".
  if (read.language === 'en' && read.is(at + 1, BODY)) at += 1;
  if (read.isCapital(at) || !read.is(at, BODY) || !read.isSameSentence(end, at)) return false;
  const next = read.token(at + 1);
  return (
    !next ||
    !read.isSameSentence(at, at + 1) ||
    !/^\p{L}/u.test(next.word) ||
    read.language !== 'en' ||
    read.is(at + 1, AFTER_BODY)
  );
}
