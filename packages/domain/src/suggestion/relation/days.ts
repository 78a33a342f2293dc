import { isLocalDate, type LocalDate } from '../../calendar.ts';
import { dateAtomAt } from '../date/date-atom.ts';
import { IS } from '../words/class-bits.ts';
import type { MentionedText } from './mentioned-text.ts';
import type { RelationKind } from './relation.ts';

/** Relations that are what happened, each on its day; the others last. */
const HAPPENED: readonly RelationKind[] = ['met', 'called', 'present_at', 'sent_money_to'];
/** A window with two ends; if it has one day, its ends are hours of that day. */
const BETWEEN: ReadonlySet<string> = new Set(['between', 'entre', 'zwischen', 'tra', 'fra', 'между']);

/**
 * Returns the day on which a relation was true, if its sentence has one: "was seen at the quay on 5 March". With two
 * days, or in a window of days ("since 5 March"), it is not known which. A relation is given by its kind and a word that states it.
 */
export function daysOf(text: MentionedText): (kind: RelationKind, token: number) => LocalDate | undefined {
  const days = new Map<number, LocalDate | undefined>();
  return (kind, token) => {
    if (!HAPPENED.includes(kind)) return undefined;
    const [from, until] = text.sentenceOf(token);
    if (!days.has(from)) days.set(from, dayBetween(text, from, until));
    return days.get(from);
  };
}

function dayBetween(text: MentionedText, from: number, until: number): LocalDate | undefined {
  const dates = text.within(from, until, ['date']).filter((nth) => !text.births.has(nth));
  const [nth] = dates;
  if (nth === undefined || dates.length > 1) return undefined;
  const day = text.mentions[nth]?.value ?? '';
  return isLocalDate(day) && isOneDay(text, nth) ? day : undefined;
}

function isOneDay({ read, first, last }: MentionedText, nth: number): boolean {
  const [from, to] = [first[nth] ?? 0, last[nth] ?? 0];
  if (read.is(from, IS.windowStart) && !BETWEEN.has(read.word(from))) return false;
  let days = 0;
  for (let at = from; at <= to; at += 1) {
    const atom = dateAtomAt(read, at);
    if (atom?.kind === 'day' || atom?.kind === 'relative') days += 1;
    at += (atom?.length ?? 1) - 1;
  }
  return days === 1;
}
