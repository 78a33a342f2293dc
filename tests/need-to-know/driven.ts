import { appendFileSync, mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'vitest';

/** Where each drive notes its test file and how many answers it had; `npm test` holds their sum against `tests/budget.json`. */
export const DRIVEN = '.cache/driven.log';

/** Note a drive of the harness: its answers cost the same everywhere, and a clock does not. */
export function noteDriven(answers: number): void {
  mkdirSync('.cache', { recursive: true });
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  appendFileSync(DRIVEN, `${file}\t${String(answers)}\n`);
}
