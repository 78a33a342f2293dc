import type { Report } from '@reeve/contract';

/** Changes by another person that concern the user. */
export const CHANGED_PARTS = ['state', 'grade', 'sanitised', 'marking', 'review', 'persons'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

export interface ReportChanges {
  /** Lines of the history that were not there before, oldest first. */
  readonly lines: Report['history'];
  readonly parts: readonly ChangedPart[];
}

type Compared = Pick<
  Report,
  'state' | 'grade' | 'sanitisedText' | 'raw' | 'marking' | 'plannedMarking' | 'reviewOn' | 'persons' | 'history'
>;

const PART: Readonly<Record<ChangedPart, (report: Compared) => unknown>> = {
  state: (report) => report.state,
  grade: (report) => report.grade,
  sanitised: (report) => [report.sanitisedText, report.raw?.sanitisedDraft, report.raw?.sanitisedSubject],
  marking: (report) => [report.marking, report.plannedMarking],
  review: (report) => report.reviewOn,
  persons: (report) => report.persons,
};

/** What is different between the report a person was looking at and the one on the server now. */
export function changesBetween(before: Compared, after: Compared): ReportChanges {
  const known = new Set(before.history.map((line) => JSON.stringify(line)));
  const differs = (part: ChangedPart): boolean =>
    JSON.stringify(PART[part](before)) !== JSON.stringify(PART[part](after));
  return {
    lines: after.history
      .filter((line) => !known.has(JSON.stringify(line)))
      .toSorted((a, b) => a.at.localeCompare(b.at)),
    parts: CHANGED_PARTS.filter(differs),
  };
}
