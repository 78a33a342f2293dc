import type { ReactElement } from 'react';
import { useFormat } from '../format.ts';

/** An instant, short, in the agency's time zone; the whole of it with its zone on hover. `at`: ISO 8601. */
export function TimeText({ at }: { at: string }): ReactElement {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.instantFull(at)}>
      {format.instant(at)}
    </time>
  );
}

/** A day, short; the year only where it is not this one. `on`: `YYYY-MM-DD`. */
export function DateText({ on }: { on: string }): ReactElement {
  const format = useFormat();
  return (
    <time dateTime={on} title={format.dateFull(on)}>
      {format.date(on)}
    </time>
  );
}

/**
 * An instant at which a whole day in universal time begins or ends, such as a deadline: as that day, the way its author chose
 * it, and with the hour where it is neither. All of it with hour and zone on hover, since the reader's own day may end
 * earlier. `at`: ISO 8601.
 */
export function WholeDayText({ at }: { at: string }): ReactElement {
  const format = useFormat();
  const [day = '', hour = ''] = at.split('T');
  if (!/^(00:00|23:59)\S*Z$/.test(hour)) return <TimeText at={at} />;
  return (
    <time dateTime={at} title={format.instantFull(at)}>
      {format.date(day)}
    </time>
  );
}
