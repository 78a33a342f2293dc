import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from './pool.ts';
import type { JOBS } from './test-jobs.ts';

const module = new URL('test-jobs.ts', import.meta.url).href;
const openPool = (workers: number) => new WorkerPool<typeof JOBS>(workers, module);
const parts = (count: number) => Array.from({ length: count }, (_, i) => i);
const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));

const pool = openPool(2);
afterAll(() => pool.close());

describe('a pool of threads', () => {
  test('answers in the order of the parts, whichever ends first', async () => {
    const [marks, starts] = [shared(10), shared(1)];
    expect(await pool.run('mark', { marks, starts }, parts(10))).toEqual(parts(10));
    expect(Array.from(marks)).toEqual(parts(10).map((part) => part + 1));
  });

  test('prepares a job once per thread, not per part', async () => {
    const [marks, starts] = [shared(10), shared(1)];
    await pool.run('mark', { marks, starts }, parts(10));
    expect(starts[0]).toBeGreaterThan(0);
    expect(starts[0]).toBeLessThanOrEqual(2);
  });

  test('gives the same answers with one, two and three threads', async () => {
    for (const workers of [1, 2, 3]) {
      const own = openPool(workers);
      expect(await own.run('square', { plus: 1 }, parts(7))).toEqual([1, 2, 5, 10, 17, 26, 37]);
      await own.close();
    }
  });

  test('gives the same answers if its threads were started before, and starts none after it is closed', async () => {
    const own = openPool(2);
    own.start();
    own.start();
    expect(await own.run('square', { plus: 1 }, parts(7))).toEqual([1, 2, 5, 10, 17, 26, 37]);
    await own.close();
    own.start();
    await expect(own.run('square', { plus: 1 }, parts(1))).rejects.toThrow('not begun');
  });

  test('does several jobs at once, each with its own answers', async () => {
    const [marks, starts] = [shared(8), shared(1)];
    const [first, second, third] = await Promise.all([
      pool.run('mark', { marks, starts }, parts(8)),
      pool.run('square', { plus: 0 }, parts(4)),
      pool.run('square', { plus: 100 }, parts(3)),
    ]);
    expect([first, second, third]).toEqual([parts(8), [0, 1, 4, 9], [100, 101, 104]]);
  });

  test('lets a short job pass while a long one is running', async () => {
    const ended: string[] = [];
    const [marks, starts] = [shared(10), shared(1)];
    await Promise.all([
      pool.run('mark', { marks, starts }, parts(10)).then(() => ended.push('long')),
      pool.run('square', { plus: 0 }, parts(1)).then(() => ended.push('short')),
    ]);
    expect(ended).toEqual(['short', 'long']);
  });

  test('reports after each part how many are done', async () => {
    const told: [number, number][] = [];
    await pool.run('square', { plus: 0 }, parts(3), { onProgress: (...told_) => told.push(told_) });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('ends a run whose progress callback throws, and no other', async () => {
    const stumble = new Error('no screen');
    const onProgress = (): void => {
      throw stumble;
    };
    const [first, second] = await Promise.allSettled([
      pool.run('square', { plus: 0 }, parts(3), { onProgress }),
      pool.run('square', { plus: 0 }, parts(3)),
    ]);
    expect(first).toEqual({ status: 'rejected', reason: stumble });
    expect(second).toEqual({ status: 'fulfilled', value: [0, 1, 4] });
  });

  test('does nothing without parts', async () => {
    expect(await pool.run('square', { plus: 0 }, [])).toEqual([]);
  });

  test('stops when aborted, with the given reason, and starts no further part', async () => {
    const [marks, starts] = [shared(10), shared(1)];
    const giveUp = new AbortController();
    const reason = new Error('enough');
    const run = pool.run('mark', { marks, starts }, parts(10), {
      signal: giveUp.signal,
      onProgress: (done) => done === 2 && giveUp.abort(reason),
    });
    await expect(run).rejects.toBe(reason);
    await pool.run('square', { plus: 0 }, parts(4));
    expect(marks.filter((mark) => mark > 0).length).toBeLessThan(6);
    await expect(pool.run('square', { plus: 0 }, parts(1), { signal: giveUp.signal })).rejects.toBe(reason);
  });

  test('passes on a refusal unchanged', async () => {
    await expect(pool.run('refuse', undefined, [1, 3])).rejects.toMatchObject({
      name: 'ReeveError',
      code: 'invalid_input',
      message: 'Three is too many.',
    });
    await expect(pool.run('unready', undefined, [1])).rejects.toMatchObject({ message: 'It cannot be made ready.' });
  });

  test('reports any other fault in a sentence', async () => {
    await expect(pool.run('refuse', undefined, [4])).rejects.toMatchObject({
      code: 'internal',
      message: 'A part of the calculation failed: TypeError: four.',
    });
    await expect(pool.run('hoard', undefined, [0])).rejects.toMatchObject({ code: 'too_large' });
  });

  test('rejects what cannot be sent to a thread, and keeps working', async () => {
    const unsendable = { plus: (() => 1) as unknown as number }; // deliberately not cloneable
    await expect(pool.run('square', unsendable, [1])).rejects.toMatchObject({ code: 'internal' });
    expect(await pool.run('square', { plus: 0 }, [5])).toEqual([25]);
  });

  test('survives a thread that ends during a part', async () => {
    await expect(pool.run('leave', undefined, [1])).rejects.toMatchObject({
      code: 'internal',
      message: 'A thread of the calculation ended.',
    });
    expect(await pool.run('square', { plus: 0 }, parts(3))).toEqual([0, 1, 4]);
  });

  test('ends running work when it is closed, and accepts no more', async () => {
    const own = openPool(1);
    const [marks, starts] = [shared(10), shared(1)];
    const run = own.run('mark', { marks, starts }, parts(10));
    const refused = expect(run).rejects.toMatchObject({ code: 'unavailable' });
    await own.close();
    await refused;
    await expect(own.run('square', { plus: 0 }, [1])).rejects.toMatchObject({ code: 'unavailable' });
  });
});
