/**
 * Tests that read a clock or count seconds of a processor, with the project they run in. `prove -- --part busy` runs each ten
 * times while other processes keep every core at work: what fails then depends on load.
 */
export const TIMED: Readonly<Record<string, string>> = {
  'packages/analysis/src/accuracy-curve.test.ts': 'unit',
  'packages/analysis/src/assess-result.test.ts': 'unit',
  'packages/cli/src/main.test.ts': 'unit',
  'packages/domain/src/inline.test.ts': 'unit',
  'packages/domain/src/sanitisation.test.ts': 'unit',
  'packages/domain/src/suspected-name.test.ts': 'unit',
  'packages/domain/src/written-word.test.ts': 'unit',
  'packages/formats/src/draft/hostile-docx.test.ts': 'unit',
  'packages/server/src/live/changes.test.ts': 'database',
  'packages/server/src/review/translation.test.ts': 'database',
  'packages/server/src/session/session.test.ts': 'database',
  'packages/server/src/threat/threat.test.ts': 'database',
  'packages/store/src/cluster/recovery.test.ts': 'database',
  'packages/store/src/log/keep.test.ts': 'database',
  'packages/store/src/log/waiting.test.ts': 'database',
  'tests/crash/disk-full.test.ts': 'crash',
  'tests/crash/first-start.test.ts': 'crash',
  'tests/database/refusals.test.ts': 'database',
  'tests/slices/parsing.test.ts': 'slices',
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
