import type { Statement } from '@reeve/contract';
import {
  addDays,
  AS_OF_MODES,
  changeDays,
  isLocalDate,
  stateAsOf,
  type AsOfMode,
  type LocalDate,
  type StatementTimes,
} from '@reeve/domain';
import { useMemo } from 'react';
import { useSession } from '../../api/session.ts';
import { useQueryPart } from '../../location.ts';
import { wallTime } from '../../wall-time.ts';

/** The statements of a page on one day, and the days that can be chosen. */
export interface AsOf {
  readonly by: AsOfMode;
  readonly on: LocalDate;
  /** Today, by what is known: the page as it is. */
  readonly isNow: boolean;
  /** Days on which the picture changed, ascending. */
  readonly days: readonly LocalDate[];
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Current and retracted on that day; a later retraction is undone. */
  readonly statements: readonly Statement[];
  /** Their valid time is not recorded, so whether they were true on that day is unknown. */
  readonly unknown: readonly Statement[];
  readonly setOn: (day: LocalDate) => void;
  readonly setBy: (by: AsOfMode) => void;
}

/** The day and the mode of the page, from its address: `?asof=2026-08-12&by=true`. */
export function useAsOf(statements: readonly Statement[]): AsOf {
  const { clock } = useSession();
  const [asked, setAsked] = useQueryPart('asof');
  const [mode, setMode] = useQueryPart('by');
  const by = AS_OF_MODES.find((one) => one === mode) ?? 'known';
  const times = useMemo(() => timesOf(statements, clock.timeZone), [statements, clock.timeZone]);
  const days = useMemo(() => changeDays([...times.values()], by), [times, by]);
  const first = addDays(days[0] !== undefined && days[0] < clock.today ? days[0] : clock.today, -1);
  const last = by === 'true' ? latest(clock.today, days.at(-1)) : clock.today;
  const on = isLocalDate(asked) && asked >= first && asked <= last ? asked : clock.today;
  const isNow = by === 'known' && on === clock.today;
  return {
    by,
    on,
    isNow,
    days,
    first,
    last,
    ...useMemo(() => onDay(statements, times, by, on), [statements, times, by, on]),
    setOn: (day) => setAsked(day === clock.today ? '' : day),
    setBy: (next) => setMode(next === 'known' ? '' : next),
  };
}

const latest = (day: LocalDate, other: LocalDate | undefined): LocalDate =>
  other !== undefined && other > day ? other : day;

function onDay(
  statements: readonly Statement[],
  times: ReadonlyMap<string, StatementTimes>,
  by: AsOfMode,
  on: LocalDate,
): Pick<AsOf, 'statements' | 'unknown'> {
  const shown: Statement[] = [];
  const unknown: Statement[] = [];
  for (const statement of statements) {
    const time = times.get(statement.id);
    const state = time ? stateAsOf(time, by, on) : 'absent';
    if (state === 'unknown') unknown.push(statement);
    else if (state === 'retracted') shown.push(statement);
    else if (state === 'current') shown.push({ ...statement, retractedAt: null, retractedBecause: null });
  }
  return { statements: shown, unknown };
}

/** The times of statements as days of a zone, by id. */
export function timesOf(statements: readonly Statement[], timeZone: string): ReadonlyMap<string, StatementTimes> {
  const known = new Map<string, LocalDate>();
  const dayOf = (at: string): LocalDate => {
    const day = known.get(at) ?? wallTime(Date.parse(at), timeZone).date;
    known.set(at, day);
    return day;
  };
  return new Map(
    statements.map((one) => [
      one.id,
      {
        recordedOn: dayOf(one.recordedAt),
        retractedOn: one.retractedAt === null ? undefined : dayOf(one.retractedAt),
        validFrom: one.validFrom ?? undefined,
        validTo: one.validTo ?? undefined,
      },
    ]),
  );
}
