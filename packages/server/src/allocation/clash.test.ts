import type { WeekInput } from '@reeve/analysis';
import { expect, test } from 'vitest';
import { clashRefusal } from './clash.ts';

const AREAS = ['A', 'B', 'C', 'D'];
const NAMES = new Map([
  ['A', 'Quay'],
  ['B', 'Old Town'],
  ['C', 'C'],
]);
/** Four areas with the same harm: each may have 1.25 · 6 / 4 = 1.9 of six hours, which is less than a block of two. */
const week: Pick<WeekInput, 'areas' | 'demand' | 'rules'> = {
  areas: AREAS.map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 })),
  demand: AREAS.map((area) => ({ area, shift: 'early', harmDays: 1 })),
  rules: { blockHours: 2, floorHours: 0, enforcementHours: 6, capFactor: 1.25, explorationShare: 0.1, explorationAreaHours: 0, restHours: 11, halfReachHours: 4 }, // prettier-ignore
};
const caps = AREAS.map((area) => ({ rule: 'cap', area }) as const);

test('caps that leave no room in whole blocks come with the totals that fit', () => {
  // 8 hours: 1.25 · 8 / 4 = 2.5, one block in each area.
  const { detail, message } = clashRefusal(week, { rules: [...caps, { rule: 'enforcement' }] }, NAMES);
  expect(detail?.['enforcementHours']).toEqual(['0', '8']);
  expect(message).toContain('leave room for 0 or 8 enforcement hours');
  expect(message).not.toContain('more officer-hours');
});

test('another clash comes with the hours that would do', () => {
  const { detail, message } = clashRefusal(week, { rules: [{ rule: 'floor', area: 'A' }], missingHours: 12 }, NAMES);
  expect(detail).toMatchObject({ enforcementHours: [], missingHours: 12 });
  expect(message).toContain('About 12 more officer-hours would do.');
});

test('names the areas it concerns with their codes, and those without a name by the code', () => {
  const { detail, message } = clashRefusal(week, { rules: [...caps, { rule: 'rest', team: 'T1' }] }, NAMES);
  expect(message).toContain('cap on enforcement for Quay (A), Old Town (B), C, D; rest between shifts (T1)');
  expect(detail?.['rules']).toContain('cap A');
});
