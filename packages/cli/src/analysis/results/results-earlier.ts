import type { AssessedArea, BeforeAfter, ResultQuestion, ResultsCounts } from '@reeve/analysis';

/** Whole days since 1970-01-01, `[from, to)`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const WEEK = 7;
/** 52 weeks: the same weekdays of an earlier year. */
const YEAR = 52 * WEEK;

/** The weeks of a file before both periods, and how their crimes are counted by area. */
export interface EarlierWeeks<Role> {
  /** Count a crime of an earlier day; a day before the first whole week is ignored. */
  add(role: Role, day: number): void;
  /** True if a day is in an earlier week. */
  holds(day: number): boolean;
  area(role: Role, counts: BeforeAfter): AssessedArea;
  /** Weeks of both periods and of the same weeks of earlier years. */
  readonly weeks: ResultQuestion['weeks'];
}

/**
 * Count the weeks of a file before both periods. The file is assumed complete from its first crime on, in any area.
 *
 * @param firstDay the first day on which the file has a crime
 */
export function earlierWeeks<Role>(firstDay: number, before: Period, after: Period): EarlierWeeks<Role> {
  const howMany = Math.max(0, Math.floor((before.from - firstDay) / WEEK));
  const start = before.from - howMany * WEEK;
  const sameYears = Math.max(0, Math.floor((after.from - start) / YEAR));
  const same = Array.from({ length: sameYears }, (_, year): Period => ({
    from: after.from - (year + 1) * YEAR,
    to: after.to - (year + 1) * YEAR,
  })) // prettier-ignore
    .filter(({ from, to }) => from >= start && to <= before.from);
  const counted = new Map<Role, { weeks: number[]; same: number }>();
  const of = (role: Role): { weeks: number[]; same: number } => {
    const found = counted.get(role) ?? { weeks: Array.from({ length: howMany }, () => 0), same: 0 };
    counted.set(role, found);
    return found;
  };
  const holds = (day: number): boolean => day >= start && day < before.from;
  return {
    holds,
    add: (role, day) => {
      if (!holds(day)) return;
      const found = of(role);
      const week = Math.floor((day - start) / WEEK);
      found.weeks[week] = (found.weeks[week] ?? 0) + 1;
      if (same.some(({ from, to }) => day >= from && day < to)) found.same += 1;
    },
    area: (role, counts) => ({ counts, earlierWeeks: of(role).weeks, sameWeeks: of(role).same }),
    weeks: {
      before: (before.to - before.from) / WEEK,
      after: (after.to - after.from) / WEEK,
      sameWeeks: (same.length * (after.to - after.from)) / WEEK,
    },
  };
}

/** The input of the assessment: every area with its earlier weeks. */
export function questionOf<Role>(
  earlier: EarlierWeeks<Role>,
  counts: ResultsCounts,
  roles: Readonly<Record<keyof ResultsCounts, Role>>,
  chosenByItsPeak: boolean,
): ResultQuestion {
  const area = (name: keyof ResultsCounts): AssessedArea => earlier.area(roles[name], counts[name] ?? [0, 0]);
  return {
    treated: area('treated'),
    control: area('control'),
    ...(counts.displacement && { displacement: area('displacement') }),
    ...(counts.displacementControl && { displacementControl: area('displacementControl') }),
    weeks: earlier.weeks,
    chosenByItsPeak,
  };
}
