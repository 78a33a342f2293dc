import { addDays, type TimeWindow } from '@reeve/domain';
import { instantInZone, wallTime } from '../../../../wall-time.ts';

export const QUICK_WINDOWS = ['now', 'lastHour', 'tonight', 'lastNight', 'yesterdayEvening'] as const;
export type QuickWindow = (typeof QUICK_WINDOWS)[number];

const MINUTE_MS = 60_000;

/**
 * The windows an officer means by a word, in the agency's zone; none reaches past now. `tonight` begins at 18:00 and is
 * offered until 6:00; `lastNight` is 22:00 to 6:00 and is offered from 6:00.
 *
 * @param nowMs milliseconds since 1970
 * @returns those that have a meaning at this time of day, in the order they are offered
 */
export function quickWindows(
  nowMs: number,
  timeZone: string,
): readonly { readonly name: QuickWindow; readonly window: TimeWindow }[] {
  const nowMinuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
  const now = new Date(nowMinuteMs).toISOString();
  const { date, time } = wallTime(nowMinuteMs, timeZone);
  const at = (day: string, clock: string): string => instantInZone(day, clock, timeZone);
  const before = (minutes: number): string => new Date(nowMinuteMs - minutes * MINUTE_MS).toISOString();
  const yesterday = addDays(date, -1);
  const isNight = time < '06:00';
  const isEvening = time >= '18:00';
  const windows: { name: QuickWindow; window: TimeWindow }[] = [
    { name: 'now', window: { from: before(5), to: now } },
    { name: 'lastHour', window: { from: before(60), to: now } },
  ];
  if (isNight || isEvening)
    windows.push({ name: 'tonight', window: { from: at(isNight ? yesterday : date, '18:00'), to: now } });
  if (!isNight) windows.push({ name: 'lastNight', window: { from: at(yesterday, '22:00'), to: at(date, '06:00') } });
  const evening = isNight ? addDays(date, -2) : yesterday;
  windows.push({
    name: 'yesterdayEvening',
    window: { from: at(evening, '18:00'), to: at(addDays(evening, 1), '00:00') },
  });
  return windows;
}

/** Whether two windows are the same instants. */
export function isSameWindow(one: TimeWindow | undefined, other: TimeWindow): boolean {
  return one?.from === other.from && one.to === other.to;
}
