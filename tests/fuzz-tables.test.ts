/** A short version; `npm run prove -- --part fuzz` reads thousands. */
import { FUZZED_FORMATS, readSpoiled } from '@reeve/testing/file/fuzz-tables.ts';
import { describe, expect, test } from 'vitest';

const FILES = 200;

describe.each(FUZZED_FORMATS)('%s', (format) => {
  test(`${FILES} spoiled files give rows or a sentence, never a crash`, { timeout: 120_000 }, async () => {
    let [read, refused] = [0, 0];
    for (let seed = 1; seed <= FILES; seed += 1) {
      const outcome = await readSpoiled(format, seed);
      if ('rows' in outcome) read += 1;
      else {
        refused += 1;
        expect(outcome.sentence).toMatch(/^[A-Z].*[.;]?\.$/s);
      }
    }
    // Both outcomes must occur, or the spoiling is too weak or too strong to prove anything.
    expect(read).toBeGreaterThan(FILES / 20);
    expect(refused).toBeGreaterThan(FILES / 20);
  });
});
