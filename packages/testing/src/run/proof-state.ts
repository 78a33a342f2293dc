import { proofOf, proves } from '../../../../tests/prove/parts.ts';
import type { TallyLine } from './tally.ts';

/** Files that changed since a commit, or undefined if the commit cannot be reached. */
export type ChangedSince = (commit: string) => readonly string[] | undefined;

/** The progress of a proof of the present code. */
export interface ProofState {
  readonly part: string;
  /** The commit of its last run; if its figures are of several, the most distant one. Undefined: none is known. */
  readonly commit: string | undefined;
  /** Number of files it proves that changed since; undefined if the commit cannot be reached. */
  readonly changed: number | undefined;
  /** The least share of an aim reached on the present code, 0 to 1, and on any code. */
  readonly share: number;
  readonly shareEver: number;
}

const isCommit = (text: string): boolean => /^[0-9a-f]{7,40}$/.test(text);

/** Number of files of a line's proof that changed since its commit. */
export function changedFor(line: TallyLine, changedSince: ChangedSince): number | undefined {
  return changedSince(line.commit)?.filter((file) => proves(proofOf(line.part), file)).length;
}

function stateOf(part: string, lines: readonly TallyLine[], changedSince: ChangedSince): ProofState {
  const none = { part, commit: undefined, changed: undefined, share: 0, shareEver: 0 };
  if (lines.length === 0) return none;
  const changes = lines.map((line) => ({ line, changed: changedFor(line, changedSince) }));
  const shareEver = Math.min(...lines.map((line) => Math.min(1, line.seen / line.aim)));
  if (lines.some((line) => !isCommit(line.commit))) return { ...none, shareEver };
  const share = Math.min(
    ...changes.map(({ line, changed }) => (changed === 0 ? Math.min(1, line.seenOfCode / line.aim) : 0)),
  );
  const furthest = changes.toSorted((a, b) => (b.changed ?? Infinity) - (a.changed ?? Infinity))[0];
  return { part, commit: furthest?.line.commit, changed: furthest?.changed, share, shareEver };
}

/** The progress of each proof, furthest behind first. */
export function proofStates(
  parts: readonly string[],
  lines: readonly TallyLine[],
  changedSince: ChangedSince,
): readonly ProofState[] {
  const known = new Map<string, readonly string[] | undefined>();
  const once: ChangedSince = (commit) => {
    if (!known.has(commit)) known.set(commit, changedSince(commit));
    return known.get(commit);
  };
  return parts
    .map((part) =>
      stateOf(
        part,
        lines.filter((line) => proofOf(line.part) === part),
        once,
      ),
    ) // prettier-ignore
    .toSorted((a, b) => a.share - b.share || a.shareEver - b.shareEver || a.part.localeCompare(b.part, 'en'));
}

/**
 * The next proof to run: of those that are short and have not failed, one with the fewest turns, furthest behind first.
 */
export function nextTurn(
  states: readonly ProofState[],
  turns: ReadonlyMap<string, number>,
  failed: readonly string[],
): ProofState | undefined {
  const turnsOf = ({ part }: ProofState): number => turns.get(part) ?? 0;
  return states
    .filter(({ part, share }) => share < 1 && !failed.includes(part))
    .toSorted((a, b) => turnsOf(a) - turnsOf(b))[0];
}

/** The commit that a proof is whole of: each of its figures reached its aim on that code. Undefined: of none. */
export function wholeAt(part: string, lines: readonly TallyLine[]): string | undefined {
  const own = lines.filter((line) => line.part === part);
  const [commit] = own.map((line) => line.commit);
  const isWhole = own.every((line) => line.commit === commit && line.seenOfCode >= line.aim);
  return isWhole && commit !== undefined && isCommit(commit) ? commit : undefined;
}

/** The outdated proofs, in a line each; those without a commit share a line. */
export function staleLines(states: readonly ProofState[]): readonly string[] {
  const byName = states.toSorted((a, b) => a.part.localeCompare(b.part, 'en'));
  const stale = byName.filter(({ changed = 0 }) => changed > 0);
  const unknown = byName.filter(({ commit }) => commit === undefined);
  const unreached = byName.filter(({ commit, changed }) => commit !== undefined && changed === undefined);
  const list = (some: readonly ProofState[]): string => some.map(({ part }) => part).join(', ');
  return [
    ...stale.map(
      ({ part, commit = '', changed = 0 }) =>
        `The proof ${part} is of ${commit}; ${changed === 1 ? '1 file it proves has' : `${changed} files it proves have`} changed since. npm run prove -- --part ${part}`,
    ),
    ...(unknown.length > 0
      ? [`These proofs name no commit, so they may be out of date: ${list(unknown)}. npm run prove`]
      : []),
    ...(unreached.length > 0
      ? [`The commits of these proofs are not in this clone, so they may be out of date: ${list(unreached)}.`]
      : []),
  ];
}
