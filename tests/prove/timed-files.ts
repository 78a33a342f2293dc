/**
 * Tests that read a clock or count processor seconds, with the project they run in. `prove -- --part busy` runs each
 * ten times while other processes keep every core busy: what fails then depends on load.
 */
export const TIMED: Readonly<Record<string, string>> = {
  'packages/analysis/src/forecast/accuracy-curve.test.ts': 'unit',
  'packages/analysis/src/results/assess-result.test.ts': 'unit',
  'packages/cli/src/main.test.ts': 'unit',
  'packages/domain/src/origin/origin-cost.test.ts': 'unit',
  'packages/domain/src/text/inline.test.ts': 'unit',
  'packages/domain/src/report/sanitisation.test.ts': 'unit',
  'packages/domain/src/person/suspected-name.test.ts': 'unit',
  'packages/domain/src/person/written-word.test.ts': 'unit',
  'packages/domain/src/suggestion/suggest-mentions.test.ts': 'unit',
  'packages/formats/src/manuscript/docx-read/hostile-docx.test.ts': 'unit',
  'packages/server/src/http/flood.test.ts': 'database',
  'packages/server/src/live/changes.test.ts': 'database',
  'packages/server/src/document/translation.test.ts': 'database',
  'packages/server/src/session/session.test.ts': 'database',
  'packages/server/src/threat/threat.test.ts': 'database',
  'packages/postgres/src/recovery.test.ts': 'database',
  'packages/store/src/log/keep.test.ts': 'database',
  'packages/store/src/log/waiting.test.ts': 'database',
  'tests/crash/disk-full.test.ts': 'crash',
  'tests/crash/first-start.test.ts': 'crash',
  'tests/database/entity-page-cost.test.ts': 'database',
  'tests/database/refusals.test.ts': 'database',
  'tests/slices/parsing.test.ts': 'slices',
  'tests/slices/analysing.test.ts': 'slices',
  'tests/slices/documents.test.ts': 'slices',
};

/** How a test reads a clock, or ends a wait by one. */
export const MARKERS: readonly RegExp[] = [
  /\bperformance\.now\(/,
  /\bprocess\.(?:cpuUsage|hrtime)\b/,
  /\bfrom '[^']*\/(?:cpu-time|longest-slice)\.ts'/,
  /\btoBeLess\w*\(.*(?:\bms\b|Ms\b|[sS]econds)|\bexpect\(\w*(?:Ms|[sS]econds)\)/,
  /\bexpect\.poll\([^;]*\{ timeout: |\{ timeout: [\d_]+, interval: /,
  /\bvi\.waitFor\(/,
  /\bwaitUntil\(/,
];
