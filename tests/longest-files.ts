/**
 * Test files that take longest, the longest first, as measured by the whole run. They are begun first, so that no
 * worker is left with one of them while the others have ended; every other file follows by size.
 */
export const LONGEST: readonly string[] = [
  'tests/need-to-know/two-worlds.test.ts',
  'tests/need-to-know/mutants.test.ts',
  'tests/need-to-know/depth.test.ts',
  'tests/need-to-know/log-completeness.test.ts',
  'tests/need-to-know/raw-compartment.test.ts',
  'tests/need-to-know/headers.test.ts',
  'tests/need-to-know/invited.test.ts',
  'tests/need-to-know/texts-that-ask.test.ts',
  'tests/need-to-know/masked-everywhere.test.ts',
  'tests/need-to-know/cli.test.ts',
  'tests/need-to-know/decisions.test.ts',
  'tests/database/cli.test.ts',
  'tests/database/backup.test.ts',
  'tests/loop/retention-sweep.test.ts',
  'packages/server/src/session/pace.test.ts',
  'tests/e2e/story.e2e.ts',
  'tests/e2e/marking.e2e.ts',
  'tests/e2e/loop.e2e.ts',
  'tests/e2e/workshop.e2e.ts',
  'tests/e2e/where-and-when.e2e.ts',
  'tests/e2e/documents.e2e.ts',
  'tests/e2e/area-sets.e2e.ts',
  'tests/e2e/report-back.e2e.ts',
  'tests/e2e/review-files.e2e.ts',
  'tests/e2e/imports.e2e.ts',
  'tests/e2e/guidebook.e2e.ts',
];
