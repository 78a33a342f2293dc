import type { ReadText } from '../read-text.ts';
import { isDay, isYear, monthNext, monthNumber, yearAfter, type DateAtom } from './date-part.ts';

/** After the number of a day: 1st, 3º, 24-го. */
const ORDINAL = /^(?:st|nd|rd|th|er|º|ª|го|е|й|ого|ему|er|re)$/u;

/** Between two days of one month: "3 and 4 May", "du 3 au 4 mai". */
const DAY_JOIN =
  /^(?:and|or|to|until|till|und|oder|bis|auf|et|ou|au|à|jusqu|e|ed|o|al|a|y|u|hasta|и|или|по|до|на|[–—-])$/u;

/** `24 March 2026`, `3. und 4. Mai`, `24th of March`, `March 24, 2026`. */
export function writtenDayAt(read: ReadText, at: number): DateAtom | undefined {
  const { tokens } = read;
  if (isDay(tokens[at]?.word)) {
    let end = afterOrdinal(read, at + 1);
    // "3 to 4 May", "3, 4 and 5 May": the first number has its month later. "Hafengasse 7, 3. Mai" is no list.
    for (let more = 0; more < 2 && !monthNext(read, end); more += 1) {
      const next = end + 1;
      const isListed = more === 0 && read.word(end) === ',' && !monthNext(read, afterOrdinal(read, next + 1));
      if (
        !read.isSameSentence(at, next) ||
        !(DAY_JOIN.test(read.word(end)) || isListed || read.between(end - 1) === '-')
      )
        break;
      const number = read.between(end - 1) === '-' ? end : isDay(tokens[next]?.word) ? next : next + 1;
      if (!isDay(tokens[number]?.word)) break;
      end = afterOrdinal(read, number + 1);
    }
    const month = monthNext(read, end);
    if (month === undefined) return undefined;
    const year = yearAfter(read, month.end);
    const day = Number(tokens[at]?.word);
    return { at, length: year.end - at, kind: 'day', day, month: month.month, ...year.of };
  }
  const month = monthNumber(read, at);
  const next = tokens[at + 1]?.word;
  if (month === undefined || !read.isSameSentence(at, at + 1) || !isDay(next) || !tokens[at]?.isCapital)
    return undefined;
  if (read.language !== 'en' && !/^\.?\s$/u.test(read.between(at))) return undefined;
  const end = afterOrdinal(read, at + 2);
  const comma = tokens[end]?.word === ',' ? end + 1 : end;
  const year = isYear(tokens[comma]?.word) && read.isSameSentence(at, comma) ? Number(tokens[comma]?.word) : undefined;
  return {
    at,
    length: (year === undefined ? end : comma + 1) - at,
    kind: 'day',
    day: Number(next),
    month,
    ...(year === undefined ? {} : { year }),
  };
}

const afterOrdinal = (read: ReadText, end: number): number =>
  ORDINAL.test(read.word(end)) && /^-?$/u.test(read.between(end - 1)) ? end + 1 : end;
