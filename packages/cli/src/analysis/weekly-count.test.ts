import { describe, expect, test } from 'vitest';
import { main } from '../main.ts';

async function run(options: string) {
  const out: string[] = [];
  const err: string[] = [];
  const args = ['analyse', 'weekly-count', ...options.split(' ')];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('reeve analyse weekly-count', () => {
  test('against a mean, --json prints one object with z, p and level', async () => {
    const { code, out, err } = await run('--observed 25 --mean 10 --json');
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['observed', 'mean', 'method', 'z', 'pOneTailed', 'level', 'sentence']);
    expect(answer).toMatchObject({ observed: 25, mean: 10, method: 'poisson_z', level: 'alert' });
    expect(answer.z).toBeCloseTo(3.68, 2);
  });

  test('below a mean of 5 there is no z, and JSON gives null', async () => {
    const answer = JSON.parse((await run('--observed 0 --mean 1 --json')).out);
    expect(answer).toMatchObject({ method: 'exact_poisson', z: null, level: 'usual' });
  });

  test('against one other week, it uses the variance of both counts', async () => {
    const answer = JSON.parse((await run('--observed 25 --other-week 10 --json')).out);
    expect(answer).toMatchObject({ baselineCount: 10, method: 'two_count_z', level: 'watch' });
    expect(answer.pTwoSided).toBeCloseTo(0.0108, 4);
  });

  test('without --json it prints one sentence', async () => {
    const { out } = await run('--observed 18 --mean 10');
    expect(out).toBe('18 this week against a mean of 10: watch (z 2.16, one-tailed p 0.0154).');
  });

  test.each([
    ['--observed 25', 'either --mean or --other-week'],
    ['--observed 25 --mean 10 --other-week 9', 'either --mean or --other-week'],
    ['--mean 10', '--observed is missing'],
    ['--observed 2.5 --mean 10', '--observed must be a whole number'],
    ['--observed 25 --mean 0', '--mean must be a number above 0'],
    ['--observed 25 --mean ten', '--mean must be a number above 0'],
    ['--observed 25 --other-week -1', '--other-week must be a whole number'],
  ])('%s is refused with one sentence and code 2', async (options, sentence) => {
    const { code, out, err } = await run(options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});
