import { isLocalDate } from '../calendar.ts';
import { ReeveError } from '../error.ts';
import { pairOf } from '../record/contradiction.ts';
import { originComparer, reasonsOf, scoreOf, type StatedLink } from './compare-origins.ts';
import { indexReports } from './detail-index.ts';
import { DisjointGroups } from './disjoint-groups.ts';
import { forEachCandidate } from './origin-candidates.ts';
import type { OriginPair, OriginReport } from './origin-report.ts';
import { slipsIn } from './slip.ts';

export interface CommonOrigins {
  /** Questions for a person: pairs that can have one origin, in the order of their ids. */
  readonly pairs: readonly OriginPair[];
  /** Reports joined by these pairs, two or more each; ids and groups in their order. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Proposes which reports repeat one origin: three reports of one rumour corroborate nothing.
 *
 * Each pair is a question for a named person, who decides that it is one origin or that the reports are independent.
 * A proposal changes no count and no grade (`countOrigins` counts decisions). Two witnesses of one event are not one
 * origin. Method, figures and limits: docs/methods/origins.md.
 *
 * @param reports only those that the reader can see, sanitised text only; ids differ. The rarity of a detail is counted
 * among them.
 * @returns pairs and their groups; the order of the input does not matter
 * @throws ReeveError invalid_input — an id twice, or a day that does not exist
 * Cost: linear in the text, and at most 48 later reports for each detail or word of a report. Deterministic.
 * @example commonOrigins([]).pairs // => []
 */
export function commonOrigins(reports: readonly OriginReport[]): CommonOrigins {
  checkReports(reports);
  const indexed = indexReports(reports);
  const compareReports = originComparer(indexed, slipsIn(indexed.details));
  const pairs: OriginPair[] = [];
  forEachCandidate(indexed, (at, otherAt) => {
    const [report, otherReport] = [indexed.reports[at], indexed.reports[otherAt]];
    if (!report || !otherReport) return;
    const found = compareReports(at, otherAt);
    const stated = statedLink(report, otherReport);
    const { score, isProposed } = scoreOf(found, stated);
    if (!isProposed) return;
    const [one, other] = pairOf(report.id, otherReport.id);
    pairs.push({ one, other, because: reasonsOf(found, stated), score });
  });
  const groups = new DisjointGroups();
  for (const { one, other } of pairs) groups.join(one, other);
  return {
    pairs: pairs.toSorted((a, b) => compare(a.one, b.one) || compare(a.other, b.other)),
    groups: groups.groupsOf(pairs.flatMap(({ one, other }) => [one, other])),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function checkReports(reports: readonly OriginReport[]): void {
  if (new Set(reports.map(({ id }) => id)).size < reports.length)
    throw new ReeveError('invalid_input', 'A report is compared with itself.');
  if (!reports.every(({ receivedOn }) => isLocalDate(receivedOn)))
    throw new ReeveError('invalid_input', 'A report has no day on which it was received.');
}

/** What the reports themselves state. Two that repeat the same third report are derived, whether it is here or not. */
export const statedLink = (one: OriginReport, other: OriginReport): StatedLink => ({
  isDerived:
    one.derivedFrom === other.id ||
    other.derivedFrom === one.id ||
    (one.derivedFrom !== undefined && one.derivedFrom === other.derivedFrom),
  isSameProvenance: one.provenance !== undefined && one.provenance === other.provenance,
});
