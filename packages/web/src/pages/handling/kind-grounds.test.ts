import { expect, test } from 'vitest';
import { groundsFilled, groundsSent } from './kind-grounds.ts';

test('a ground that is no longer asked for is not sent', () => {
  const grounds = { necessity: ' to find the buyers ', supplier: 'the camera of a shop' };
  expect(groundsSent(grounds, ['necessity'])).toEqual({
    completeness: '',
    necessity: 'to find the buyers',
    transferGround: null,
    supplier: '',
    onwardTransfer: '',
    treatment: '',
    authorityTold: '',
    order: '',
  });
});

test('a ground of spaces is not filled', () => {
  expect([...groundsFilled({ necessity: '  ', supplier: 'a shop' })]).toEqual(['supplier']);
});
