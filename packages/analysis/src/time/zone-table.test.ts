import { readFileSync } from 'node:fs';
import { isReeveError } from '@reeve/domain';
import { expect, test } from 'vitest';
import { zoneTransitions } from './zone-table.ts';

interface GoldenCase {
  readonly zone: string;
  readonly transitions: readonly { readonly utcMinute: number; readonly offsetMinutes: number }[];
}

/** Python's zoneinfo, 2023 to 2026. */
const golden = JSON.parse(readFileSync(new URL('../../golden/aoristic.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly GoldenCase[];
}; // the shape is that of its script

const zones = new Map(golden.cases.map((one) => [one.zone, one.transitions]));

test.each([...zones])('the clock of %s changes when Python’s zone data say', (zone, transitions) => {
  const [start, ...changes] = transitions;
  const found = zoneTransitions(zone, start?.utcMinute ?? 0, (start?.utcMinute ?? 0) + 4 * 365 * 1440);
  expect(found[0]?.offsetMinutes).toBe(start?.offsetMinutes);
  expect(found.slice(1)).toEqual(changes);
});

test('a zone that is none, and a file of centuries, are refused', () => {
  for (const call of [() => zoneTransitions('Mars/Olympus', 0, 1), () => zoneTransitions('UTC', -1e9, 1e9)]) {
    expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
  }
});
