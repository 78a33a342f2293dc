import type { LocalDate } from '../../calendar.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { dateAtomAt } from './date-atom.ts';
import type { DateAtom } from './date-part.ts';
import { dayOfAtoms } from './date-value.ts';
import { IS } from '../words/class-bits.ts';

/** Most words between two parts of one date: "24 March, at about 22:00". */
const MOST_BETWEEN = 3;

/** Days, times and windows, each a run of parts; frequencies, ages and durations are left out. */
export function dateMentions(read: ReadText, writtenOn: LocalDate | undefined): readonly Mention[] {
  const atoms: DateAtom[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const atom = dateAtomAt(read, at);
    if (!atom) continue;
    const last = atoms.at(-1);
    // "last March" is found from its first word and from its month.
    if (last && atom.at < last.at + last.length) continue;
    atoms.push(atom);
    at = atom.at + atom.length - 1;
  }
  return runsOf(read, atoms).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    const from = read.token(withWindowWord(read, first?.at ?? -1))?.from;
    const to = read.token((last?.at ?? 0) + (last?.length ?? 0) - 1)?.to;
    if (from === undefined || to === undefined || run.every(({ kind }) => kind === 'part')) return [];
    const words = read.text.slice(from, to).replaceAll(/\s+/gu, ' ').toLowerCase();
    return [{ kind: 'date' as const, from, to, value: dayOfAtoms(run, writtenOn) ?? words }];
  });
}

/** "Since Saturday", "depuis le 2 janvier": the word that opens a window belongs to it. */
function withWindowWord(read: ReadText, at: number): number {
  for (const back of [1, 2])
    if (read.is(at - back, IS.windowStart) && read.isSameSentence(at - back, at)) return at - back;
    else if (!read.is(at - back, IS.dateJoin)) break;
  return at;
}

function runsOf(read: ReadText, atoms: readonly DateAtom[]): readonly (readonly DateAtom[])[] {
  const runs: DateAtom[][] = [];
  for (const atom of atoms) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isOneDate(read, run, last, atom)) run.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

const isWhole = ({ kind }: DateAtom): boolean => kind !== 'clock' && kind !== 'part';

/** True if only words that join the parts of one date are between them. */
function isOneDate(read: ReadText, run: readonly DateAtom[], last: DateAtom, next: DateAtom): boolean {
  const from = last.at + last.length;
  if (!read.isSameSentence(last.at, next.at) || next.at - from > MOST_BETWEEN) return false;
  const joins = read.tokens.slice(from, next.at).map((_, nth) => from + nth);
  if (!joins.every((at) => read.is(at, IS.dateJoin))) return false;
  if (joins.length === 0 && !/^[\s\u00a0.–—-]{0,3}$/u.test(read.between(from - 1))) return false;
  // After a day with its year a full stop ends the date.
  if (last.year !== undefined && /\./u.test(read.between(from - 1))) return false;
  const hasDay = run.some(isWhole);
  if (hasDay && isWhole(next) && last.kind !== 'weekday' && joins.every((at) => read.is(at, IS.dateAnd))) {
    const first = run[0]?.at ?? 0;
    return (
      joins.length > 0 &&
      [1, 2, 3].some((back) => read.is(first - back, IS.rangeStart) && read.isSameSentence(first - back, first))
    );
  }
  return true;
}
