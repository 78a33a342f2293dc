import { expect, test } from 'vitest';
import { balanceOf } from './nomination.ts';

const person = (state: string, gender: 'female' | 'male' | undefined) => ({ state, capacity: 'national', gender });

test('the balance is told by State, and by gender only where enough have told theirs', () => {
  const few = [person('B', 'female'), person('A', 'male'), person('A', undefined)];
  expect(balanceOf(few).byState).toEqual([
    { state: 'A', people: 2 },
    { state: 'B', people: 1 },
  ]);
  expect(balanceOf(few).byGender).toBeUndefined();
  const five = Array.from({ length: 5 }, (_, i) => person('A', i < 2 ? 'female' : 'male'));
  expect(balanceOf([...five, person('B', undefined)]).byGender).toEqual({ female: 2, male: 3, other: 0, not_told: 1 });
});
