import { expect, test } from 'vitest';
import { quickWindows } from './time-windows.ts';

const ZONE = 'Etc/GMT-1'; // UTC+1
const at = (instant: string) =>
  Object.fromEntries(quickWindows(Date.parse(instant), ZONE).map(({ name, window }) => [name, window]));

test('in the evening tonight begins at 18:00 of the same day', () => {
  const windows = at('2026-09-27T21:14:30Z'); // 22:14 on the wall
  expect(windows['now']).toEqual({ from: '2026-09-27T21:09:00.000Z', to: '2026-09-27T21:14:00.000Z' });
  expect(windows['lastHour']).toEqual({ from: '2026-09-27T20:14:00.000Z', to: '2026-09-27T21:14:00.000Z' });
  expect(windows['tonight']).toEqual({ from: '2026-09-27T17:00:00.000Z', to: '2026-09-27T21:14:00.000Z' });
  expect(windows['yesterdayEvening']).toEqual({ from: '2026-09-26T17:00:00.000Z', to: '2026-09-26T23:00:00.000Z' });
});

test('after midnight tonight is still the same night, and yesterday evening is the one before it', () => {
  const windows = at('2026-09-28T00:30:00Z'); // 01:30 on the wall
  expect(windows['tonight']).toEqual({ from: '2026-09-27T17:00:00.000Z', to: '2026-09-28T00:30:00.000Z' });
  expect(windows['lastNight']).toBeUndefined();
  expect(windows['yesterdayEvening']).toEqual({ from: '2026-09-26T17:00:00.000Z', to: '2026-09-26T23:00:00.000Z' });
});

test('in the morning last night ends at 6:00 and tonight is not offered', () => {
  const windows = at('2026-09-27T07:00:00Z'); // 08:00 on the wall
  expect(windows['lastNight']).toEqual({ from: '2026-09-26T21:00:00.000Z', to: '2026-09-27T05:00:00.000Z' });
  expect(windows['tonight']).toBeUndefined();
});
