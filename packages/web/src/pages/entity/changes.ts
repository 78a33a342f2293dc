import type { Statement } from '@reeve/contract';
import type { LocalDate, StatementTimes } from '@reeve/domain';

/** What was recorded and retracted on one day. */
export interface Change {
  readonly on: LocalDate;
  /** By property and grade, in the order of recording. */
  readonly recorded: readonly {
    readonly property: Statement['property'];
    readonly grade: Statement['grade'];
    readonly ids: readonly string[];
  }[];
  readonly retracted: readonly Statement[];
}

/** The days on which a picture changed up to a day, newest first, each with what changed it. */
export function changesUntil(
  statements: readonly Statement[],
  times: ReadonlyMap<string, StatementTimes>,
  until: LocalDate,
): readonly Change[] {
  const days = new Map<LocalDate, { recorded: Map<string, Change['recorded'][number]>; retracted: Statement[] }>();
  const dayOf = (on: LocalDate) => {
    const day = days.get(on) ?? { recorded: new Map<string, Change['recorded'][number]>(), retracted: [] };
    days.set(on, day);
    return day;
  };
  for (const statement of statements) {
    const { id, property, grade } = statement;
    const time = times.get(id);
    if (!time) continue;
    if (time.recordedOn <= until) {
      const { recorded } = dayOf(time.recordedOn);
      const key = `${property} ${grade.scheme} ${grade.source}${grade.info}`;
      recorded.set(key, { property, grade, ids: [...(recorded.get(key)?.ids ?? []), id] });
    }
    if (time.retractedOn !== undefined && time.retractedOn <= until) dayOf(time.retractedOn).retracted.push(statement);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([on, { recorded, retracted }]) => ({ on, recorded: [...recorded.values()], retracted }));
}
