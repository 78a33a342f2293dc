import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { foldedWords, nameEnd, spanOf } from './capital-run.ts';
import { isHouseNumber, withNumberAfter, withNumberBefore } from './house-number.ts';
import type { KnownPlaces } from './known-place.ts';
import { streetAt } from './street.ts';
import { IS } from '../words/class-bits.ts';

/** Streets with or without house number, postcode and town in one run. */
export function addressMentions(read: ReadText, known: KnownPlaces): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const street = streetAt(read, at, known);
    if (!street) continue;
    const start = withNumberBefore(read, street.at);
    const numbered = withNumberAfter(read, street.end);
    if (start === street.at && numbered === street.end && !street.isStreet) continue;
    const run = { at: withTownBefore(read, start, known), end: withTownAfter(read, numbered, known) };
    found.push({ kind: 'address', ...spanOf(read, run), value: foldedWords(read, street) });
    at = run.end - 1;
  }
  return found;
}

/** "г. Гродно, ул. Замковая": in Russian the town comes first. */
function withTownBefore(read: ReadText, start: number, known: KnownPlaces): number {
  if (read.language !== 'ru' || read.token(start - 1)?.word !== ',') return start;
  for (let back = 2; back <= 5; back += 1) {
    const at = start - back;
    if (!read.isSameSentence(at, start)) return start;
    const isMarked = read.is(at, IS.placeBefore) && read.isCapital(at + 1);
    if (isMarked || (known.placeEnd(read, at) === start - 1 && !read.is(at - 1, IS.placeBefore))) return at;
  }
  return start;
}

/** "…, 8001 Zürich", "…, Norrin". */
function withTownAfter(read: ReadText, end: number, known: KnownPlaces): number {
  const next = read.token(end)?.word === ',' ? end + 1 : end;
  if (!read.isSameSentence(end - 1, next)) return end;
  const hasPostcode = /^\d{4,6}$/u.test(read.word(next)) && read.isCapital(next + 1);
  if (hasPostcode) {
    const town = nameEnd(read, next + 1, 4);
    return town > next + 1 ? town : end;
  }
  if (next === end) return end;
  const town = known.placeEnd(read, next);
  // "Kaiserallee 40, Kaiserallee 58": a number after it makes it the next street.
  return town === undefined || isHouseNumber(read, town) ? end : town;
}
