import { expect, test } from 'vitest';
import { SharedRoom } from './shared-room.ts';

test('cleared memory keeps its size, and is zero again', () => {
  const room = new SharedRoom();
  room.float64(20_000).fill(7);
  const { byteLength } = room.memory.buffer;
  room.clear();
  const [one, other] = [room.int32(3), room.float64(19_000)];
  expect(one.every((value) => value === 0) && other.every((value) => value === 0)).toBe(true);
  expect(room.memory.buffer.byteLength).toBe(byteLength);
  other.fill(9);
  expect(Array.from(one)).toEqual([0, 0, 0]);
  expect(room.float64(20_000).every((value) => value === 0)).toBe(true);
});
