import { allMatches } from './all-matches.ts';
import type { Mention } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { classBits, IS } from './words/class-bits.ts';

/** An amount has one of these, or a sign of a currency. */
const MEASURES = classBits([IS.currency, IS.unit]);

/** Money, and quantities with a unit of weight or volume; not counts of things. */
export function amountMentions(read: ReadText): readonly Mention[] {
  return [...signed(read), ...worded(read)];
}

const SIGNED =
  /(?=[\dACNRU€$£₽₸₴₺֏₾¥])(?<![\p{L}\p{N}])(?:(?:US|A|C|NZ|R)?[€$£₽₸₴₺֏₾¥]\s?\d(?:[\d.,'’ \u00a0]*\d)?(?:[.,]-)?(?:\s?(?:k|m|bn|mln|million|thousand|mille|millones|Millionen|Mio\.?|тыс\.?|млн)(?![\p{L}]))?|\d(?:[\d.,'’ \u00a0]*\d)?(?:\s?(?:k|m|mln|million|mille|Mio\.?|тыс\.?|млн))?\s?[€$£₽₸₴₺֏₾¥])/gu;

const SIGN = /[€$£₽₸₴₺֏₾¥]/u;

function signed({ text }: ReadText): readonly Mention[] {
  if (!SIGN.test(text)) return [];
  return allMatches(SIGNED, text).map(({ 0: words, index }) => mention(index, words));
}

/** "4,500 euros", "CHF 1'200", "two kilos", "12 тыс. рублей". */
function worded(read: ReadText): readonly Mention[] {
  const { text } = read;
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const token = read.token(at);
    if (!token || !read.is(at, MEASURES) || isBirthYear(read, at)) continue;
    const isCurrency = read.is(at, IS.currency);
    const written = text.slice(token.from, token.to);
    let first = at;
    const isCode =
      isCurrency && text.slice(token.from, token.to) === token.word.toUpperCase() && token.word.length === 3;
    const hasNumberAfter = isCode && read.isNumber(at + 1) && /^\s?$/u.test(read.between(at));
    const isPart = (before: number): boolean =>
      !hasNumberAfter &&
      read.isSameSentence(before, at) &&
      isClose(read, before) &&
      (read.isNumber(before) || read.is(before, IS.numberWord) || read.is(before, IS.multiplier));
    while (isPart(first - 1)) first -= 1;
    while (first < at && isLooseWord(read, first)) first += 1;
    if (first < at) {
      // A single letter is a unit only directly after its number, in small letters.
      if (token.word.length === 1 && (written !== token.word || !read.isNumber(at - 1))) continue;
      const from = read.token(first)?.from ?? token.from;
      found.push(mention(from, text.slice(from, token.to)));
    } else if (isCurrency && (written === written.toUpperCase() || /^s?fr$/u.test(token.word))) {
      let last = at;
      while (
        read.isSameSentence(last + 1, at) &&
        isClose(read, last) &&
        (read.isNumber(last + 1) || (last > at && read.is(last + 1, IS.multiplier)))
      )
        last += 1;
      if (last > at) found.push(mention(token.from, text.slice(token.from, read.token(last)?.to ?? token.to)));
    }
  }
  return found;
}

/** Between two parts of an amount are only blanks, a hyphen, an apostrophe of thousands or a dot of an abbreviation. */
const isClose = (read: ReadText, at: number): boolean =>
  /^(?:[\s\u00a0]{0,2}|-|['’])$/u.test(read.between(at)) || (/^\.\s?$/u.test(read.between(at)) && !read.isNumber(at));
/** "1949 г. р.": a year, no weight. */
const isBirthYear = (read: ReadText, at: number): boolean =>
  read.token(at)?.word === 'г' && /^(?:19|20)\d{2}$/u.test(read.word(at - 1));
/** An amount does not begin with "a" before a number, nor with a multiplier alone. */
const isLooseWord = (read: ReadText, at: number): boolean =>
  !read.isNumber(at) &&
  !read.is(at, IS.numberWord) &&
  read.is(at, IS.multiplier) &&
  !/^(?:half|halb|demi|mezz|medi|пол)/u.test(read.word(at));

const mention = (from: number, words: string): Mention => ({
  kind: 'amount',
  from,
  to: from + words.length,
  value: words.replaceAll(/[\s\u00a0]+/gu, ' ').toLowerCase(),
});
