import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedLately, changedSince, commitOf, fileAt, historyFaults } from '@reeve/testing/run/git-history.ts';
import { proofStates, staleLines } from '@reeve/testing/run/proof-state.ts';
import { expect, onTestFinished, test } from 'vitest';

interface Repository {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  readonly commit: () => string;
  readonly git: (...words: readonly string[]) => string;
}

function makeRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...words: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    ).trim();
  for (const path of ['docs', 'packages/formats/src']) mkdirSync(join(folder, path), { recursive: true });
  git('init', '--quiet');
  return {
    folder,
    git,
    write: (file, text) => writeFileSync(join(folder, file), text),
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--message', 'A change');
      return git('rev-parse', '--short=10', 'HEAD');
    },
  };
}

test('names the commit of a folder, and none if its files differ from it', () => {
  const { folder, write, commit } = makeRepository();
  write('rule.ts', 'one');
  const first = commit();
  expect(commitOf(folder)).toBe(first);
  write('docs/verification.md', 'The page that each proof writes.');
  expect(commitOf(folder)).toBe(first);
  write('new.ts', 'not in any commit');
  expect(commitOf(folder)).toBeUndefined();
  const second = commit();
  write('rule.ts', 'two');
  expect(commitOf(folder)).toBeUndefined();
  write('rule.ts', 'one');
  expect(commitOf(folder)).toBe(second);
});

test('lists files that changed, were added or removed since a commit, also those without a commit', () => {
  const { folder, write, commit, git } = makeRepository();
  write('rule.ts', 'one');
  write('gone.ts', 'one');
  write('same.ts', 'one');
  const first = commit();
  expect(changedSince(folder, first)).toEqual([]);
  write('rule.ts', 'two');
  git('rm', '--quiet', 'gone.ts');
  commit();
  write('new.ts', 'one');
  expect(changedSince(folder, first)?.toSorted()).toEqual(['gone.ts', 'new.ts', 'rule.ts']);
  expect(fileAt(folder, first, 'rule.ts')).toBe('one');
  expect(fileAt(folder, first, 'new.ts')).toBeUndefined();
});

test('reports an unreachable commit in a shallow clone, an archive and for a word that is no commit', () => {
  const { folder, write, commit, git } = makeRepository();
  write('rule.ts', 'one');
  const first = commit();
  write('rule.ts', 'two');
  commit();
  expect(changedSince(folder, 'not known')).toBeUndefined();
  expect(changedSince(folder, '0123456789')).toBeUndefined();
  const shallow = mkdtempSync(join(tmpdir(), 'reeve-shallow-'));
  const archive = mkdtempSync(join(tmpdir(), 'reeve-archive-'));
  onTestFinished(() => [shallow, archive].forEach((made) => rmSync(made, { recursive: true, force: true })));
  git('clone', '--quiet', '--depth=1', `file://${folder}`, shallow);
  expect(changedSince(shallow, first)).toBeUndefined();
  cpSync(join(folder, 'rule.ts'), join(archive, 'rule.ts'));
  expect([commitOf(archive), changedSince(archive, first)]).toEqual([undefined, undefined]);
});

test('a proof is out of date by the next change of its code, with or without a commit', () => {
  const { folder, write, commit } = makeRepository();
  write('packages/formats/src/csv.ts', 'one');
  const line = { part: 'fuzz', figure: 'files', aim: 1, seen: 1, failed: 0, minutes: 1, seeds: [], lastOn: '' };
  const proved = { ...line, commit: commit(), seenOfCode: 1 };
  const warnings = () => staleLines(proofStates(['fuzz'], [proved], (since) => changedSince(folder, since)));
  write('README.md', 'no code');
  commit();
  expect(warnings()).toEqual([]);
  write('packages/formats/src/csv.ts', 'two');
  expect(warnings()).toEqual([expect.stringContaining('1 file it proves has changed since')]);
  write('packages/formats/src/xlsx.ts', 'one');
  commit();
  expect(warnings()).toEqual([expect.stringContaining('2 files it proves have changed since')]);
});

test('a long subject and a merge are faults of the history, and nothing before the named commit is', () => {
  const { folder, git, write, commit } = makeRepository();
  write('a', '1');
  git('add', '--all');
  git('commit', '--quiet', '--message', `${'long '.repeat(20)}subject`);
  const since = git('rev-parse', 'HEAD');
  expect(historyFaults(folder, since)).toEqual([]);
  write('a', '2');
  commit();
  expect(historyFaults(folder, since)).toEqual([]);
  git('checkout', '--quiet', '-b', 'side', since);
  write('b', '1');
  git('add', '--all');
  git('commit', '--quiet', '--message', 's'.repeat(73));
  git('checkout', '--quiet', '-');
  git('merge', '--quiet', '--no-edit', 'side');
  const faults = historyFaults(folder, since) ?? [];
  expect(faults).toHaveLength(2);
  expect(faults.some((one) => one.includes('merge commit'))).toBe(true);
  expect(faults.some((one) => one.includes('73 characters'))).toBe(true);
});

test('a history without the named commit is not judged', () => {
  const { folder, write, commit } = makeRepository();
  write('a', '1');
  commit();
  expect(historyFaults(folder, 'f'.repeat(40))).toBeUndefined();
});

test('lists what differs from the files some commits back, and nothing if the history is shorter', () => {
  const { folder, write, commit } = makeRepository();
  for (const text of ['one', 'two', 'three']) {
    write('rule.ts', text);
    write(`${text}.ts`, text);
    commit();
  }
  expect(changedLately(folder, 1)).toEqual(['rule.ts', 'three.ts']);
  expect(changedLately(folder, 2)).toEqual(['rule.ts', 'three.ts', 'two.ts']);
  expect(changedLately(folder, 3)).toEqual([]);
});
