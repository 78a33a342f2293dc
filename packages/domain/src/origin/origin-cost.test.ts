import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import { expect, test } from 'vitest';
import { originWorld } from '../../fixtures/origin/origin-world.ts';
import { reportsOf } from '../../fixtures/origin/world-reports.ts';
import { commonOrigins } from './common-origins.ts';

test('300 reports take a tenth of a second, 5,000 less than five', () => {
  const of = (size: number) => reportsOf(originWorld(7, ['edited', 'retold', 'official', 'translated'], size));
  const [few, many] = [of(300), of(5000)];
  commonOrigins(few); // compiled
  const [fewMs, manyMs] = [few, many].map((reports) => steadyCpuMs(() => commonOrigins(reports))) as [number, number];
  process.stdout.write(`300 reports: ${fewMs.toFixed(0)} ms CPU; 5,000 reports: ${manyMs.toFixed(0)} ms CPU\n`);
  expect(fewMs).toBeLessThanOrEqual(100);
  expect(manyMs).toBeLessThanOrEqual(5000);
});
