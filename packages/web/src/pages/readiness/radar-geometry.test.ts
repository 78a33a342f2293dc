import { expect, test } from 'vitest';
import { radarPath, radarPoint } from './radar-geometry.ts';

test('the first axis goes straight up, the middle is level 0, the rim level 4', () => {
  expect(radarPoint(0, 4, 100)).toEqual({ x: 0, y: -100 });
  expect(radarPoint(3, 0, 100).x).toBeCloseTo(0, 12);
  const right = radarPoint(1, 2, 100);
  expect(Math.hypot(right.x, right.y)).toBeCloseTo(50, 12);
  expect(right.x).toBeGreaterThan(0);
});

test('a whole shape is closed; what is not scored leaves a gap and draws no line through the middle', () => {
  expect(radarPath([4, 4, 4, 4, 4, 4, 4], 100)).toMatch(/^M0\.0,-100\.0L.*Z$/);
  const open = radarPath([4, null, 4, 4, 4, 4, 4], 100);
  expect(open).not.toContain('Z');
  expect(open.match(/M/g)).toHaveLength(5);
  expect(radarPath([null, null, null, null, null, null, null], 100)).toBe('');
});
