import type { IndexedReports, PartIndex } from './detail-index.ts';

/** Pairs whose shared details and sequences of words weigh less are not compared: two that few reports have. */
export const LEAST_SHARED = 6;
/** Any text shares some sequences of words with others: five rare ones count as two details. */
export const SEQUENCE_SHARE = 0.4;
/** A report is compared with so many later ones of those that share a part with it, the nearest in time first. */
export const MOST_LATER = 48;
/** A part that more than one report in eight has does not propose a comparison, unless there are few reports. */
const MOST_COMMON_SHARE = 8;
const ALWAYS_RARE = 16;

export const isRare = (reportsWith: number, all: number): boolean =>
  reportsWith > 1 && reportsWith <= Math.max(ALWAYS_RARE, all / MOST_COMMON_SHARE);

/**
 * Calls `visit` for the pairs of reports that are worth a comparison: those that share rare parts of enough weight, and
 * those of one key.
 *
 * Cost: linear in the reports, times `MOST_LATER`, whatever the number of pairs.
 */
export function forEachCandidate(indexed: IndexedReports, visit: (one: number, other: number) => void): void {
  const all = indexed.reports.length;
  const shared = new Float64Array(all);
  const touched: number[] = [];
  // Reports are visited in their order, so the position in each list of a part only rises.
  const kinds = [
    { parts: indexed.details, share: 1 },
    { parts: indexed.shingles, share: SEQUENCE_SHARE },
    { parts: indexed.keys, share: 1 },
  ].map(({ parts, share }) => ({
    parts,
    share,
    passed: new Uint32Array(parts.names.length),
  }));
  for (let one = 0; one < all; one += 1) {
    for (const { parts, share, passed } of kinds)
      for (const part of parts.partsOf[one] ?? []) {
        const next = (passed[part] ?? 0) + 1;
        passed[part] = next;
        if (parts !== indexed.keys && !isRare(parts.reportsWith[part]?.length ?? 0, all)) continue;
        // A key is enough; the sum is set back below.
        addLater(
          parts,
          part,
          next,
          parts === indexed.keys ? LEAST_SHARED : share * (parts.weight[part] ?? 0),
          shared,
          touched,
        );
      }
    for (const other of touched) {
      if ((shared[other] ?? 0) >= LEAST_SHARED) visit(one, other);
      shared[other] = 0;
    }
    touched.length = 0;
  }
}

function addLater(
  { reportsWith }: PartIndex,
  part: number,
  from: number,
  weight: number,
  shared: Float64Array,
  touched: number[],
): void {
  const those = reportsWith[part] ?? [];
  const end = Math.min(those.length, from + MOST_LATER);
  for (let at = from; at < end; at += 1) {
    const other = those[at] ?? 0;
    const before = shared[other] ?? 0;
    if (before === 0) touched.push(other);
    shared[other] = before + weight;
  }
}
