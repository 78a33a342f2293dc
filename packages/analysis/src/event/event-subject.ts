import { addDays, titleIn, type Language, type LocalDate, type Titled } from '@reeve/domain';
import { eventSubjectTexts } from '@reeve/words';
import { fillSentence, sayDay, sayNumber } from '../sentence/sentence-number.ts';

/** The questions about events in place and time, by their names in code. */
export type EventQuestion =
  | 'density'
  | 'hot_cells'
  | 'clusters'
  | 'near_repeat'
  | 'hour_weekday'
  | 'trend'
  | 'concentration'
  | 'place_forecast';

/** The crimes in question, with the agency's words for them at that time. */
export interface EventSubject {
  readonly question: EventQuestion;
  readonly offences: readonly Titled[];
  /** Names of the areas; none: everywhere. */
  readonly areas: readonly string[];
  /** `[from, to)`. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Names listed individually; of the others only their number. */
const MOST_NAMES = 3;

const WORDS: Readonly<
  Record<
    Language,
    { title: string; subject: string; everywhere: string; more: string; question: Record<EventQuestion, string> }
  >
> = eventSubjectTexts;

/**
 * Returns the question and the crimes, without the answer.
 *
 * @example eventTitle({ question: 'trend', offences: [{ code: 'b', title: 'Burglary' }], areas: ['Quay'], from: '2026-01-01', to: '2026-07-01' }) // => 'Trend: Burglary, Quay, 1 January 2026 to 30 June 2026'
 */
export function eventTitle(subject: EventSubject, language: Language = 'en'): string {
  const words = WORDS[language];
  return fillSentence(words.title, { ...partsOf(subject, language), question: words.question[subject.question] });
}

/**
 * Returns an introductory sentence on which crimes an answer is about.
 *
 * @example eventSubject({ question: 'trend', offences: [{ code: 'b', title: 'Burglary' }], areas: [], from: '2026-01-01', to: '2026-07-01' }) // => 'Burglary, all areas, 1 January 2026 to 30 June 2026.'
 */
export function eventSubject(subject: EventSubject, language: Language = 'en'): string {
  // A Russian date ends with its own full stop: “г.”.
  return fillSentence(WORDS[language].subject, partsOf(subject, language)).replace(/\.\.$/, '.');
}

function partsOf({ offences, areas, from, to }: EventSubject, language: Language) {
  return {
    offences: someOf(
      offences.map((offence) => titleIn(language, offence)),
      language,
      ', ',
    ),
    areas: areas.length === 0 ? WORDS[language].everywhere : someOf(areas, language, '; '),
    from: sayDay(language, from),
    to: sayDay(language, addDays(to, -1)),
  };
}

/** @param between separator: names of areas contain commas */
function someOf(names: readonly string[], language: Language, between: ', ' | '; '): string {
  if (names.length <= MOST_NAMES) return names.join(between);
  const rest = names.length - (MOST_NAMES - 1);
  const first = names.slice(0, MOST_NAMES - 1).join(between);
  return fillSentence(WORDS[language].more, { names: first, count: sayNumber(language, rest) });
}
