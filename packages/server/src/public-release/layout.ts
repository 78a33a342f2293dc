import { crossTable, type PrintedEntry, type ReleaseShape } from '@reeve/analysis';
import type { StoredPublicRelease } from '@reeve/store';

/** Areas and offences of a release; behind both, what is neither: all others. */
export interface ReleaseLayout {
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly offences: readonly string[];
}

/** Acts in the order of their counts: evaluated operations by what was found, then the rest. */
export const ACTS = ['fewer', 'none', 'more', 'complaints', 'questions', 'decisions'] as const;
/** The operations have a sum; each of the other acts is on its own. */
export const ACTS_SHAPE: ReleaseShape = { cells: ACTS.length, sums: [[0, 1, 2]] };

/** Rows are areas and all others, columns offences and all others. */
export const crimeShape = ({ areas, offences }: ReleaseLayout): ReleaseShape =>
  crossTable(areas.length + 1, offences.length + 1);

/** The counts of a release, which never leave the server. */
export interface ReleaseCounts {
  readonly crime: readonly number[];
  readonly acts: readonly number[];
}

/** An entry as it is stored: the release whose value it keeps by its id. */
export type StoredEntry =
  | Exclude<PrintedEntry, { as: 'unchanged' }>
  | { as: 'unchanged'; value: number; since: string };

/** What a release prints. */
export interface ReleasePrinted {
  readonly crime: readonly StoredEntry[];
  readonly acts: readonly StoredEntry[];
  readonly hours: { readonly priorities: number; readonly outside: number };
  readonly results: readonly {
    readonly offence: string;
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly claim: 'fewer' | 'more' | 'none';
  }[];
}

/** The parts of a stored release: written only by this slice. */
export const layoutOf = (row: StoredPublicRelease): ReleaseLayout => row.layout as ReleaseLayout;
export const countsOf = (row: StoredPublicRelease): ReleaseCounts => row.counts as ReleaseCounts;
export const printedOf = (row: Pick<StoredPublicRelease, 'printed'>): ReleasePrinted => row.printed as ReleasePrinted;

/** A stored table as the rule reads it, with the release kept by its place among the earlier ones. */
export function tableOf(
  part: 'crime' | 'acts',
  row: StoredPublicRelease,
  earlier: readonly StoredPublicRelease[],
): { readonly counts: readonly number[]; readonly printed: readonly PrintedEntry[] } {
  const printed = printedOf(row)[part].map((one): PrintedEntry =>
    one.as === 'unchanged' ? { ...one, since: earlier.findIndex(({ id }) => id === one.since) } : one,
  );
  return { counts: countsOf(row)[part], printed };
}
