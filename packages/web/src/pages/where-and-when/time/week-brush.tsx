import { LEAST_PUBLIC_COUNT } from '@reeve/analysis';
import { useId, type ReactElement } from 'react';
import { countScale } from '../../analysis/week-scale.ts';
import { useWidth } from '../../../components/chart/use-width.ts';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { fromDayNumber } from '@reeve/domain';
import type { Brush } from '../selection.ts';
import { CountLines, Hatching } from './column-picture.tsx';
import { useDragPeriod } from './drag-period.ts';
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

interface WeekBrushProps {
  readonly weeks: Weeks;
  readonly coverage: UsedCoverage;
  /** The week the sentence speaks of, and what it is compared with. */
  readonly reading: WeekReading | undefined;
  readonly brush: Brush | undefined;
  /** Whether the period begins with the first week, wherever one drags. */
  readonly grows: boolean;
  readonly isPublic: boolean;
  readonly onBrush: (brush: Brush | undefined) => void;
}

/**
 * Weeks as columns with a period chosen by dragging. Weeks that the data set does not cover are hatched; mean and limits are
 * drawn over the weeks they come from and the one they are for.
 */
export function WeekBrush(props: WeekBrushProps): ReactElement {
  const { weeks, reading, brush } = props;
  const t = useT('where');
  const { date } = useFormat();
  const [box, width] = useWidth(600);
  const { firstMonday, counts } = weeks;
  const n = counts.length;
  const bounds = reading?.comparison.bounds;
  const scale = countScale(Math.max(4, bounds?.alertAbove ?? 0, ...counts));
  const step = (width - LEFT - RIGHT) / n;
  const plot: Plot = {
    step,
    x: (week) => LEFT + step * week,
    y: (count) => TOP + (1 - Math.min(1, count / scale.top)) * (HEIGHT - TOP - BOTTOM),
    from: brush ? Math.max(0, (brush.fromDay - firstMonday) / 7) : 0,
    to: brush ? Math.min(n, (brush.toDay - firstMonday) / 7) : n,
  };
  const { x, y, from, to } = plot;
  const hasBrush = brush !== undefined && to > from;
  const every = Math.ceil(n / Math.max(2, Math.floor(width / 150)));
  const monday = (week: number): string => fromDayNumber(firstMonday + 7 * week);
  const drag = useDragPeriod({
    count: n,
    left: LEFT,
    step,
    startOf: (week) => firstMonday + 7 * week,
    grows: props.grows,
    onBrush: props.onBrush,
  });
  return (
    <div ref={box} className="period-brush">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the pane and its buttons do the same */}
      <svg width={width} height={HEIGHT} role="img" aria-label={t('when.picture', { count: n })} {...drag}>
        {hasBrush && <rect className="ground" x={x(from)} width={x(to) - x(from)} y={2} height={HEIGHT - BOTTOM - 2} />}
        <CountLines ticks={scale.ticks} y={y} left={LEFT} right={width - RIGHT} />
        <Columns {...props} plot={plot} />
        {reading && <Limits reading={reading} plot={plot} />}
        {hasBrush &&
          [from, to].map((edge) => (
            <line key={edge} className="edge" x1={x(edge)} x2={x(edge)} y1={2} y2={HEIGHT - BOTTOM} />
          ))}
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

/** Places on the picture, in CSS pixels, and the first and last week of the period. */
interface Plot {
  /** Width of a week. */
  readonly step: number;
  readonly x: (week: number) => number;
  readonly y: (count: number) => number;
  readonly from: number;
  readonly to: number;
}

/** A column for each week, and hatching where the data set does not cover it. */
function Columns({ weeks, coverage, reading, isPublic, plot }: WeekBrushProps & { plot: Plot }): ReactElement {
  const hatch = useId();
  const { step, x, y, from, to } = plot;
  const { ofWeeks } = coverage;
  const bar = Math.max(0.6, step * (step > 5 ? 0.68 : 0.9));
  const isHigh = (week: number, count: number): boolean =>
    reading !== undefined &&
    week >= reading.first &&
    week <= reading.week &&
    count > reading.comparison.bounds.alertAbove;
  const kindOf = (week: number, count: number): string => {
    if (isSmall(count, isPublic)) return 'bar small';
    if (ofWeeks[week] === 'part' || ofWeeks[week] === 'none') return 'bar part';
    if (isHigh(week, count)) return 'bar high';
    if (week + 1 <= from || week >= to) return 'bar out';
    return week === reading?.week ? 'bar asked' : 'bar';
  };
  return (
    <>
      <Hatching id={hatch} />
      {ofWeeks.map(
        (one, week) =>
          one !== 'whole' && (
            <rect key={week} fill={`url(#${hatch})`} x={x(week)} width={step} y={TOP} height={y(0) - TOP} />
          ),
      )}
      {Array.from(weeks.counts, (count, week) => {
        const top = y(isSmall(count, isPublic) ? LEAST_PUBLIC_COUNT : count);
        return (
          <rect
            key={week}
            className={kindOf(week, count)}
            x={x(week) + (step - bar) / 2}
            width={bar}
            y={top}
            height={y(0) - top}
          />
        );
      })}
    </>
  );
}

/** The mean of the weeks before and the limits of the week that is read, over the weeks they are of. */
function Limits({ reading, plot: { x, y } }: { reading: WeekReading; plot: Plot }): ReactElement {
  const { mean, bounds } = reading.comparison;
  const levels = { mean, above: bounds.alertAbove, below: bounds.alertBelow };
  return (
    <>
      {Object.entries(levels).map(
        ([name, level]) =>
          level > 0 && (
            <line
              key={name}
              className={name === 'mean' ? 'mean' : 'limit'}
              x1={x(reading.first)}
              x2={x(reading.week + 1)}
              y1={y(level)}
              y2={y(level)}
            />
          ),
      )}
    </>
  );
}
