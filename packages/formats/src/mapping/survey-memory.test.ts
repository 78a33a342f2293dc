import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { RawRow } from '../table/split-rows.ts';
import { surveySheet } from './survey-sheet.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // there since the flag is set

const ROWS = 1000;
const PIECE_CHARACTERS = 200_000;

/** A row whose cells are cut from a long piece of the file, as the readers cut them. */
function cutRow(line: number): RawRow {
  const piece = `${line};A street number ${line};a time of day ${line};`.padEnd(PIECE_CHARACTERS, 'x');
  return { line, cells: piece.slice(0, piece.lastIndexOf(';')).split(';') };
}

test('a survey keeps its sample of a file in memory, not the file', async () => {
  let highest = 0;
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const sheet = {
    name: '',
    async *rows() {
      for (let line = 1; line <= ROWS; line += 1) {
        yield [cutRow(line)];
        if (line % 250 !== 0) continue;
        collectGarbage();
        highest = Math.max(highest, process.memoryUsage().heapUsed - before);
      }
    },
  };
  const { rows } = await surveySheet({ named: false, system: undefined }, sheet);
  expect(rows).toBe(ROWS);
  expect(highest).toBeLessThan((ROWS * PIECE_CHARACTERS) / 5);
});
