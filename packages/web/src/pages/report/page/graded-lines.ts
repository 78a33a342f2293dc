import type { Report } from '@reeve/contract';

type Line = Report['history'][number];
type Grade = Report['gradeHistory'][number];

export interface GradedLine {
  readonly line: Line;
  /** The grade this step set, if it can be determined. */
  readonly grade: Grade | undefined;
}

const SETS_GRADE: readonly Line['to'][] = ['submitted', 'evaluated'];

/** Newest first; of lines at the same instant (an exercise clock can stop) the later one of the list. */
function newestFirst<T>(list: readonly T[], at: (item: T) => string): readonly T[] {
  return list.toReversed().toSorted((a, b) => at(b).localeCompare(at(a)));
}

/**
 * The history with the grades its steps set, newest first, and the grades no line accounts for (an import’s own, a line
 * the reader may not see). A grade belongs to the step of the same hand at the same
 * instant or with the same reason, each to one step.
 */
export function gradedLines(report: Pick<Report, 'history' | 'gradeHistory'>): {
  readonly lines: readonly GradedLine[];
  readonly others: readonly Grade[];
} {
  const left = [...report.gradeHistory];
  const take = (line: Line, isOf: (grade: Grade) => boolean): Grade | undefined => {
    const found = left.findIndex((grade) => grade.gradedBy === line.by && isOf(grade));
    return found < 0 ? undefined : left.splice(found, 1)[0];
  };
  const lines = report.history.map((line) => {
    if (!SETS_GRADE.includes(line.to)) return { line, grade: undefined };
    const atOnce = take(line, ({ gradedAt }) => gradedAt === line.at);
    return { line, grade: atOnce ?? take(line, ({ rationale }) => rationale !== '' && rationale === line.reason) };
  });
  return { lines: newestFirst(lines, ({ line }) => line.at), others: newestFirst(left, ({ gradedAt }) => gradedAt) };
}
