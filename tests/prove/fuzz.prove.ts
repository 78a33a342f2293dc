/** Thousands of spoiled files of each format: the process survives, small, and every file gives rows or a sentence. */
import { FUZZED_FORMATS, readSpoiled, type FuzzedFormat } from '@reeve/testing/file/fuzz-tables.ts';
import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
// Every made draft that is exported and imported again; a landing makes a quarter of them.
import '../../packages/formats/src/manuscript/docx-write/write-docx.test.ts';

const AIM = 20_000;
const MOST_BYTES = 512_000_000;
const FILES_A_ROUND = 250;

const { seed, until } = proofRun();
/** Files of one run have unique numbers, so that the next run tries others. */
const first = Array.from(seed).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 4_000, 7) * 1_000_000;

test('spoiled files', async () => {
  const seen: Record<FuzzedFormat, number> = {
    csv: 0,
    xlsx: 0,
    geojson: 0,
    geopackage: 0,
    shapefile: 0,
    docx: 0,
    comments: 0,
  };
  const failed: Record<FuzzedFormat, number> = { ...seen };
  const errors: string[] = [];
  let mostBytes = 0;
  for (let round = 0; round * FILES_A_ROUND < AIM && performance.now() < until; round += 1) {
    for (const format of FUZZED_FORMATS) {
      for (let file = 0; file < FILES_A_ROUND; file += 1) {
        seen[format] += 1;
        await readSpoiled(format, first + round * FILES_A_ROUND + file).catch((error: unknown) => {
          failed[format] += 1;
          errors.push(String(error));
        });
      }
      mostBytes = Math.max(mostBytes, process.memoryUsage().rss);
    }
    tell([
      ...FUZZED_FORMATS.map((format) => ({
        part: 'fuzz',
        figure: `spoiled ${format} files read or refused with a sentence`,
        aim: AIM,
        seen: seen[format],
        failed: failed[format],
      })),
      {
        part: 'fuzz',
        figure: 'runs that stayed under 512 MB',
        aim: 1,
        seen: 1,
        failed: mostBytes < MOST_BYTES ? 0 : 1,
      },
    ]);
  }
  console.log(`fuzz: at most ${Math.round(mostBytes / 1e6)} MB`);
  expect(errors.slice(0, 5)).toEqual([]);
  expect(mostBytes).toBeLessThan(MOST_BYTES);
});
