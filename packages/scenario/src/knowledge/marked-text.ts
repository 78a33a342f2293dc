import { ReeveError, type Language, type LocalDate } from '@reeve/domain';

/** Words of a text that name a record, state a property of one, or give a day; half-open, in UTF-16 units. */
export interface MarkedWords {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Undefined: a day. */
  readonly record: string | undefined;
  readonly property: string | undefined;
  /** The value of a property, if it differs from the words; of a day, the day. */
  readonly value: string | undefined;
  /** The day from which a property is true; undefined: not stated. */
  readonly since: string | undefined;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly MarkedWords[];
}

/** As the words of a mark: the family name alone. */
const FAMILY_NAME = '~';
const MARK =
  /\[(?:@(?<day>[\d-]+)|(?<record>[\w:-]+)(?:\.(?<property>\w+)(?:=(?<value>[^|\]@]+))?(?:@(?<since>[\d-]+))?)?)(?:\|(?<words>[^\]]+))?\]/gu;

/**
 * Reads a text with marks; see `WrittenReport`.
 *
 * @param wordsOf the words of a record, or of a property of it, for a mark that gives none
 * @throws ReeveError internal — a bracket is no mark
 */
export function readMarked(
  source: string,
  language: Language,
  wordsOf: (record: string, property: string | undefined) => string,
): MarkedText {
  const marks: MarkedWords[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, index, groups = {} } of source.matchAll(MARK)) {
    const { day, record, property, value, since } = groups;
    text += source.slice(at, index);
    at = index + whole.length;
    const given = groups['words'];
    const words =
      given === FAMILY_NAME
        ? wordsOf(record ?? '', 'family')
        : (given ?? (day === undefined ? wordsOf(record ?? '', property) : dayIn(language, day)));
    marks.push({
      from: text.length,
      to: text.length + words.length,
      words,
      record,
      property,
      value: day ?? value,
      since,
    });
    text += words;
  }
  text += source.slice(at);
  if (/[[\]]/u.test(text)) throw new ReeveError('internal', 'A text of the exercise has a bracket that is no mark.');
  return { text, marks };
}

const MONTHS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};

/** A day as a report writes it: `14 May 2026`, `14. Mai 2026`, `14 мая 2026`. */
export function dayIn(language: Language, day: LocalDate): string {
  const month = MONTHS[language]?.[Number(day.slice(5, 7)) - 1];
  if (month === undefined) throw new ReeveError('internal', 'The exercise writes no days in this language.');
  return `${Number(day.slice(8))}${language === 'de' ? '.' : ''} ${month} ${day.slice(0, 4)}`;
}

/** The sentences of a text, half-open. A point after an initial ends none. */
export function sentencesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...text.matchAll(/(?<!(?<!\p{L})\p{Lu})[.!?](?=\s+\p{Lu}|$)/gu)].map(({ index }) => index + 1);
  return ends.map((to, nth) => ({ from: nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1, to }));
}
