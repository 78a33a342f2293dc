import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Turns } from '@reeve/testing/run/turns.ts';

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** Every landing runs these, although the rest of their folder takes turns. */
const ALWAYS = [
  'tests/e2e/first-tour.e2e.ts',
  'tests/e2e/marking.e2e.ts',
  'tests/e2e/never.e2e.ts',
  'tests/loop/absence-of-data.test.ts',
  'tests/loop/records.test.ts',
  'tests/loop/retention-sweep.test.ts',
];
const most = (files: readonly string[]): readonly string[] => files.filter((file) => !ALWAYS.includes(file));

/**
 * Test files that take turns: those that take many seconds, because they tell a long story, repeat one question with
 * other seeds, or start servers and browsers. What answers for the whole of Reeve in little time is not among them:
 * every operation, policy, method and format is asked at each landing, and every page is opened. Nor is a test of
 * `docs/rules-and-tests.md`.
 */
export const TURNS: readonly Turns[] = [
  {
    project: 'unit',
    oneOf: 2,
    files: ['tests/anchors.test.ts', 'tests/gone-words.test.ts'],
    code: ['packages/domain/src/text/'],
  },
  {
    project: 'unit',
    oneOf: 2,
    files: [
      'packages/analysis/src/density/kde-gaussian-boxes.test.ts',
      'packages/analysis/src/identity/identity-figures.test.ts',
      'packages/analysis/src/name/names-figures.test.ts',
      'packages/compute/src/link-in-parallel.test.ts',
      'packages/domain/src/origin/common-origins.test.ts',
      'packages/domain/src/origin/origin-cost.test.ts',
      'packages/domain/src/suggestion/suggest-mentions.test.ts',
      'packages/formats/src/crime/event-files.test.ts',
      'packages/formats/src/manuscript/docx-read/hostile-docx.test.ts',
      'packages/formats/src/table/hostile-files.test.ts',
      'packages/scenario/src/crime/crime-file.test.ts',
      'packages/scenario/src/crime/crimes.test.ts',
    ],
  },
  { project: 'unit', oneOf: 2, files: filesIn('tests/truth', '.test.ts'), code: ['packages/analysis/src/'] },
  {
    project: 'database',
    oneOf: 2,
    files: [
      'tests/need-to-know/cli.test.ts',
      'tests/need-to-know/decisions.test.ts',
      'tests/need-to-know/headers.test.ts',
      'tests/need-to-know/interleave.test.ts',
      'tests/need-to-know/invited.test.ts',
      'tests/need-to-know/log-completeness.test.ts',
      'tests/need-to-know/mutants.test.ts',
      'tests/need-to-know/raw-compartment.test.ts',
      'tests/need-to-know/texts-that-ask.test.ts',
    ],
  },
  {
    project: 'database',
    oneOf: 2,
    files: [
      'packages/postgres/src/database-server.test.ts',
      'packages/postgres/src/recovery.test.ts',
      'packages/server/src/print/product-pdf.test.ts',
      'packages/server/src/session/change-password.test.ts',
      'packages/server/src/session/pace.test.ts',
      'packages/store/src/backup/backup.test.ts',
      'packages/store/src/crime/event-rows.test.ts',
      'packages/store/src/search/search-plan.test.ts',
      'packages/store/src/seal/keyring.test.ts',
      'tests/database/administration.test.ts',
      'tests/database/lost-answers.test.ts',
      'tests/database/own-server.test.ts',
    ],
  },
  { project: 'database', oneOf: 2, files: most(filesIn('tests/loop', '.test.ts')) },
  {
    project: 'database',
    oneOf: 2,
    files: [
      'tests/database/backup-drill.test.ts',
      'tests/database/backup.test.ts',
      'tests/database/cli.test.ts',
      'tests/database/growth.test.ts',
    ],
    code: ['packages/store/src/backup/', 'packages/store/src/seal/'],
  },
  { project: 'slices', oneOf: 2, files: filesIn('tests/slices', '.test.ts') },
  { project: 'crash', oneOf: 2, files: filesIn('tests/crash', '.test.ts'), code: ['packages/postgres/src/'] },
  { project: 'browser', oneOf: 3, files: most(filesIn('tests/e2e', '.e2e.ts')) },
  { project: 'frames', oneOf: 2, files: filesIn('tests/frames', '.frames.ts') },
];
