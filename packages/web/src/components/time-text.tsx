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
