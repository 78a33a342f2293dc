import { TIMED } from './timed-files.ts';

/**
 * Dependencies of the server's responses: rows shown by policies, rules that decide, and the calls of each operation.
 */
const ANSWERS = [
  'packages/store/sql/',
  'packages/store/src/',
  'packages/server/src/',
  'packages/contract/src/',
  'packages/domain/src/access/policy.ts',
  'packages/domain/src/access/handling-rule.ts',
  'packages/domain/src/access/label.ts',
  'packages/domain/src/access/role.ts',
  'packages/domain/src/access/sight.ts',
  'packages/domain/src/person/mask-names.ts',
  'packages/domain/src/access/why-not.ts',
  'tests/need-to-know/',
];
const LOG = ['packages/domain/src/log/'];

/**
 * The proofs of `npm run prove`, each with the code that it proves: a folder, or a prefix of file paths. A proof is out
 * of date when a file of it changed after the commit of its last run.
 */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  agencies: ['packages/store/sql/', 'packages/store/src/', 'packages/testing/src/agency-lists.ts'],
  alerts: [
    'packages/analysis/src/',
    'packages/testing/src/trial/alert-trials.ts',
    'packages/testing/src/trial/null-worlds.ts',
  ],
  allocation: [
    'packages/analysis/src/allocation/',
    'packages/compute/src/allocation/',
    'packages/testing/src/allocation/',
    'tests/truth/allocation.test.ts',
    'tests/truth/urn.test.ts',
  ],
  anchors: ['packages/domain/src/text/', 'tests/anchors.test.ts', 'tests/gone-words.test.ts'],
  audit: [...LOG, 'packages/store/sql/', 'packages/store/src/log/', 'packages/cli/src/log/'],
  backup: [
    'packages/store/sql/',
    'packages/store/src/backup/',
    'packages/store/src/seal/',
    'tests/crash/big-backup.ts',
  ],
  busy: [...Object.keys(TIMED), 'tests/prove/timed-files.ts'],
  crash: [
    'packages/postgres/src/',
    'packages/store/sql/',
    'packages/store/src/',
    'packages/server/src/',
    'tests/crash/',
  ],
  decisions: ANSWERS,
  faults: ['packages/server/src/', 'packages/store/src/', 'tests/faults/'],
  fuzz: ['packages/formats/src/', 'packages/testing/src/file/fuzz-tables.ts'],
  interleave: [
    'packages/store/sql/',
    'packages/store/src/',
    'packages/server/src/',
    'tests/need-to-know/interleave.ts',
  ],
  load: ['packages/store/sql/', 'packages/store/src/', 'packages/server/src/', 'packages/compute/src/', 'tests/load/'],
  mutants: ['packages/store/sql/', 'packages/store/src/database/lint', 'tests/need-to-know/'],
  order: ['vitest.config.ts', 'tests/isolation.test.ts', 'packages/testing/src/'],
  readers: [...ANSWERS, 'packages/cli/src/'],
  results: [
    'packages/analysis/src/',
    'packages/testing/src/trial/claim-trials.ts',
    'packages/testing/src/trial/null-worlds.ts',
  ],
  review: [
    'packages/store/sql/',
    'packages/store/src/document/',
    'packages/server/src/document/',
    'packages/formats/src/manuscript/',
  ],
  screens: ['packages/web/src/', 'packages/words/locales/', 'tests/e2e/'],
  search: ['packages/store/sql/', 'packages/store/src/search/', 'packages/testing/src/database/search-table.ts'],
  turns: ['packages/', 'tests/'],
  worlds: [...ANSWERS, 'packages/cli/src/'],
};

/** Figures that several proofs count together, and the proof that contributes most of them. */
const SHARED: Readonly<Record<string, string>> = { canaries: 'worlds' };

/** The proof that a line of the tally is of. */
export const proofOf = (linePart: string): string => SHARED[linePart] ?? linePart;

/**
 * True if a proof covers a file: one of its code, or the proof itself. Tests in the folders of packages are no such
 * code.
 */
export function proves(part: string, file: string): boolean {
  if (file === `tests/prove/${part}.prove.ts`) return true;
  const isNamed = PARTS[part]?.includes(file) ?? false;
  return isNamed || (!/\.test\.tsx?$/.test(file) && (PARTS[part]?.some((path) => file.startsWith(path)) ?? false));
}
