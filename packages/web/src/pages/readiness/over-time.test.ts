import { expect, test } from 'vitest';
import { seriesOf, stepsOf, type Assessed } from './over-time.ts';

const assessed = (
  reference: string,
  assessedOn: string,
  overall: number | null,
  a: number | null,
  organisation = 'Riverton',
): Assessed => ({
  id: reference,
  reference,
  body: { organisation, level: 'regional', assessedOn },
  result: { inForce: { overall, domains: [{ domain: 'A', median: a }] } },
});
const ALL = [
  assessed('RD-3', '2026-03-02', 2, 3),
  assessed('RD-9', '2026-01-01', 4, 4, 'Merrow'),
  assessed('RD-1', '2024-10-01', 1, null),
  assessed('RD-2', '2025-10-01', 1, 3.5),
];

test('lists all assessments of one organisation in the order of their dates, without those of others', () => {
  expect(seriesOf(ALL, ALL[2]).map((one) => one.reference)).toEqual(['RD-1', 'RD-2', 'RD-3']);
  expect(seriesOf(ALL, undefined).map((one) => one.reference)).toEqual(['RD-1', 'RD-2', 'RD-3']);
  expect(seriesOf(ALL, ALL[1]).map((one) => one.reference)).toEqual(['RD-9']);
  expect(seriesOf([], undefined)).toEqual([]);
});

test('each says where it went since the one before; what is not scored went nowhere', () => {
  const series = seriesOf(ALL, ALL[0]);
  expect(stepsOf(series, 'overall').map((one) => one.moved)).toEqual([undefined, undefined, 'up']);
  expect(stepsOf(series, 'A')).toEqual([
    { value: null, moved: undefined },
    { value: 3.5, moved: undefined },
    { value: 3, moved: 'down' },
  ]);
});
