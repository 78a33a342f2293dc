import { isLocalDate, type LocalDate } from '../../calendar.ts';
import type { Mention } from '../mention.ts';

/** Longest text before or after a date in which "born" is looked for, and from a person to it; UTF-16 units. */
const MOST_AROUND = 24;
const MOST_TO_PERSON = 80;
/** A day directly after a name is a birth if it was so many years before the text; a later one can be when something happened. */
const YEARS_BEFORE = 10;

const NEXT_SENTENCE = /[.!?]\s+\p{Lu}/u;
const YEAR_OR_DAY = /^\d{4}(?:-\d{2}){0,2}$/u;
/** "1991 года", "1991 г": a year with its word. */
const YEAR_WORD = /\sг(?:ода)?\.?$/u;

/** Words that make the following date a birth, in the six languages. */
const BORN =
  /(?<!\p{L})(?:born|d\.?o\.?b\.?|date of birth|née?s?|geboren|geb\.|geburtsdatum|nat[oaie]|nacid[oa]s?|родил(?:ся|ась)|рожд[её]н(?:ия|а)?|д\.\s?р\.)[\s:,(]*(?:on|le|am|il|el|the|on the)?[\s:(]*$/iu;
/** Words after a date that make it a birth: "г. р.", "года рождения". */
const OF_BIRTH = /^\s?г(?:ода|\.)?\s?р(?:\.|ожд)/u;
/** Between a name and a date directly after it, and after that date: "Karas, 12.04.1991, of", "Karas (12.04.1991)". */
const BESIDE = /^(?:,\s|\s\()$/u;
const ENDED = /^(?:[),;.]|$)/u;

/** The date of birth that a date of a text is. */
export interface Birth {
  /** Number of the mention of the person; undefined where the text names none. */
  readonly of: number | undefined;
  /** A year, month or day: `1991`, `1991-04-12`. */
  readonly on: string;
}

/**
 * Returns the births among the dates of a text: those with a word for it before or after, which are of the nearest person
 * before them in the sentence; and long past days directly after a name, as records write them.
 *
 * @param writtenOn the day of writing; without it no day is known to be long past
 * @returns births by the number of the date's mention
 */
export function birthsIn(
  text: string,
  mentions: readonly Mention[],
  writtenOn: LocalDate | undefined,
): ReadonlyMap<number, Birth> {
  const births = new Map<number, Birth>();
  const latest = writtenOn && `${Number(writtenOn.slice(0, 4)) - YEARS_BEFORE}${writtenOn.slice(4)}`;
  for (const [nth, mention] of mentions.entries()) {
    const on = mention.kind === 'date' ? mention.value.replace(YEAR_WORD, '') : '';
    if (!YEAR_OR_DAY.test(on)) continue;
    if (isCalledBirth(text, mention)) births.set(nth, { of: personBefore(text, mentions, nth), on });
    else if (
      latest !== undefined &&
      isLocalDate(on) &&
      on <= latest &&
      isBesidePerson(text, mentions[nth - 1], mention)
    )
      births.set(nth, { of: nth - 1, on });
  }
  return births;
}

function isCalledBirth(text: string, { from, to }: Mention): boolean {
  if (BORN.test(text.slice(Math.max(0, from - MOST_AROUND), from))) return true;
  const words = text.slice(from, to).replace(YEAR_WORD, '');
  const end = from + words.length;
  return OF_BIRTH.test(text.slice(end, end + MOST_AROUND));
}

function personBefore(text: string, mentions: readonly Mention[], nth: number): number | undefined {
  const { from = 0 } = mentions[nth] ?? {};
  for (let before = nth - 1; before >= 0; before -= 1) {
    const one = mentions[before];
    if (!one || from - one.to > MOST_TO_PERSON) return undefined;
    if (one.kind === 'person') return NEXT_SENTENCE.test(text.slice(one.to, from)) ? undefined : before;
  }
  return undefined;
}

const isBesidePerson = (text: string, before: Mention | undefined, { from, to }: Mention): boolean =>
  before?.kind === 'person' && BESIDE.test(text.slice(before.to, from)) && ENDED.test(text.slice(to, to + 1));
