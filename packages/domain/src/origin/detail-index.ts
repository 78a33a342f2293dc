import { toDayNumber } from '../calendar.ts';
import type { OriginReport } from './origin-report.ts';
import { readDetails, type ReadReport } from './read-details.ts';

/** One kind of part of all reports: whole numbers instead of words, so that comparing is adding. */
export interface PartIndex {
  /** [report]: ids of its parts in the order of its text. */
  readonly partsOf: readonly Uint32Array[];
  /** [part]: how much it shows if two reports share it; more for a part that few reports have. */
  readonly weight: Float64Array;
  /** [part]: the reports that have it, in the order of days received. */
  readonly reportsWith: readonly (readonly number[])[];
  /** [report]: sum of the weights of its parts. */
  readonly total: Float64Array;
  readonly names: readonly string[];
}

/** Reports in the order of day received and id, read and indexed. */
export interface IndexedReports {
  readonly reports: readonly OriginReport[];
  readonly read: readonly ReadReport[];
  readonly days: Float64Array;
  readonly details: PartIndex;
  readonly words: PartIndex;
  readonly shingles: PartIndex;
  /** Keys that pair reports whatever their text: one source, one report that they repeat. */
  readonly keys: PartIndex;
}

/**
 * Reports that the weights assume besides the given ones, none with any of their parts. Without them a word that both of
 * two given reports have would be a word that every report has.
 */
export const ASSUMED_REPORTS = 30;

/** Reads and indexes reports. Cost: linear in their text, and sorting. */
export function indexReports(given: readonly OriginReport[]): IndexedReports {
  const reports = given.toSorted((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.id, b.id));
  const read = reports.map(readDetails);
  return {
    reports,
    read,
    days: Float64Array.from(reports, ({ receivedOn }) => toDayNumber(receivedOn)),
    details: indexParts(read.map(({ details }) => details)),
    words: indexParts(read.map(({ words }) => words)),
    shingles: indexParts(read.map(({ shingles }) => shingles)),
    keys: indexParts(reports.map(keysOf)),
  };
}

/** A report and those derived from it have the key of its id; reports of one source that of their provenance. */
const keysOf = ({ id, derivedFrom, provenance }: OriginReport): readonly string[] => [
  `report ${id}`,
  ...(derivedFrom === undefined || derivedFrom === id ? [] : [`report ${derivedFrom}`]),
  ...(provenance === undefined ? [] : [`source ${provenance}`]),
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Inverse document frequency: Spärck Jones 1972, doi:10.1108/eb026526. */
function indexParts(lists: readonly (readonly string[])[]): PartIndex {
  const ids = new Map<string, number>();
  const reportsWith: number[][] = [];
  const partsOf = lists.map((list, report) =>
    Uint32Array.from(list, (part) => {
      let id = ids.get(part);
      if (id === undefined) {
        id = reportsWith.length;
        ids.set(part, id);
        reportsWith.push([]);
      }
      reportsWith[id]?.push(report);
      return id;
    }),
  );
  const weight = Float64Array.from(reportsWith, (those) => Math.log((lists.length + ASSUMED_REPORTS) / those.length));
  const total = Float64Array.from(partsOf, (parts) => parts.reduce((sum, part) => sum + (weight[part] ?? 0), 0));
  return { partsOf, weight, reportsWith, total, names: [...ids.keys()] };
}
