import type { Statement } from '@reeve/contract';
import { STATEMENT_PROPERTIES } from '@reeve/domain';

/** The statements of an entity page, each group in the order it is read. */
export interface Arranged {
  readonly facts: readonly Statement[];
  readonly assessments: readonly Statement[];
  /** Statements about others that point here. */
  readonly pointing: readonly Statement[];
  readonly retracted: readonly Statement[];
}

/**
 * Returns facts and assessments separately (LED Art. 7(1)), in the order of the property list, the newest first within a property.
 * Retracted statements are separate; nothing is dropped.
 */
export function arrangeStatements(entityId: string, statements: readonly Statement[]): Arranged {
  const sorted = statements.toSorted(
    (a, b) =>
      STATEMENT_PROPERTIES.indexOf(a.property) - STATEMENT_PROPERTIES.indexOf(b.property) ||
      b.recordedAt.localeCompare(a.recordedAt) ||
      a.reference.localeCompare(b.reference),
  );
  const holds = sorted.filter(({ retractedAt }) => retractedAt === null);
  const own = holds.filter(({ subject }) => subject.id === entityId);
  return {
    facts: own.filter(({ kind }) => kind === 'fact'),
    assessments: own.filter(({ kind }) => kind === 'assessment'),
    pointing: holds.filter(({ subject }) => subject.id !== entityId),
    retracted: sorted.filter(({ retractedAt }) => retractedAt !== null),
  };
}

export interface SourceReport {
  readonly id: string;
  readonly reference: string;
  readonly grade: Statement['grade'];
  readonly statements: number;
}

/** The reports behind a page, each with how many of the statements shown were made from it; by reference. */
export function sourceReports(statements: readonly Statement[]): readonly SourceReport[] {
  const reports = new Map<string, SourceReport>();
  for (const { reportId, reportReference, grade } of statements) {
    const before = reports.get(reportId)?.statements ?? 0;
    reports.set(reportId, { id: reportId, reference: reportReference, grade, statements: before + 1 });
  }
  return [...reports.values()].toSorted((a, b) => a.reference.localeCompare(b.reference));
}
