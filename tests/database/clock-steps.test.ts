import { readSession } from '@reeve/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClockWorld, purposeFromTheFuture, someSteps, stepClock, type ClockWorld } from '../crash/clock-steps.ts';

/** A short run of what `npm run prove -- --part crash` does at length. */
const HOUR_MS = 3_600_000;
const YEAR_MS = 365.25 * 24 * HOUR_MS;

let clocks: ClockWorld;
beforeAll(async () => void (clocks = await makeClockWorld('clocks')));
afterAll(() => clocks.world.close());

test.each([
  ['an hour forward and back', [HOUR_MS, -HOUR_MS]],
  ['an hour back and forward', [-HOUR_MS, HOUR_MS]],
  ['past the end of every session and back', [13 * HOUR_MS, -13 * HOUR_MS]],
  ['ten years forward and back', [10 * YEAR_MS, -10 * YEAR_MS]],
  ['ten years back and forward', [-10 * YEAR_MS, 10 * YEAR_MS]],
  ['to and fro', [2 * HOUR_MS, -14 * HOUR_MS, 12 * HOUR_MS]],
])('a clock set %s reorders nothing, revives no token and deletes nothing', async (name, steps) => {
  expect(await stepClock(clocks, steps, name.replaceAll(' ', '-'))).toEqual([]);
});

test('and so do steps by chance', async () => {
  for (let nth = 0; nth < 6; nth += 1)
    expect(await stepClock(clocks, someSteps(`steps ${nth}`), `chance-${nth}`)).toEqual([]);
});

test('an expired session stays expired when the clock goes back', async () => {
  const client = await clocks.world.as('ivo');
  expect((await client.send(readSession)).status).toBe(200);
  clocks.step(13 * HOUR_MS);
  expect(await client.refused(readSession)).toBe('session_ended');
  clocks.step(-13 * HOUR_MS);
  expect(await client.refused(readSession)).toBe('session_ended');
});

test('a session from a clock that ran ahead does not outlive the mending of the clock', async () => {
  clocks.step(10 * YEAR_MS);
  const client = await clocks.world.as('ivo');
  expect((await client.send(readSession)).status).toBe(200);
  clocks.step(-10 * YEAR_MS);
  expect(await client.refused(readSession)).toBe('session_ended');
});

test('a purpose from a clock that ran ahead must be set again', async () => {
  expect(await purposeFromTheFuture(clocks)).toBe('purpose_needed');
});
