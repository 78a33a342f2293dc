import { protectRelease, type PrintedEntry, type ReleasedTable, type ReleaseShape } from '@reeve/analysis';
import { wholeTask } from '@reeve/compute';

/** A table of a release with those released before it. */
export interface TableToProtect {
  readonly shape: ReleaseShape;
  readonly counts: readonly number[];
  readonly earlier: readonly ReleasedTable[];
}

/** Protects tables on a thread: the programs of a large one take seconds. @throws ReeveError conflict, invalid_input */
export const protectReleaseTask = wholeTask(
  ({ tables }: { readonly tables: readonly TableToProtect[] }): readonly (readonly PrintedEntry[])[] =>
    tables.map(({ shape, counts, earlier }) => protectRelease(shape, counts, earlier)),
);
