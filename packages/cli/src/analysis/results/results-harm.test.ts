import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'harm-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string, ...options: readonly string[]) {
  const path = join(folder, 'harm.csv');
  writeFileSync(path, text);
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(['analyse', 'results-harm', path, ...options], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const HEADING = 'kind,weight,treated_before,treated_after,control_before,control_after';

test('gives the harm of the hand-made table, by kind and together', async () => {
  // By hand: 20·(−18) + 2·(−25) = −410; variance 400·158 + 4·365 = 64 660.
  const { out } = await run(`\uFEFF${HEADING}\r\nBurglary,20,50,30,40,38\r\nTheft,2,100,80,90,95\r\n`, '--json');
  const answer = JSON.parse(out);
  expect(Object.keys(answer)).toEqual(['wdd', 'se', 'z', 'pOneTailed', 'ci95', 'exact', 'kinds', 'sentence']);
  expect(answer.wdd).toBe(-410);
  expect(answer.se ** 2).toBeCloseTo(64_660, 6);
  expect(answer.kinds.map((kind: { kind: string; wdd: number }) => [kind.kind, kind.wdd])).toEqual([
    ['Burglary', -18],
    ['Theft', -25],
  ]);
  expect(answer.sentence).toContain('fewer days of harm');
  // The gamma limits are wider than the normal ones, whose half-width is 1.96 · √64 660 = 498.4.
  expect(answer.exact.ci95[0]).toBeLessThan(-410 - 498.4);
  expect(answer.exact.ci95[1]).toBeGreaterThan(-410 + 498.4);
});

test('accepts the columns in any order, and the displacement areas if all are there', async () => {
  const text = `weight,kind,control_after,control_before,treated_after,treated_before,displacement_before,displacement_after,displacement_control_before,displacement_control_after\n10,Assault,9,9,12,10,6,5,4,4`;
  const { out } = await run(text, '--json');
  expect(JSON.parse(out).wdd).toBe(10);
});

test.each([
  ['kind,weight\nA,1', 'has no column treated_before'],
  [`${HEADING},displacement_before\nA,1,1,1,1,1,1`, 'or none of them'],
  [`${HEADING}\nA,1,1,-1,1,1`, 'Line 2 of'],
  [`${HEADING}\nA,1,1,1.5,1,1`, 'must be a whole number'],
  [`${HEADING}\nA,0,1,1,1,1`, 'harm weight'],
  [`${HEADING}\nA,1,1,1`, 'Line 2 of'],
  [HEADING, 'at least one kind'],
  ['', 'has no column'],
])('%j is refused with one sentence', async (text, sentence) => {
  const { code, out, err } = await run(text);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).toMatch(/^[^\n]+\.$/);
});
