import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'vitest';

/**
 * Each drive notes its test file and its number of responses here; `npm test` compares their sum with
 * `tests/budget.json`.
 */
export const DRIVEN = '.cache/driven.log';

/** Notes a drive of the harness: its answers cost the same everywhere, and a clock does not. */
export function noteDriven(answers: number): void {
  mkdirSync('.cache', { recursive: true });
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  appendFileSync(DRIVEN, `${file}\t${String(answers)}\n`);
}

/** The harness reports here what it drove in depth and what it owes; `npm test` prints it at its end. */
export const DEPTH = '.cache/depth.log';

/** Notes what was driven in depth and what is owed. */
export function noteDepth(sentence: string): void {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(DEPTH, `${sentence}\n`);
}
