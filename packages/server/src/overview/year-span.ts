import { ReeveError, type LocalDate } from '@reeve/domain';
import { todayIn, type ActorTx } from '@reeve/store';

/** A calendar year, up to today where it has not ended. */
export interface YearSpan {
  readonly year: number;
  readonly from: LocalDate;
  /** The last day. */
  readonly until: LocalDate;
}

/** @param asked default: the present year. @throws ReeveError invalid_input — a year that has not begun */
export function yearSpan(tx: ActorTx, asked: number | undefined): YearSpan {
  const year = asked ?? Number(tx.today.slice(0, 4));
  const [from, last] = [`${year}-01-01`, `${year}-12-31`];
  if (from > tx.today) throw new ReeveError('invalid_input', 'This year has not begun.', { fields: ['year'] });
  return { year, from, until: last < tx.today ? last : tx.today };
}

/** True if an instant is on a day of the year. */
export function isInYear(tx: ActorTx, { from, until }: YearSpan, at: Date): boolean {
  const day = todayIn(tx.timeZone, at);
  return day >= from && day <= until;
}
