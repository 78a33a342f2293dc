import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'predict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string, options = '') {
  const path = join(folder, 'crimes.csv');
  writeFileSync(path, text);
  const out: string[] = [];
  const err: string[] = [];
  const args = ['analyse', 'predict-places', path, ...options.split(' ').filter((word) => word !== '')];
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** 600 days of thefts, one a day over a few streets, and a drug offence every tenth day. */
function crimes(dateOf: (day: number) => string): string {
  const lines = ['lon,lat,date,type'];
  for (let day = 0; day < 600; day += 1) {
    const lon = (-38 + 0.0021 * ((day * 7) % 13)).toFixed(6);
    const lat = (33.5 + 0.0017 * ((day * 5) % 11)).toFixed(6);
    lines.push(`${lon},${lat},${dateOf(day)},Theft`);
    if (day % 10 === 0) lines.push(`${lon},${lat},${dateOf(day)},Drugs`);
  }
  return lines.join('\n');
}
const dated = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
const ofMonth = (day: number): string => dated(day).slice(0, 7);

describe('reeve analyse predict-places', () => {
  test('--json prints one object with the naive counts first and a sentence for every other forecast', async () => {
    const { code, out } = await run(crimes(dated), '--coverage 2,10 --json');
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'n',
      'excluded',
      'grid',
      'studyKm2',
      'coverages',
      'parameters',
      'folds',
      'forecasts',
      'comparisons',
      'warnings',
      'notes',
    ]);
    expect(answer.n).toBe(600);
    expect(answer.coverages).toEqual([0.02, 0.1]);
    expect(answer.folds).toHaveLength(6);
    expect(answer.forecasts.map((one: { method: string }) => one.method)).toEqual([
      'naive',
      'kde',
      'st-kde',
      'near-repeat',
    ]);
    for (const { method, atCoverage } of answer.forecasts) {
      expect(atCoverage).toHaveLength(2);
      for (const one of atCoverage) {
        expect(one.caught).toBeLessThanOrEqual(one.bestCaught);
        expect(one.sentence === null).toBe(method === 'naive');
        expect(one.sentence ?? 'last year’s counts').toContain('last year’s counts');
      }
    }
  });

  test('--out writes a line for each forecast and coverage, with the figures of --json', async () => {
    const path = join(folder, 'out.csv');
    const answer = JSON.parse((await run(crimes(dated), `--coverage 2,10 --json --out ${path}`)).out);
    const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(head).toMatch(/^forecast,coverage,caught,of,hit_rate,/);
    expect(lines).toHaveLength(8);
    const [naive] = answer.forecasts;
    expect(lines[1]?.split(',').slice(0, 5)).toEqual(
      [
        'naive',
        naive.atCoverage[1].coverage,
        naive.atCoverage[1].caught,
        naive.atCoverage[1].total,
        naive.atCoverage[1].hitRate,
      ].map(String),
    );
    expect(lines[7]).toMatch(/^near-repeat,.*,(?:not_clearly|clearly)_(?:better|worse)$/);
  });

  test('omits offences found by police activity, with the reason shown, unless requested', async () => {
    const without = JSON.parse((await run(crimes(dated), '--json')).out);
    expect(without.excluded.discovered).toEqual({ Drugs: 60 });
    expect(without.notes.join(' ')).toContain(
      'police find them by looking, so that their counts measure the looking: Drugs (60)',
    );
    const all = JSON.parse((await run(crimes(dated), '--include-discovered --json')).out);
    expect([all.n, all.excluded.discovered]).toEqual([660, {}]);
    expect((await run(crimes(dated), '--kind drugs')).err).toContain('No crime is left');
  });

  test('with months only, makes only forecasts that need no days, over calendar months', async () => {
    const { forecasts, folds, warnings, notes } = JSON.parse((await run(crimes(ofMonth), '--folds 2 --json')).out);
    expect(forecasts.map((one: { method: string }) => one.method)).toEqual(['naive', 'kde']);
    expect(folds.map((fold: { from: string; until: string }) => [fold.from, fold.until])).toEqual([
      ['2026-07-01', '2026-08-01'],
      ['2026-08-01', '2026-09-01'],
    ]);
    expect(warnings).toContain('month_precision');
    expect(notes.join(' ')).toContain('only the month');
  });

  test('the table has a line for each forecast at each coverage, also in another language', async () => {
    const { out } = await run(crimes(dated), '--coverage 5 --methods kde --lang de');
    expect(out).toMatch(/\nnaive .*\nkde /);
    expect(out).toContain('Zahlen des Vorjahres');
  });

  test.each([
    ['--coverage 0', '--coverage must be'],
    ['--coverage 200', 'above 0 and up to 1'],
    ['--methods persons', '--methods must be some of'],
    ['--folds 0', 'whole numbers, 1 or more'],
    ['--cell 0', '--cell must be a number above 0'],
    ['--cell 0.1', 'The cells are too small'],
    ['--near-share 2', 'from 0 to 1'],
    ['--days 5000', 'nothing to forecast from'],
    ['--lang pt', '--lang must be one of'],
  ])('%s is refused with one sentence', async (options, sentence) => {
    const { code, out, err } = await run(crimes(dated), options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});
