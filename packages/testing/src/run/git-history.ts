import { execFileSync } from 'node:child_process';

const PAGE_OF_PROOFS = 'docs/verification.md';

/** The output of git, or undefined if it fails: no git, no repository, no such commit. */
function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 }).trim();
  } catch {
    return undefined;
  }
}

const linesOf = (printed: string): readonly string[] => printed.split('\n').filter((line) => line !== '');

/**
 * The commit of a folder, or undefined if its files differ from it. The page of proofs can differ: every proof writes
 * it.
 */
export function commitOf(folder: string): string | undefined {
  const changes = git(folder, 'status', '--porcelain', '--', '.', `:(exclude)${PAGE_OF_PROOFS}`);
  return changes === '' ? git(folder, 'rev-parse', '--short=10', 'HEAD') : undefined;
}

/**
 * Files that differ between a commit and the files of a folder, including new ones; undefined if the commit is not in
 * its history.
 */
export function changedSince(folder: string, commit: string): readonly string[] | undefined {
  if (!/^[0-9a-f]{7,40}$/.test(commit)) return undefined;
  const changed = git(folder, 'diff', '--name-only', '--no-renames', commit, '--');
  const added = git(folder, 'ls-files', '--others', '--exclude-standard');
  return changed === undefined || added === undefined ? undefined : [...linesOf(changed), ...linesOf(added)];
}

/** Files that differ between the commit this many back and the files of a folder; none if its history does not reach it. */
export function changedLately(folder: string, commits: number): readonly string[] {
  const back = git(folder, 'rev-parse', '--short=10', `HEAD~${commits}`);
  return back === undefined ? [] : (changedSince(folder, back) ?? []);
}

/** A file as it was at a commit; undefined if it did not exist. */
export function fileAt(folder: string, commit: string, path: string): string | undefined {
  return git(folder, 'show', `${commit}:${path}`);
}

/** Longest subject of a commit that fits a line wherever history is read. */
const LONGEST_SUBJECT = 72;

/**
 * What the history since a commit has that a reader stumbles over: a subject longer than a line, or a merge.
 *
 * @returns a sentence for each; undefined where the commit is not in the history of the folder
 */
export function historyFaults(folder: string, since: string): readonly string[] | undefined {
  if (git(folder, 'merge-base', '--is-ancestor', since, 'HEAD') === undefined) return undefined;
  const printed = git(folder, 'log', '--format=%h%x09%p%x09%s', `${since}..HEAD`) ?? '';
  return linesOf(printed).flatMap((line) => {
    const [hash = '', parents = '', subject = ''] = line.split('\t');
    if (parents.includes(' ')) return [`${hash} is a merge commit: rebase instead.`];
    return subject.length > LONGEST_SUBJECT
      ? [`${hash} has a subject of ${subject.length} characters; ${LONGEST_SUBJECT} fit a line.`]
      : [];
  });
}
