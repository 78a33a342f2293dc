import { addDays, type LocalDate } from '@reeve/domain';
import type { CastMember } from '../agency/cast.ts';
import { integerFrom, pick } from '../draw.ts';
import type { Random } from '../random.ts';

/** The subject of one report's sentences: exact for the raw text, vague for the sanitised one. */
export interface ReportScene {
  readonly street: string;
  readonly number: number;
  readonly nearby: string;
  /** `on 3 March at 21:10`. */
  readonly when: string;
  /** `in early March`. */
  readonly around: string;
  /** The person the report is about, as the text calls them; a description if they are not named. */
  readonly who: string;
  readonly whoVaguely: string;
  readonly he: 'he' | 'she';
  readonly vehicle: string;
  readonly vehicleVaguely: string;
  readonly goods: string;
  readonly goodsVaguely: string;
  readonly count: number;
  readonly phone: string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** `3 March`. */
function dayAndMonth(date: LocalDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `early March`: a third of the month, as in a sanitised text. */
function partOfMonth(date: LocalDate): string {
  const day = Number(date.slice(8));
  const part = day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late';
  return `${part} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** Stolen goods, exact and vague. */
const GOODS: readonly (readonly [string, string])[] = [
  ['four men’s watches in a sock', 'watches'],
  ['a gold chain with a broken clasp', 'jewellery'],
  ['two cordless drills still in their case', 'power tools'],
  ['a laptop with a school sticker', 'a laptop'],
  ['a box of silver spoons', 'silverware'],
  ['three phones without chargers', 'phones'],
  ['a camera with two lenses', 'a camera'],
  ['a child’s bicycle and a trailer', 'bicycles'],
];

/**
 * Sets the scene of a report.
 *
 * @param occurredOn the day of the event
 * @param person     its subject; named in the text only if `named`
 */
export function setScene(
  random: Random,
  place: { readonly street: string; readonly nearby: string },
  occurredOn: LocalDate,
  person: CastMember,
  named: boolean,
): ReportScene {
  const hour = pick(random, [17, 18, 19, 20, 21, 22, 23]);
  const minute = String(integerFrom(random, 0, 11) * 5).padStart(2, '0');
  const [goods, goodsVaguely] = pick(random, GOODS);
  const name = random() < 0.6 && person.ownScript ? person.ownScript : person.name;
  const age = pick(random, ['in his twenties', 'about thirty', 'about forty', 'about fifty']);
  const unnamed = person.gender === 'man' ? `a man ${age}` : `a woman ${age.replace('his', 'her')}`;
  return {
    ...place,
    number: integerFrom(random, 1, 58),
    when: `on ${dayAndMonth(occurredOn)} at ${hour}:${minute}`,
    around: `in ${partOfMonth(occurredOn)}`,
    who: named ? name : unnamed,
    whoVaguely: named ? name : person.gender === 'man' ? 'a man' : 'a woman',
    he: person.gender === 'man' ? 'he' : 'she',
    vehicle: `a ${person.vehicle}, ${person.plate}`,
    vehicleVaguely: `a ${person.vehicle}`,
    goods,
    goodsVaguely,
    count: integerFrom(random, 2, 5),
    phone: person.phone,
  };
}

/** Day of the event before the day it was written down. */
export function eventDay(random: Random, submittedOn: LocalDate): LocalDate {
  return addDays(submittedOn, -pick(random, [0, 0, 1, 1, 1, 2, 3, 5]));
}
