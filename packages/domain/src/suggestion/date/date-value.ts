import { addDays, isLocalDate, type LocalDate } from '../../calendar.ts';
import type { DateAtom } from './date-part.ts';

/**
 * Returns the day a date begins on, if its words fix one: with the day of writing also `yesterday`, and a day without a
 * year, which is the latest not after it.
 */
export function dayOfAtoms(atoms: readonly DateAtom[], writtenOn: LocalDate | undefined): LocalDate | undefined {
  const day = atoms.find(({ kind }) => kind === 'day');
  if (day?.day !== undefined && day.month !== undefined) {
    const year = day.year ?? atoms.find((one) => one.year !== undefined)?.year;
    if (year !== undefined) return valid(year, day.month, day.day);
    if (writtenOn === undefined) return undefined;
    const writtenIn = Number(writtenOn.slice(0, 4));
    return [writtenIn, writtenIn - 1]
      .map((one) => valid(one, day.month ?? 0, day.day ?? 0))
      .find((one) => one !== undefined && one <= writtenOn);
  }
  const relative = atoms.find(({ daysAgo }) => daysAgo !== undefined);
  return writtenOn === undefined || relative?.daysAgo === undefined ? undefined : addDays(writtenOn, -relative.daysAgo);
}

function valid(year: number, month: number, day: number): LocalDate | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
}
