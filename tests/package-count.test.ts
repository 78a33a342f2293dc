import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Most packages of others at run time, and behind the web bundle. */
const BUDGET = { runtime: 170, web: 230 } as const;

/** Installed packages of others that these workspaces need at run time, by their folders. */
function packagesOf(...workspaces: readonly string[]): number {
  const listed = execFileSync(
    'npm',
    ['ls', '--omit=dev', '--all', '--parseable', ...workspaces.flatMap((name) => ['-w', `@reeve/${name}`])],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const folders = listed.split('\n').filter((line) => /[/\\]node_modules[/\\]/.test(line));
  return new Set(folders.filter((folder) => !/[/\\]@reeve[/\\][^/\\]+$/.test(folder))).size;
}

test('stays within the budget of packages, and the front page states the numbers', () => {
  const [runtime, web] = [packagesOf('server', 'cli'), packagesOf('web')];
  expect(runtime).toBeGreaterThan(50);
  expect(runtime).toBeLessThanOrEqual(BUDGET.runtime);
  expect(web).toBeLessThanOrEqual(BUDGET.web);
  // Optional packages differ by platform; the page states those of Linux on x64.
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`use ${runtime} packages at run time, and the web app ${web} (`);
}, 60_000);
