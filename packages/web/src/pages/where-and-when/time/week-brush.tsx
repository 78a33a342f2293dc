import { LEAST_PUBLIC_COUNT } from '@reeve/analysis';
import { useId, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { countScale } from '../../analysis/week-scale.ts';
import { useWidth } from '../../../components/chart/use-width.ts';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { fromDayNumber } from '@reeve/domain';
import type { Brush } from '../selection.ts';
import type { UsedCoverage } from './use-coverage.ts';
import type { Weeks } from './week-counts.ts';
import type { WeekReading } from './week-coverage.ts';

const HEIGHT = 148;
const LEFT = 34;
const RIGHT = 8;
const TOP = 14;
const BOTTOM = 20;

/** Whether a count is not shown to outsiders: it is drawn as an outline of the smallest that is. */
export const isSmall = (count: number, isPublic: boolean): boolean =>
  isPublic && count > 0 && count < LEAST_PUBLIC_COUNT;

/**
 * Weeks as columns with a period chosen by dragging. Weeks that the data set does not cover are hatched; mean and limits are
 * drawn over the weeks they come from and the one they are for.
 */
export function WeekBrush({
  weeks,
  coverage,
  reading,
  brush,
  grows,
  isPublic,
  onBrush,
}: {
  weeks: Weeks;
  coverage: UsedCoverage;
  /** The week the sentence speaks of, and what it is compared with. */
  reading: WeekReading | undefined;
  brush: Brush | undefined;
  /** Whether the period begins with the first week, wherever one drags. */
  grows: boolean;
  isPublic: boolean;
  onBrush: (brush: Brush | undefined) => void;
}): ReactElement {
  const t = useT('where');
  const { date, number } = useFormat();
  const [box, width] = useWidth(600);
  const [grip, setGrip] = useState<number>();
  const frame = useRef(0);
  const hatch = useId();
  const { firstMonday, counts } = weeks;
  const { ofWeeks } = coverage;
  const bounds = reading?.comparison.bounds;
  const n = counts.length;
  const scale = countScale(Math.max(4, bounds?.alertAbove ?? 0, ...counts));
  const step = (width - LEFT - RIGHT) / n;
  const x = (week: number): number => LEFT + step * week;
  const y = (count: number): number => TOP + (1 - Math.min(1, count / scale.top)) * (HEIGHT - TOP - BOTTOM);
  const weekAt = (event: PointerEvent<SVGSVGElement>): number => {
    const left = event.currentTarget.getBoundingClientRect().left;
    return Math.min(n - 1, Math.max(0, Math.floor((event.clientX - left - LEFT) / step)));
  };
  const between = (a: number, b: number): Brush => ({
    fromDay: grows ? firstMonday : firstMonday + 7 * Math.min(a, b),
    toDay: firstMonday + 7 * (Math.max(a, b) + 1),
  });
  const from = brush ? Math.max(0, (brush.fromDay - firstMonday) / 7) : 0;
  const to = brush ? Math.min(n, (brush.toDay - firstMonday) / 7) : n;
  const bar = Math.max(0.6, step * (step > 5 ? 0.68 : 0.9));
  const isChosen = (week: number): boolean => week + 1 > from && week < to;
  const said = reading?.week ?? -1;
  const isHigh = (week: number, count: number): boolean =>
    reading !== undefined &&
    week >= reading.first &&
    week <= reading.week &&
    count > reading.comparison.bounds.alertAbove;
  const every = Math.ceil(n / Math.max(2, Math.floor(width / 150)));
  const monday = (week: number): string => fromDayNumber(firstMonday + 7 * week);
  return (
    <div ref={box} className="week-brush">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the pane and its buttons do the same */}
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('when.picture', { count: n })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const week = weekAt(event);
          setGrip(week);
          onBrush(between(week, week));
        }}
        onPointerMove={(event) => {
          if (grip === undefined) return;
          const week = weekAt(event);
          cancelAnimationFrame(frame.current);
          frame.current = requestAnimationFrame(() => onBrush(between(grip, week)));
        }}
        onPointerUp={() => setGrip(undefined)}
        onPointerCancel={() => setGrip(undefined)}
        onDoubleClick={() => onBrush(undefined)}
      >
        {brush && to > from && (
          <rect className="ground" x={x(from)} width={x(to) - x(from)} y={2} height={HEIGHT - BOTTOM - 2} />
        )}
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <defs>
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="hatch" x1={0} x2={0} y1={0} y2={6} />
          </pattern>
        </defs>
        {ofWeeks.map(
          (one, week) =>
            one !== 'whole' && (
              <rect key={week} fill={`url(#${hatch})`} x={x(week)} width={step} y={TOP} height={y(0) - TOP} />
            ),
        )}
        {Array.from(counts, (count, week) => (
          <rect
            key={week}
            className={
              isSmall(count, isPublic)
                ? 'bar small'
                : ofWeeks[week] === 'part' || ofWeeks[week] === 'none'
                  ? 'bar part'
                  : isHigh(week, count)
                    ? 'bar high'
                    : isChosen(week)
                      ? week === said
                        ? 'bar asked'
                        : 'bar'
                      : 'bar out'
            }
            x={x(week) + (step - bar) / 2}
            width={bar}
            y={y(isSmall(count, isPublic) ? LEAST_PUBLIC_COUNT : count)}
            height={y(0) - y(isSmall(count, isPublic) ? LEAST_PUBLIC_COUNT : count)}
          />
        ))}
        {reading && bounds && (
          <>
            {[reading.comparison.mean, bounds.alertAbove, bounds.alertBelow].map(
              (level, nth) =>
                level > 0 && (
                  <line
                    key={['mean', 'above', 'below'][nth]}
                    className={nth === 0 ? 'mean' : 'limit'}
                    x1={x(reading.first)}
                    x2={x(reading.week + 1)}
                    y1={y(level)}
                    y2={y(level)}
                  />
                ),
            )}
          </>
        )}
        {brush && to > from && (
          <>
            <line className="edge" x1={x(from)} x2={x(from)} y1={2} y2={HEIGHT - BOTTOM} />
            <line className="edge" x1={x(to)} x2={x(to)} y1={2} y2={HEIGHT - BOTTOM} />
          </>
        )}
        <line className="axis" x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
        {Array.from({ length: Math.ceil(n / every) }, (_, nth) => nth * every).map((week) => (
          <text key={week} x={x(week)} y={HEIGHT - 5} textAnchor={week === 0 ? 'start' : 'middle'}>
            {x(week) < width - 40 ? date(monday(week)) : ''}
          </text>
        ))}
      </svg>
    </div>
  );
}
