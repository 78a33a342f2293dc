import { appendFileSync, mkdirSync } from 'node:fs';

/** Where each drive notes how many answers it had; `npm test` adds them up and holds them against `tests/budget.json`. */
export const DRIVEN = '.cache/driven.log';

/** Note a drive of the harness: its answers cost the same everywhere, and a clock does not. */
export function noteDriven(answers: number): void {
  mkdirSync('.cache', { recursive: true });
  appendFileSync(DRIVEN, `${String(answers)}\n`);
}
