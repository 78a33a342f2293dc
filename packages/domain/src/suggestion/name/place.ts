import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { foldedWords, isJoined, isNameWord, nameEnd, spanOf, type TokenRun } from './capital-run.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { isAfterPlaceWord, isTowards } from './expected-place.ts';
import type { KnownPlaces } from './known-place.ts';
import { IS } from '../words/class-bits.ts';

/** Most words of a place name before its "Park" or "Station". */
const MOST = 4;

/** Places by the agency's list, by countries and large towns, and by words like park or station next to a name. */
export function placeMentions(read: ReadText, known: KnownPlaces): readonly Mention[] {
  const found: Mention[] = [];
  const put = (run: TokenRun): void => {
    found.push({ kind: 'place', ...spanOf(read, run), value: foldedWords(read, run) });
  };
  for (let at = 0; at < read.tokens.length; at += 1) {
    const end = known.placeEnd(read, at);
    if (
      end !== undefined &&
      !isFirstName(read, at, end) &&
      !isSurname(read, at, end) &&
      !isPersonHere(read, at, end) &&
      !isPeople(read, at)
    )
      put({ at, end });
    const named = exitAt(read, at) ?? withArticle(read, at) ?? namedAt(read, at);
    if (named) put(named);
  }
  return found;
}

/** "El más activo es León": a town that is a first name is a place where one is expected. */
const isPersonHere = (read: ReadText, at: number, end: number): boolean =>
  end === at + 1 &&
  read.language !== 'ru' &&
  isGivenName(read.token(at)?.folded ?? '', false) &&
  read.token(at)?.isFirst === false &&
  !isAfterPlaceWord(read, at) &&
  !isTowards(read, at) &&
  !/^,$/u.test(read.word(at - 1));
/** "The two Roma brothers": a people, in languages in which the town has another name. */
const isPeople = (read: ReadText, at: number): boolean =>
  read.word(at) === 'roma' && read.language !== 'it' && read.language !== 'es';

/** "Ginevra Posticchi", "Paris Novak": a town that is a first name before a surname. */
const isFirstName = (read: ReadText, at: number, end: number): boolean =>
  end === at + 1 &&
  isGivenName(read.token(at)?.folded ?? '', read.language === 'ru') &&
  isJoined(read, at) &&
  isNameWord(read, end) &&
  !read.is(end, IS.placeAfter);

/** "Marta Bolton": a town that is a surname after a first name. */
const isSurname = (read: ReadText, at: number, end: number): boolean =>
  end === at + 1 &&
  read.between(at - 1) === ' ' &&
  read.isSameSentence(at - 1, at) &&
  isNameWord(read, at - 1) &&
  isGivenName(read.token(at - 1)?.folded ?? '', false) &&
  !read.is(at - 1, IS.placeBefore);

/** "salida 112 de la A-7", "junction 14 of the M6": an exit of a road. */
const EXIT =
  /^\s\d{1,3}[a-z]?\s(?:de\sla|de\sl['’]|della|dell['’]|of\sthe|on\sthe|der|an\sder)\s?\p{Lu}{1,2}[- ]?\d{1,4}(?![\p{L}\p{N}])/u;
function exitAt(read: ReadText, at: number): TokenRun | undefined {
  if (!read.isNumber(at + 1) || !read.is(at, IS.placeBefore)) return undefined;
  const start = read.token(at)?.to ?? 0;
  const words = EXIT.exec(read.text.slice(start, start + 32))?.[0];
  return words === undefined ? undefined : { at, end: read.tokenFrom(start + words.length) };
}

/** "por La Jonquera", "à La Baule": a town whose name begins with an article. */
function withArticle(read: ReadText, at: number): TokenRun | undefined {
  const isExpected =
    (read.language === 'es' || read.language === 'fr') &&
    read.is(at, IS.article) &&
    read.isCapital(at) &&
    (isTowards(read, at) || (isAfterPlaceWord(read, at) && !/^(?:de|pour|para|entre)$/u.test(read.word(at - 1))));
  if (!isExpected || !isJoined(read, at)) return undefined;
  const end = nameEnd(read, at + 1, MOST);
  return end > at + 1 ? { at, end } : undefined;
}

