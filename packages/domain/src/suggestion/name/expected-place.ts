import type { ReadText } from '../read-text.ts';
import { isNameWord, type TokenRun } from './capital-run.ts';
import { isGermanPlaceName } from './german-place.ts';
import { IS } from '../words/class-bits.ts';

/** True if a place may follow: after "in", "near", "towards". */
export const isAfterPlaceWord = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && read.is(at - 1, IS.placePrep) && /^\s$/u.test(read.between(at - 1));

/** Belonging, giving, paying, speaking: "to" after them is before a person. */
const TO_PERSON =
  /^(?:belong(?:s|ed|ing)?|paid|pays?|sold|sells?|gave|gives?|given|handed|sent|sends?|lent|owed|owes|spoke|speaks|talked|talks|said|shown|loyal|married|related|appart(?:ient|enant|enait|iennent)|vendue?s?|donn[eé]e?s?|remise?s?|vers[eé]e?s?|pay[eé]e?s?|envoy[eé]e?s?|prêt[eé]e?s?|parl[eé]|dit|téléphon[eé]|demand[eé]|doit|mariée?|liée?|appart(?:iene|engono|enente|eneva)|vendut[oaie]|consegnat[oaie]|dat[oaie]|versat[oaie]|inviat[oaie]|prestat[oaie]|parlat[oa]|parla|telefonat[oa]|telefona|intestat[oaie]|dett[oa]|chiest[oa]|sposat[oa]|legat[oa])$/u;
/** English: what is of a descent or of a make is of no place. */
const KIND =
  /^(?:descent|origin|origins|appearance|ethnicity|nationality|extraction|background|heritage|make|manufacture|brand)$/u;

/** "Belongs to Melk", "venduto a Turi": with "to" or "of" after a verb or a relative, a name is a person's. */
function isOfPerson(read: ReadText, { at, end }: TokenRun): boolean {
  if (!read.is(at - 1, IS.fromPrep)) return false;
  if (read.language === 'en' && /^(?:of|by)$/u.test(read.word(at - 1))) return true;
  if (read.language === 'en' && KIND.test(read.word(end))) return true;
  if (!/^(?:to|à|a|ad)$/u.test(read.word(at - 1))) return false;
  for (let back = at - 2; back >= at - 5 && read.isSameSentence(back, at) && read.word(back) !== ','; back -= 1)
    if (TO_PERSON.test(read.word(back))) return true;
  return false;
}

/** Small words between a word for going or being from and the place: "vecina de", "llegó a". */
const TO = /^(?:de|del|d|di|da|dal|dalla|a|à|au|en|in|nach|aus|of|from|to|в|во|из|на|к|с|от|до)$/u;

/** True after a word for going, being from or a border post, with its small word: "natural de", "originaire de". */
export function isTowards(read: ReadText, at: number): boolean {
  const isDirect = read.language === 'ru' && read.is(at - 1, IS.towards);
  if (!isDirect && !(read.is(at - 2, IS.towards) && TO.test(read.word(at - 1)))) return false;
  return read.isSameSentence(isDirect ? at - 1 : at - 2, at) && /^(?:\s|['’])$/u.test(read.between(at - 1));
}

/** A place that only the word before it shows. */
export function placeIn(read: ReadText, run: TokenRun): TokenRun | undefined {
  if (run.end <= run.at || isSkipped(read, run)) return undefined;
  if (isTowards(read, run.at)) return run;
  if (!isAfterPlaceWord(read, run.at) || isOfPerson(read, run)) return undefined;
  if (read.language === 'de') return isGermanPlace(read, run.at) ? { at: run.at, end: run.at + 1 } : undefined;
  const isWeak = read.language === 'es' || read.language === 'ru';
  return isWeak && read.is(run.at - 1, IS.fromPrep) ? undefined : run;
}

/** "In Biel", "aus Győr": a noun without an article, capital only by being a name. */
const isGermanPlace = (read: ReadText, at: number): boolean =>
  isAfterPlaceWord(read, at) &&
  /^(?:in|nach|aus|bei)$/u.test(read.word(at - 1)) &&
  isNameWord(read, at) &&
  (read.token(at)?.word.length ?? 0) > 3 &&
  isGermanPlaceName(read.word(at));

/** Words in capitals alone are an abbreviation more often than a place. */
const isSkipped = (read: ReadText, run: TokenRun): boolean =>
  read.tokens.slice(run.at, run.end).every((token) => token.isAllCapitals || token.to - token.from < 3);
