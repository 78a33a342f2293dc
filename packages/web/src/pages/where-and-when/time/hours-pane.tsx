import { LEAST_PUBLIC_COUNT, publicTotal, type AoristicProfile } from '@reeve/analysis';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useFormat } from '../../../format.ts';
import { useLanguage, useT } from '../../../i18n.ts';
import { blockOf, isPlainBlock } from './hour-block.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const CLASSES = 6;
const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 };

interface HoursProps {
  readonly profile: AoristicProfile;
  readonly hours: readonly number[];
  readonly isPublic: boolean;
  readonly onHours: (hours: readonly number[]) => void;
}

/** The hours of the week: each event shared out over the window it may have happened in. Hours are chosen here. */
export function HoursPane({ profile, hours, isPublic, onHours }: HoursProps): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const dayName = useDayNames();
  const { weights, n } = profile;
  const most = weights.reduce((max, weight) => Math.max(max, weight), 0);
  return (
    <section className="board-pane" aria-labelledby="hours-title">
      <div className="pane-head">
        <h2 id="hours-title">{t('hours.title')}</h2>
        <span className="mut sm">{t('hours.how', { count: isPublic ? publicTotal(n) : n })}</span>
        <span className="sp" />
        {profile.peak && n > 0 && (
          <span className="sm">
            {t('hours.peak', { from: clock(profile.peak.hour), to: clock(profile.peak.hour + 1) })}
          </span>
        )}
      </div>
      <HourGrid profile={profile} hours={hours} isPublic={isPublic} onHours={onHours} />
      <div aria-hidden="true" className="hour-axis">
        {['00', '06', '12', '18', '24'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <div className="legend-row">
        {n > 0 && (
          <>
            <Ramp />
            <span className="mut sm">{t('hours.legend', { most: number(round2(most)) })}</span>
          </>
        )}
        <span className="sp" />
        {hours.length > 0 && <span className="sm">{chosenWords(hours, dayName)}</span>}
      </div>
      {!isPublic && <Excluded profile={profile} />}
    </section>
  );
}

/** From little to much. */
export function Ramp(): ReactElement {
  return (
    <span className="ramp" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((nth) => (
        <i key={nth} className={`q${nth}`} />
      ))}
    </span>
  );
}

function Excluded({ profile: { excluded, n } }: { profile: AoristicProfile }): ReactElement | null {
  const t = useT('where');
  const parts = [
    excluded.tooLong > 0 && t('hours.tooLong', { count: excluded.tooLong }),
    excluded.dayOnly > 0 && t('hours.dayOnly', { count: excluded.dayOnly }),
    excluded.monthOnly > 0 && t('hours.monthOnly', { count: excluded.monthOnly }),
    excluded.negative + excluded.unknown > 0 && t('hours.broken', { count: excluded.negative + excluded.unknown }),
    n > 0 && n < 30 && t('hours.few', { count: n }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : <p className="note">{parts.join(' ')}</p>;
}

function chosenWords(hours: readonly number[], dayName: (day: number) => string): string {
  const block = isPlainBlock(hours);
  if (!block) return `${hours.length} h`;
  const { firstDay, lastDay, firstHour, lastHour } = block;
  const days = firstDay === lastDay ? dayName(firstDay) : `${dayName(firstDay)}–${dayName(lastDay)}`;
  return `${days} ${clock(firstHour)}–${clock(lastHour + 1)}`;
}

function useDayNames(): (day: number) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return (day) => format.format(new Date((4 + day) * 86_400_000));
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const round2 = (value: number): number => (value >= 20 ? Math.round(value) : Math.round(value * 100) / 100);

/** A cell for each hour of the week: chosen by dragging over a block, or by keys. */
function HourGrid({ profile: { weights }, hours, isPublic, onHours }: HoursProps): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const dayName = useDayNames();
  const [at, setAt] = useState(18);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const isShown = (hour: number): boolean => !isPublic || (weights[hour] ?? 0) >= LEAST_PUBLIC_COUNT;
  const most = weights.reduce((max, weight) => Math.max(max, weight), 0);
  const classAt = (hour: number): number =>
    most === 0 || !isShown(hour) ? 0 : Math.ceil(((weights[hour] ?? 0) / most) * CLASSES);
  const chosen = drag ? blockOf(drag.from, drag.to) : hours;
  const words = (hour: number): string => {
    const span = `${dayName(Math.floor(hour / 24))} ${clock(hour % 24)}–${clock((hour % 24) + 1)}`;
    return `${t('common:colon', { label: span })} ${isShown(hour) ? number(round2(weights[hour] ?? 0)) : t('public.few')}`;
  };
  const take = (from: number, to: number, isAdded: boolean): void => {
    const block = blockOf(from, to);
    if (isAdded) return onHours([...hours, ...block]);
    onHours(block.length === hours.length && block.every((hour) => hours.includes(hour)) ? [] : block);
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEP[event.key];
    if (event.key === 'Escape' && hours.length > 0) onHours([]);
    else if (event.key === ' ' || event.key === 'Enter')
      onHours(hours.includes(at) ? hours.filter((hour) => hour !== at) : [...hours, at]);
    else if (step === undefined) return;
    else {
      const next = at + step;
      if (next < 0 || next > 167) return;
      setAt(next);
      if (event.shiftKey) onHours([...hours, at, next]);
      document.getElementById(`hour-${next}`)?.focus();
    }
    event.preventDefault();
  };
  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- cells that are chosen make a grid (ARIA APG)
      role="grid"
      aria-label={t('hours.grid')}
      aria-multiselectable="true"
      className={chosen.length > 0 ? 'hour-grid some' : 'hour-grid'}
      onKeyDown={press}
      onPointerLeave={() => setDrag(undefined)}
    >
      <tbody>
        {DAYS.map((day) => (
          <tr key={day} className="hour-row">
            <th scope="row">{dayName(day)}</th>
            {HOURS.map((one) => {
              const hour = 24 * day + one;
              return (
                <td
                  key={hour}
                  id={`hour-${hour}`}
                  tabIndex={hour === at ? 0 : -1}
                  aria-label={words(hour)}
                  aria-selected={chosen.includes(hour)}
                  title={words(hour)}
                  className={`q${classAt(hour)}`}
                  onFocus={() => setAt(hour)}
                  onPointerDown={(event) => {
                    event.currentTarget.releasePointerCapture(event.pointerId);
                    setDrag({ from: hour, to: hour });
                  }}
                  onPointerEnter={() => drag && setDrag({ ...drag, to: hour })}
                  onPointerUp={(event) => {
                    if (drag) take(drag.from, drag.to, event.ctrlKey || event.metaKey);
                    setDrag(undefined);
                  }}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