function namedAt(read: ReadText, at: number): TokenRun | undefined {
  const token = read.token(at);
  if (!token) return undefined;
  const isShort = token.word.length < 3 && !read.between(at).startsWith('.') && read.language === 'ru';
  if (read.is(at, IS.placeBefore) && !isShort) {
    let from = at + 1;
    while (read.is(from, IS.particle) && isJoined(read, from - 1)) from += 1;
    const isPersonNext =
      from === at + 1 && !token.isCapital && isGivenName(read.token(from)?.folded ?? '', read.language === 'ru');
    if (isJoined(read, from - 1) && !isPersonNext) {
      const number = /^\d{1,3}[a-z]?$/u.test(read.word(from)) && token.isCapital ? from + 1 : from;
      const end = number > from ? number : nameEnd(read, from, MOST, isPlaceWord);
      if (end > from) return { at, end };
    }
  }
  if (!token.isCapital || (read.is(at, IS.notName) && token.isFirst)) return undefined;
  if (read.language === 'de' && read.is(at, IS.placeAfter) && token.word.length > 6) {
    const isCompound =
      !/^(?:bahnhof|flughafen|parkplatz|marktplatz|spielplatz|rastplatz|friedhof|bauhof|campingplatz|sportplatz|hauptbahnhof|busbahnhof|autobahn|schrottplatz|schwarzmarkt|innenstadt|altstadt|sportpark|tierpark|stadtpark|fluss|brücke|(?:schwimm|frei|hallen|strand|erlebnis|thermal)bad|(?:wohn|arbeiter)?siedlung|(?:bagger|bade|stau|wald)see|weinberg|(?:tannen|misch|nadel|laub|kiefern|buchen)wald|(?:fußball|bolz|reit|golf|tennis|dorf|vor|lager|sammel|liege|sitz|schau|holz|bau|abstell|stell|park)platz|(?:wochen|weihnachts|vieh|fisch|groß|floh|schwarz|super|bau|getränke|fach|drogerie|verbraucher|elektro|arbeits|finanz|immobilien)markt|(?:bahn|fußgänger|grenz|zebra)übergang|(?:stadt|rotlicht|bahnhofs|wohn|ausgeh|geschäfts)viertel|(?:eisenbahn|autobahn|fußgänger|fluss|kanal)brücke|(?:yacht|binnen|container|fischerei|sport)hafen|(?:güter|fernbus|omnibus|s-)bahnhof|(?:fußball)?stadion|(?:halb|verkehrs)insel|(?:haupt|stadt|wald)friedhof|autobahnkreuz|autobahndreieck|hospital|spital|total|denkmal|lokal|material|personal|kapital|kanal|pokal|signal|journal|regal|terminal|areal|portal|quartal)$/u.test(
        token.word,
      );
    if (isCompound) return { at, end: at + 1 };
  }
  // German: only "Weidenauer See"; other nouns before it are no part of the name.
  const most = read.language === 'de' ? (token.word.endsWith('er') ? 1 : 0) : MOST;
  for (let last = at + 1; last <= at + most && isJoined(read, last - 1); last += 1) {
    const next = read.token(last);
    if (!next) break;
    if (read.is(last, IS.placeAfter) && (next.isCapital || read.language === 'en')) return { at, end: last + 1 };
    if (!isPlaceWord(read, last) && !read.is(last, IS.particle) && next.word !== 's') break;
  }
  return undefined;
}

const isPlaceWord = (read: ReadText, at: number): boolean =>
  isNameWord(read, at) || (read.is(at, IS.placeAfter) && read.isCapital(at));
