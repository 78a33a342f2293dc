import { expect, test } from 'vitest';
import { etaSeconds, progressBar } from './progress.ts';

test('half done in ten seconds leaves ten', () => expect(etaSeconds(0, 10_000, 50, 100)).toBe(10));
test('gives no estimate before the first piece', () => expect(etaSeconds(0, 10_000, 0, 100)).toBeUndefined());
test('the bar never overflows, even beyond the announced size', () => {
  expect(progressBar('reading', 120, 100, 0)).toContain(`[${'#'.repeat(24)}] 100 %, 0 s left`);
  expect(progressBar('reading', 0, 0, undefined)).toContain(`[${'.'.repeat(24)}]   0 %`);
});
