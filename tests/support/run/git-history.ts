import { execFileSync } from 'node:child_process';

const PAGE_OF_PROOFS = 'docs/verification.md';

/** What git prints, or undefined where it fails: no git, no repository, no such commit. */
function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 }).trim();
  } catch {
    return undefined;
  }
}

const linesOf = (printed: string): readonly string[] => printed.split('\n').filter((line) => line !== '');

/** The commit a folder is at, or undefined where its files differ from it. The page of proofs may differ: every proof writes it. */
export function commitOf(folder: string): string | undefined {
  const changes = git(folder, 'status', '--porcelain', '--', '.', `:(exclude)${PAGE_OF_PROOFS}`);
  return changes === '' ? git(folder, 'rev-parse', '--short=10', 'HEAD') : undefined;
}

/** Files that differ between a commit and the files of a folder, new ones too; undefined where the commit is not in its history. */
export function changedSince(folder: string, commit: string): readonly string[] | undefined {
  if (!/^[0-9a-f]{7,40}$/.test(commit)) return undefined;
  const changed = git(folder, 'diff', '--name-only', '--no-renames', commit, '--');
  const added = git(folder, 'ls-files', '--others', '--exclude-standard');
  return changed === undefined || added === undefined ? undefined : [...linesOf(changed), ...linesOf(added)];
}

/** A file as it was at a commit; undefined where it was not there. */
export function fileAt(folder: string, commit: string, path: string): string | undefined {
  return git(folder, 'show', `${commit}:${path}`);
}
