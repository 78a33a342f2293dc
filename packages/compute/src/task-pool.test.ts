import { getPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { ReeveError } from '@reeve/domain';
import { afterAll, describe, expect, test } from 'vitest';
import { TaskPool } from './task-pool.ts';
import type { TASKS } from './test-tasks.ts';

const CPU_MS = 300;
const openPool = (threads = 2, kept = 2) =>
  new TaskPool<typeof TASKS>(new URL('test-tasks.ts', import.meta.url).href, {
    limits: {
      memoryMb: 64,
      cpuMs: {
        count: 60_000,
        bytes: 60_000,
        pause: CPU_MS,
        priority: 60_000,
        spin: CPU_MS,
        hoard: 60_000,
        overflow: 60_000,
        refuse: 60_000,
        fault: 60_000,
        leave: 60_000,
      },
    },
    refusals: {
      memory: () => new ReeveError('too_large', 'Too much memory.'),
      cpu: () => new ReeveError('too_large', 'Too much work.'),
    },
    threads,
    kept,
    waiting: 2,
  });
const pool = openPool();
afterAll(() => pool.close());
const shared = () => new Int32Array(new SharedArrayBuffer(4));

/** The thrown value, or `undefined`. */
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test.runIf(process.platform === 'linux')(
  'a thread of tasks gives way to the thread that answers requests',
  async () => {
    expect(await pool.hold('a', (thread) => thread.answer('priority', undefined))).toBeGreaterThan(getPriority());
  },
);

describe('a task', () => {
  test('gives its parts in order, then its result', async () => {
    const parts: number[] = [];
    const answer = await pool.hold('a', (thread) =>
      thread.run('count', { to: 5, made: shared() }, (part) => void parts.push(part)),
    );
    expect(parts).toEqual([1, 2, 3, 4, 5]);
    expect(answer).toBe('counted to 5');
  });

  test('is at most one part ahead of its caller', async () => {
    const made = shared();
    const ahead: number[] = [];
    await pool.hold('a', (thread) =>
      thread.run('count', { to: 6, made }, async (part) => {
        await wait(20);
        ahead.push((made[0] ?? 0) - part);
      }),
    );
    expect(Math.max(...ahead)).toBe(1);
  });

  test('moves bytes instead of copying them', async () => {
    let bytes: Uint8Array | undefined;
    const answer = await pool.hold('a', (thread) => thread.run('bytes', 100_000, (part) => void (bytes = part)));
    expect([bytes?.length, bytes?.[99_999], answer]).toEqual([100_000, 7, '0 left']);
  });

  test('fails with what it throws, and its thread continues', async () => {
    const [error, answer] = await pool.hold('a', async (thread) => [
      await refusalOf(thread.answer('refuse', undefined)),
      await thread.answer('pause', 0),
    ]);
    expect(error).toMatchObject({ code: 'conflict', message: 'Not this one.', detail: { because: 'test' } });
    expect(answer).toBe('rested');
  });

  test('does not show a fault as a refusal', async () => {
    const error = await refusalOf(pool.hold('a', (thread) => thread.answer('fault', undefined)));
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ReeveError);
  });

  test('is aborted when its caller throws, and the next has a thread', async () => {
    const error = await refusalOf(
      pool.hold('a', (thread) =>
        thread.run('count', { to: 5, made: shared() }, () => {
          throw new RangeError('the caller');
        }),
      ),
    );
    expect(error).toMatchObject({ message: 'the caller' });
    expect(await pool.hold('a', (thread) => thread.answer('pause', 0))).toBe('rested');
  });
});

describe('a limit', () => {
  test('ends a task that uses more memory, and the next has a thread', async () => {
    const error = await refusalOf(pool.hold('a', (thread) => thread.answer('hoard', undefined)));
    expect(error).toMatchObject({ code: 'too_large', message: 'Too much memory.' });
    expect(await pool.hold('a', (thread) => thread.answer('pause', 0))).toBe('rested');
  });

  test('rejects more bytes than any machine has, with the same words', async () => {
    const error = await refusalOf(pool.hold('a', (thread) => thread.answer('overflow', undefined)));
    expect(error).toMatchObject({ code: 'too_large', message: 'Too much memory.' });
  });

  test('ends a task that computes for longer', async () => {
    const error = await refusalOf(pool.hold('a', (thread) => thread.answer('spin', 60_000)));
    expect(error).toMatchObject({ code: 'too_large', message: 'Too much work.' });
    expect(await pool.hold('a', (thread) => thread.answer('pause', 0))).toBe('rested');
  });

  test('counts CPU time, not waiting', async () => {
    expect(await pool.hold('a', (thread) => thread.answer('pause', CPU_MS * 3))).toBe('rested');
  });

  test('counts each task separately', async () => {
    const spun = await pool.hold('a', async (thread) => [
      await thread.answer('spin', CPU_MS / 2),
      await thread.answer('spin', CPU_MS / 2),
      await thread.answer('spin', CPU_MS / 2),
    ]);
    expect(spun).toEqual(['spun', 'spun', 'spun']);
  });

  test('fails the task of a thread that ends unexpectedly', async () => {
    const error = await refusalOf(pool.hold('a', (thread) => thread.answer('leave', undefined)));
    expect(error).toMatchObject({ code: 'internal' });
  });
});

describe('turns', () => {
  test('runs work under one key in order, one at a time', async () => {
    const steps: string[] = [];
    const work = (name: string) =>
      pool.hold('one', async (thread) => {
        steps.push(`${name} begins`);
        await thread.answer('pause', 20);
        steps.push(`${name} ends`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('does not make work under another key wait', async () => {
    const ended: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const long = pool.hold('one', () => held).then(() => ended.push('one'));
    const queued = pool.hold('one', (thread) => thread.answer('pause', 0)).then(() => ended.push('one again'));
    await pool.hold('two', (thread) => thread.answer('pause', 0)).then(() => ended.push('two'));
    release();
    await Promise.all([long, queued]);
    expect(ended).toEqual(['two', 'one', 'one again']);
  });

  test('rejects too much waiting work under a key, and only under that key', async () => {
    const work = () => pool.hold('many', (thread) => thread.answer('pause', 30));
    const all = [work(), work(), work()];
    await expect(work()).rejects.toMatchObject({ code: 'too_many_requests' });
    expect(await pool.hold('other', (thread) => thread.answer('pause', 0))).toBe('rested');
    expect(await Promise.all(all)).toEqual(['rested', 'rested', 'rested']);
  });

  test('with one thread, all keys take turns', async () => {
    const single = openPool(1, 1);
    const held: string[] = [];
    let atOnce = 0;
    const work = (key: string) =>
      single.hold(key, async (thread) => {
        atOnce += 1;
        held.push(`${key} ${atOnce}`);
        await thread.answer('pause', 5);
        atOnce -= 1;
      });
    await Promise.all([work('a'), work('a'), work('b')]);
    expect(held.toSorted()).toEqual(['a 1', 'a 1', 'b 1']);
    await single.close();
  });
});
