import { expect, test } from 'vitest';
import { createDraftSaver, type Kept } from './draft-saver.ts';

const STALE = new Error('stale');
const OFFLINE = new Error('offline');
const REFUSED = new Error('refused');

/** A server that keeps one form, and a clock that the test moves. */
function bench(start?: Kept) {
  const timers: { at: number; work: () => void; dead: boolean }[] = [];
  const requests: { form: string; version: number | undefined; settle: (by: Kept | Error) => void }[] = [];
  let nowMs = 1000;
  const ask = (form: string, version: number | undefined): Promise<Kept> =>
    new Promise((resolve, reject) => {
      const settle = (by: Kept | Error): void => (by instanceof Error ? reject(by) : resolve(by));
      requests.push({ form, version, settle });
    });
  const saver = createDraftSaver<string>(
    {
      create: (form) => ask(form, undefined),
      save: (kept, form) => ask(form, kept.version),
      after: (problem) => (problem === STALE ? 'conflict' : problem === OFFLINE ? 'retry' : 'wait'),
      nowMs: () => nowMs,
      later: (delayMs, work) => {
        const timer = { at: nowMs + delayMs, work, dead: false };
        timers.push(timer);
        return () => {
          timer.dead = true;
        };
      },
    },
    start,
  );
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    saver,
    requests,
    settled,
    pass: async (ms: number) => {
      nowMs += ms;
      for (const timer of timers) {
        if (timer.dead || timer.at > nowMs) continue;
        timer.dead = true;
        timer.work();
      }
      await settled();
    },
    answer: async (index: number, by: Kept | Error) => {
      requests[index]?.settle(by);
      await settled();
    },
  };
}
const kept = (version: number): Kept => ({ id: 'r1', reference: 'RP-4H8TD', version });

test('the first typing makes a draft, the next keeps it with the version it builds on', async () => {
  const { saver, requests, pass, answer } = bench();
  saver.change('a');
  expect(requests).toHaveLength(0);
  await pass(3000);
  expect(requests[0]).toMatchObject({ form: 'a', version: undefined });
  await answer(0, kept(0));
  expect(saver.state()).toMatchObject({ status: 'saved', savedAtMs: 4000 });
  saver.change('ab');
  await pass(3000);
  expect(requests[1]).toMatchObject({ form: 'ab', version: 0 });
});

test('typing without a pause is kept every three seconds all the same', async () => {
  const { saver, requests, pass } = bench(kept(4));
  for (let second = 0; second < 3; second += 1) {
    saver.change(`text ${second}`);
    await pass(1000);
  }
  expect(requests.map((request) => request.form)).toEqual(['text 2']);
});

test('sends text typed during a save with the next save, never in parallel', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('one');
  await pass(3000);
  saver.change('two');
  await pass(3000);
  expect(requests).toHaveLength(1);
  await answer(0, kept(2));
  await pass(3000);
  expect(requests[1]).toMatchObject({ form: 'two', version: 2 });
});

test('a save slower than the typing is followed by one save, however often its turn came meanwhile', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('one');
  await pass(3000);
  for (const form of ['two', 'three']) {
    saver.change(form);
    await pass(3000);
  }
  await answer(0, kept(2));
  expect(requests.map((request) => request.form)).toEqual(['one', 'three']);
  await answer(1, kept(3));
  expect(saver.state()).toMatchObject({ status: 'saved', kept: kept(3) });
  expect(requests).toHaveLength(2);
});

test('shows a failure and retries automatically', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('one');
  await pass(3000);
  await answer(0, OFFLINE);
  expect(saver.state()).toMatchObject({ status: 'failed', problem: OFFLINE, savedAtMs: undefined });
  await pass(5000);
  expect(requests).toHaveLength(2);
  await answer(1, kept(2));
  expect(saver.state().status).toBe('saved');
});

test('a conflict stops the saving until the person decides, and then writes over the version seen', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('mine');
  await pass(3000);
  await answer(0, STALE);
  saver.change('mine and more');
  await pass(60_000);
  expect(requests).toHaveLength(1);
  await expect(saver.flush()).rejects.toBe(STALE);
  const done = saver.overwrite(7);
  await pass(0);
  expect(requests[1]).toMatchObject({ form: 'mine and more', version: 7 });
  await answer(1, kept(8));
  await expect(done).resolves.toEqual(kept(8));
});

test('taking the other version gives the own words up and builds on that version', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('mine');
  await pass(3000);
  await answer(0, STALE);
  saver.giveUp(7);
  await expect(saver.flush()).resolves.toEqual(kept(7));
  saver.change('theirs, and more');
  await pass(3000);
  expect(requests[1]).toMatchObject({ form: 'theirs, and more', version: 7 });
});

test('flushing waits for a save under way and then keeps the latest form', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('one');
  await pass(3000);
  saver.change('two');
  const done = saver.flush();
  await answer(0, kept(2));
  expect(requests[1]).toMatchObject({ form: 'two', version: 2 });
  await answer(1, kept(3));
  await expect(done).resolves.toEqual(kept(3));
});

test('flushing what is already kept asks for nothing', async () => {
  const { saver, requests } = bench(kept(5));
  await expect(saver.flush()).resolves.toEqual(kept(5));
  expect(requests).toHaveLength(0);
});

test('a refusal is not asked for again until something changes', async () => {
  const { saver, requests, pass, answer } = bench(kept(1));
  saver.change('one');
  await pass(3000);
  await answer(0, REFUSED);
  await pass(60_000);
  expect(requests).toHaveLength(1);
  saver.change('two');
  await pass(3000);
  expect(requests).toHaveLength(2);
});

test('leaving the page keeps the last words at once and tries nothing more', async () => {
  const { saver, requests, pass, answer, settled } = bench(kept(1));
  saver.change('one');
  saver.stop();
  await settled();
  expect(requests.map((request) => request.form)).toEqual(['one']);
  await answer(0, OFFLINE);
  await pass(60_000);
  expect(requests).toHaveLength(1);
});

test('leaving an untouched page asks for nothing', async () => {
  const { saver, requests, settled } = bench();
  saver.stop();
  await settled();
  expect(requests).toHaveLength(0);
});
