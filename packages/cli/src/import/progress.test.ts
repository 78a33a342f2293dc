import { expect, test } from 'vitest';
import { etaSeconds, progressBar } from './progress.ts';

test('half done in ten seconds leaves ten', () => expect(etaSeconds(0, 10_000, 50, 100)).toBe(10));
test('before the first piece nothing is promised', () => expect(etaSeconds(0, 10_000, 0, 100)).toBeUndefined());
test('the bar never overflows, also when there is more than was announced', () => {
  expect(progressBar('reading', 120, 100, 0)).toContain(`[${'#'.repeat(24)}] 100 %, 0 s left`);
  expect(progressBar('reading', 0, 0, undefined)).toContain(`[${'.'.repeat(24)}]   0 %`);
});
