import type { ReadText } from '../read-text.ts';
import { isNameWord, type TokenRun } from './capital-run.ts';
import { IS } from '../words/class-bits.ts';

/** True if a place may follow: after "in", "near", "towards". */
export const isAfterPlaceWord = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && read.is(at - 1, IS.placePrep) && /^\s$/u.test(read.between(at - 1));

/** A place that only the word before it shows. */
export function placeIn(read: ReadText, run: TokenRun): TokenRun | undefined {
  if (run.end <= run.at || !isAfterPlaceWord(read, run.at) || isSkipped(read, run)) return undefined;
  if (read.language === 'de') return isGermanPlace(read, run.at) ? { at: run.at, end: run.at + 1 } : undefined;
  const isWeak = read.language === 'es' || read.language === 'ru';
  return isWeak && read.is(run.at - 1, IS.fromPrep) ? undefined : run;
}

/** German nouns that follow "in", "nach" or "aus" without an article and are no place. */
const NO_PLACE =
  /(?:ung|ungen|heit|keit|schaft|tion|tät|nis|haft|hand|schlag|groß|derby|holz|metall|stoff|glas|leder|gold|silber|stahl|plastik|papier|raten|bar|hause|gefahr|angst|not|eile|form|kraft|zivil|uniform|begleitung|höhe|betrieb|rente|arbeit|urlaub|schicht|gespräch|zeugen|folge|panik|spanien|angaben|aussage|protokoll|art|händen|kreisen|kisten|säcken|teilen|gruppen|paketen|tüten|kartons|ordnung|dienst|alkohol)$/u;

/** "In Biel", "aus Győr": a noun without an article, capital only by being a name. */
const isGermanPlace = (read: ReadText, at: number): boolean =>
  isAfterPlaceWord(read, at) &&
  /^(?:in|nach|aus|bei)$/u.test(read.word(at - 1)) &&
  isNameWord(read, at) &&
  (read.token(at)?.word.length ?? 0) > 3 &&
  !NO_PLACE.test(read.word(at));

/** Words in capitals alone are an abbreviation more often than a place. */
const isSkipped = (read: ReadText, run: TokenRun): boolean =>
  read.tokens.slice(run.at, run.end).every((token) => token.isAllCapitals || token.to - token.from < 3);
