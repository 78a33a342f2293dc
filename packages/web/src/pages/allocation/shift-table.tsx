import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../i18n.ts';
import { stepOf, type Plan } from './plan.ts';

/** Hours by shift: a row for each hour at which shifts begin, a column for each day. Outlined: every hour on duty is used. */
export function ShiftTable({ plan }: { plan: Plan }): ReactElement {
  const t = useT('allocation');
  const language = useLanguage();
  const { body, current } = plan;
  const most = Math.max(...current.shifts.map(({ hours }) => hours), 1);
  const starts = [...new Set(body.shifts.map(({ startsAtHour }) => startsAtHour % 24))].toSorted((a, b) => a - b);
  const days = [...new Set(body.shifts.map(({ startsAtHour }) => Math.floor(startsAtHour / 24)))].toSorted(
    (a, b) => a - b,
  );
  const monday = new Date(`${body.weekFrom}T12:00:00Z`);
  const dayName = (day: number): string =>
    new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(monday.getTime() + day * 86_400_000),
    );
  const row = (start: number) =>
    days.map((day) => {
      const shift = body.shifts.find(({ startsAtHour }) => startsAtHour === day * 24 + start);
      const hours = current.shifts.find((one) => one.shift === shift?.code);
      if (shift === undefined || hours === undefined)
        return (
          <td key={day} className="num" data-label={dayName(day)}>
            –
          </td>
        );
      const isFull = hours.hours >= hours.dutyHours - body.rules.blockHours / 2 && hours.dutyHours > 0;
      return (
        <td
          key={day}
          className={`num al-seq-${stepOf(hours.hours, most)}${isFull ? ' is-full' : ''}`}
          data-label={dayName(day)}
        >
          <span>
            {hours.hours}
            {isFull && <span className="vh"> {t('full')}</span>}
          </span>
        </td>
      );
    });
  const sum = (start: number): number =>
    current.shifts.reduce((whole, one) => {
      const shift = body.shifts.find(({ code }) => code === one.shift);
      return shift && shift.startsAtHour % 24 === start ? whole + one.hours : whole;
    }, 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="al-wide stacked" aria-label={t('byShift')} tabIndex={0}>
      <table className="al-table">
        <caption>
          {t('byShift')} <span className="mut">{t('byShiftNote')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('shift')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
            <th scope="col">{t('weekSum')}</th>
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row">{`${String(start).padStart(2, '0')}:00`}</th>
              {row(start)}
              <td className="num" data-label={t('weekSum')}>
                <b>{sum(start)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
