import { describe, expect, test } from 'vitest';
import { main } from '../../main.ts';

const FOUR_AREAS = '--treated 250,160 --control 245,225 --displacement 120,130 --displacement-control 118,120';

async function run(options: string) {
  const out: string[] = [];
  const err: string[] = [];
  const args = ['analyse', 'results', ...options.split(' ')];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('reeve analyse results', () => {
  test('--json prints one object, keys in their fixed order, in full precision', async () => {
    const { code, out, err } = await run(`${FOUR_AREAS} --json`);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['wdd', 'se', 'z', 'pOneTailed', 'ci95', 'exact', 'sentence']);
    expect(answer.wdd).toBe(-62);
    // mpmath 1.3.0: √1368, −62/√1368, Φ of it.
    expect(answer.se).toBeCloseTo(36.98648401781386, 13);
    expect(answer.z).toBeCloseTo(-1.676288018351213, 14);
    expect(answer.pOneTailed).toBeCloseTo(0.04684089533757082, 15);
    expect(answer.ci95.map((end: number) => end.toFixed(4))).toEqual(['-134.4922', '10.4922']);
    expect(answer.sentence).toBe('best estimate 62 fewer crimes; plausible range 134 fewer to 10 more');
  });

  test('--lang changes the language of the sentence and nothing else', async () => {
    const { sentence: english, ...numbers } = JSON.parse((await run(`${FOUR_AREAS} --json`)).out);
    const { sentence, ...same } = JSON.parse((await run(`${FOUR_AREAS} --lang ru --json`)).out);
    expect(same).toEqual(numbers);
    expect([english.slice(0, 4), sentence]).toEqual([
      'best',
      'наилучшая оценка: на 62 преступления меньше; правдоподобный диапазон: от 134 меньше до 10 больше',
    ]);
    expect((await run(`${FOUR_AREAS} --lang de`)).out).toContain('beste Schätzung: 62 Taten weniger;');
  });

  test('without --json prints a table and the sentence, and reports when no effect cannot be excluded', async () => {
    const { out } = await run(FOUR_AREAS);
    expect(out).toContain('best estimate 62 fewer crimes; plausible range 134 fewer to 10 more.');
    expect(out).toMatch(/difference \(WDD\) +-62\n +treated area +-70\n +displacement area +\+8\n/);
    expect(out).toContain('no effect cannot be excluded');
    const clear = await run(
      '--treated 207,110 --control 308,318 --displacement 178,157 --displacement-control 150,140',
    );
    expect(clear.out).not.toContain('cannot be excluded');
  });

  test('prints the exact interval and test next to the published line, and only them below 20 crimes', async () => {
    const { exact } = JSON.parse((await run(`${FOUR_AREAS} --json`)).out);
    // P = 160 + 245 + 130 + 118 = 653 of 1 368; with the normal approximation and half a crime of correction, z = −1.649.
    expect(exact.pTwoSided.toFixed(3)).toBe('0.099');
    const few = await run('--treated 3,0 --control 1,2');
    expect(few.out).not.toContain('standard error');
    // By hand: P = 1 of 6, 2 · 7/64.
    expect(few.out).toMatch(/exact p, two-sided +0\.219\n/);
    expect(few.out).toContain('no effect cannot be excluded');
  });

  test('gives a result if there was no crime at all', async () => {
    const { code, out } = await run('--treated 0,0 --control 0,0');
    expect(code).toBe(0);
    expect(out).toContain('no change in crimes; plausible range 4 fewer to 4 more');
  });

  test('accepts sizes, the ratio of the periods and the dispersion', async () => {
    const json = async (options: string) => JSON.parse((await run(`${options} --json`)).out);
    const sized = await json(
      '--treated 207,110 --control 308,318 --displacement 178,157 --displacement-control 150,140 --sizes 1.2,0.9,1.5,1.6',
    );
    expect([sized.wdd.toFixed(3), sized.se.toFixed(3)]).toEqual(['-99.694', '35.428']);
    expect(sized.sentence).toContain('per unit of size');
    expect((await json('--treated 80,20 --control 100,50 --before-ratio 2')).wdd).toBe(-20);
    const clustered = await json('--treated 120,85 --control 118,108 --dispersion 4');
    expect(clustered.se).toBeCloseTo(2 * Math.sqrt(431), 12);
    expect(clustered.sentence).toContain('2.00 times as wide');
  });

  test('--difference gives the published difference in differences and the relative change', async () => {
    const answer = JSON.parse((await run('--treated 120,85 --control 118,108 --difference --json')).out);
    expect(Object.keys(answer)).toEqual(['difference', 'se', 'z', 'pOneTailed', 'ci95', 'relative', 'sentence']);
    expect([answer.difference, answer.se.toFixed(2), answer.z.toFixed(2)]).toEqual([-25, '20.76', '-1.20']);
    expect(answer.relative).toBeCloseTo((85 / 120) * (118 / 108), 12);
    expect(JSON.parse((await run('--treated 0,5 --control 4,4 --difference --json')).out).relative).toBeNull();
  });

  test('--cumulative gives the result after each period', async () => {
    // By hand: after one of two periods T 12 − 40/2 = −8, C 20 − 36/2 = 2, variance 12 + 20 + (40 + 36)/4 = 51.
    const { beforePeriods, periods } = JSON.parse(
      (await run('--treated 40,12,14 --control 36,20,18 --cumulative 2 --json')).out,
    );
    expect(beforePeriods).toBe(2);
    expect(periods.map((one: { period: number; wdd: number }) => [one.period, one.wdd])).toEqual([
      [1, -10],
      [2, -16],
    ]);
    expect(periods[0].se ** 2).toBeCloseTo(51, 10);
    expect((await run('--treated 40,12,14 --control 36,20,18 --cumulative 2')).out).toContain(
      'Only the period fixed beforehand is a test',
    );
  });

  test.each([
    ['--treated 250,160', '--control is missing'],
    ['--treated 250 --control 245,225', '--treated must be two whole numbers'],
    ['--treated 250,160,3 --control 245,225', '--treated must be two whole numbers'],
    ['--treated 250,-1 --control 245,225', '--treated must be two whole numbers'],
    ['--treated 2.5,1 --control 245,225', '--treated must be two whole numbers'],
    ['--treated 1e3,1 --control 245,225', '--treated must be two whole numbers'],
    ['--treated , --control 245,225', '--treated must be two whole numbers'],
    ['--treated --json --control 245,225', '--treated must be two whole numbers'],
    ['--treated 9007199254740993,1 --control 245,225', '--treated must be two whole numbers'],
    ['--treated 1,2 --control 3,4 --displacement 5,6', 'belong together'],
    ['--treated 1,2 --control 3,4 --sizes 1', '--sizes must be 2 numbers'],
    ['--treated 1,2 --control 3,4 --sizes 1,x', '--sizes must be 2 numbers'],
    ['--treated 1,2 --control 3,4 --sizes 1,2,x', '--sizes must be 2 numbers'],
    ['--treated 1,2 --control 3,4 --sizes 1,0', '--sizes must be 2 numbers'],
    ['--treated 1,2 --control 3,4 --before-ratio 0', '--before-ratio must be a number above 0'],
    ['--treated 1,2 --control 3,4 --dispersion high', '--dispersion must be a number above 0'],
    [
      '--treated 1,2 --control 3,4 --displacement 5,6 --displacement-control 7,8 --difference',
      '--displacement does not go with',
    ],
    ['--treated 1,2,3 --control 3,4 --cumulative 2', 'same number of periods'],
    ['--treated 1 --control 3 --cumulative 2', '--treated must be whole numbers'],
    ['--treated 1,2 --control 3,4 --cumulative 0', '--cumulative must be a number above 0'],
    ['--treated 1,2 --control 3,4 --cumulative 2 --sizes 1,2', '--sizes does not go with --cumulative'],
    ['--treated 1,2 --control 3,4 --lang pt', '--lang must be one of en, fr, de, it, ru, es'],
    ['--treated 1,2 --control 3,4 --lang --json', '--lang must be one of en, fr, de, it, ru, es'],
  ])('%s is refused with one sentence and code 2', async (options, sentence) => {
    const { code, out, err } = await run(options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});
