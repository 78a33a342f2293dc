import {
  aoristicProfile,
  aoristicSentence,
  TIME_PRECISION,
  zoneTransitions,
  type AoristicProfile,
} from '@reeve/analysis';
import { leftOut, type EventMethodRule } from './method.ts';
import { nothingToAsk, type SelectedEvents } from './selected.ts';

type Found = Omit<AoristicProfile, 'weights'> & { readonly weights: readonly number[] };

const HOURS = 24;

/** When in the week do crimes happen whose time is only known as an interval? */
export const hourWeekday: EventMethodRule<'hour_weekday', Found> = {
  version: '1',
  run: (events, { longWindows }) => {
    const profile = aoristicProfile(
      {
        fromMinute: events.fromMinute,
        toMinute: events.toMinute,
        precision: Uint8Array.from(events.timePrecision, (one) => TIME_PRECISION[one]),
      },
      { longWindows, transitions: transitionsFor(events) },
    );
    const { n, peak, excluded, weights } = profile;
    if (n === 0)
      throw nothingToAsk('no_times', 'None of these crimes has a time of day that can be used. Nothing was run.');
    const rows = Array.from({ length: HOURS }, (_, hour) => [
      hour,
      ...Array.from({ length: 7 }, (_day, weekday) => weights[HOURS * weekday + hour] ?? 0),
    ]);
    return {
      result: {
        n,
        leftOut: leftOut({
          unknown_time: excluded.unknown,
          negative_window: excluded.negative,
          too_long: excluded.tooLong,
          day_only: excluded.dayOnly,
          months_only: excluded.monthOnly,
          discovered: events.discovered,
        }),
        figures: [
          { name: 'peak_hour', value: peak?.hour ?? null, unit: 'count' },
          { name: 'peak_share', value: peak?.share ?? null, unit: 'share' },
          { name: 'peak_share_low', value: peak?.low ?? null, unit: 'share' },
          { name: 'peak_share_high', value: peak?.high ?? null, unit: 'share' },
          { name: 'long_windows_spread', value: profile.longSpread, unit: 'count' },
        ],
        table: {
          columns: [
            { name: 'hour', unit: 'count' },
            ...(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(
              (name) => ({ name, unit: 'count' }) as const,
            ),
          ],
          rows,
          rowsInAll: HOURS,
        },
        warnings: [...profile.warnings],
      },
      found: { ...profile, weights: [...weights] },
    };
  },
  sentence: (found, language) => aoristicSentence({ ...found, weights: Float64Array.from(found.weights) }, language),
};

/** Returns the clock changes within the time of the events. */
function transitionsFor({ timeZone, fromMinute, toMinute }: SelectedEvents) {
  let [first, last] = [Infinity, -Infinity];
  for (const minute of fromMinute) if (minute < first) first = minute;
  for (const minute of toMinute) if (minute > last) last = minute;
  return first <= last ? zoneTransitions(timeZone, first, last) : [];
}
