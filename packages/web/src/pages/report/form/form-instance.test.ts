import { expect, test } from 'vitest';
import { beginDraft, followAddress, openFormInstance } from './form-instance.ts';

test('the form stays when the draft it has begun comes into the address', () => {
  const empty = openFormInstance('');
  const begun = beginDraft(empty, 'd1');
  expect(followAddress(begun, '').key).toBe(empty.key);
  expect(followAddress(begun, 'd1')).toMatchObject({ key: empty.key, load: undefined });
});

test('asking for a new report after that brings an empty form', () => {
  const seat = followAddress(beginDraft(openFormInstance(''), 'd1'), 'd1');
  const next = followAddress(seat, '');
  expect(next.key).not.toBe(seat.key);
  expect(next).toMatchObject({ load: undefined, begun: undefined });
});

test('another draft in the address is loaded, and so is the same one when it is come back to', () => {
  const seat = followAddress(beginDraft(openFormInstance(''), 'd1'), 'd1');
  const other = followAddress(seat, 'd2');
  expect(other.load).toBe('d2');
  const back = followAddress(other, 'd1');
  expect(back.load).toBe('d1');
  expect(back.key).not.toBe(seat.key);
});
