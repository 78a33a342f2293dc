import { expect, test } from 'vitest';
import { makeLive } from './live.ts';

test('a mark counts only changes its reader can see', () => {
  const live = makeLive();
  expect(live.markOf('a', [1, 2])).toBe(0);
  live.changed('a', 1);
  live.changed('a', 3);
  live.changed('b', 1);
  expect(live.markOf('a', [1, 2])).toBe(1);
  expect(live.markOf('a', [1, 3])).toBe(2);
  expect(live.markOf('a', [2])).toBe(0);
});

test('wakes each waiting reader once at the next change of their document', async () => {
  const live = makeLive();
  const woken: string[] = [];
  const wait = live.wait('a');
  const other = live.wait('b');
  void wait.woken.then(() => woken.push('a'));
  void other.woken.then(() => woken.push('b'));
  const givenUp = live.wait('a');
  void givenUp.woken.then(() => woken.push('given up'));
  givenUp.giveUp();
  live.changed('a', 1);
  await Promise.resolve();
  expect(woken).toEqual(['a']);
});
