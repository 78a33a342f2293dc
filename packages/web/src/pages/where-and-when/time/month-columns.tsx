import { LEAST_PUBLIC_COUNT } from '@reeve/analysis';
import { fromDayNumber } from '@reeve/domain';
import { useId, type ReactElement } from 'react';
import { linearScale, niceTicks } from '../../../components/chart/scale.ts';
import { useWidth } from '../../../components/chart/use-width.ts';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { Brush } from '../selection.ts';
import { CountLines, Hatching } from './column-picture.tsx';
import { useDragPeriod } from './drag-period.ts';
import type { Months } from './month-counts.ts';
import { isSmall } from './week-brush.tsx';
import type { Covered } from './week-coverage.ts';

const HEIGHT = 148;
const LEFT = 44;
const RIGHT = 8;
const TOP = 14;
const BOTTOM = 20;
/** Pixels that the name of a month takes. */
const LABEL = 130;

export interface MonthColumnsProps {
  readonly months: Months;
  /** One a month; none while it is unknown or not stated. */
  readonly coverage: readonly Covered[];
  readonly brush: Brush | undefined;
  readonly isPublic: boolean;
  readonly onBrush: (brush: Brush | undefined) => void;
}

/** Months as columns of the same width, with a period chosen by dragging; those not covered whole are hatched. */
export function MonthColumns(props: MonthColumnsProps): ReactElement {
  const { months, coverage, brush, isPublic, onBrush } = props;
  const { starts, counts } = months;
  const t = useT('where');
  const { month } = useFormat();
  const hatch = useId();
  const [box, width] = useWidth(600);
  const n = counts.length;
  const step = Math.max(0, width - LEFT - RIGHT) / n;
  const ticks = niceTicks(0, Math.max(4, ...counts), 3);
  const x = (column: number): number => LEFT + step * column;
  const y = linearScale(0, ticks.at(-1) ?? 1, HEIGHT - BOTTOM, TOP);
  const isChosen = (column: number): boolean =>
    !brush || ((starts[column] ?? 0) < brush.toDay && (starts[column + 1] ?? 0) > brush.fromDay);
  const kindOf = (column: number, count: number): string => {
    if (isSmall(count, isPublic)) return 'bar small';
    if ((coverage[column] ?? 'whole') !== 'whole') return 'bar part';
    return isChosen(column) ? 'bar' : 'bar out';
  };
  const every = Math.ceil(n / Math.max(1, Math.floor((width - LEFT) / LABEL)));
  const drag = useDragPeriod({
    count: n,
    left: LEFT,
    step,
    startOf: (column) => starts[column] ?? 0,
    grows: false,
    onBrush,
  });
  return (
    <div ref={box} className="period-brush">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons of the pane do the same */}
      <svg width={width} height={HEIGHT} role="img" aria-label={t('months.picture', { count: n })} {...drag}>
        <Hatching id={hatch} />
        <CountLines ticks={ticks} y={y} left={LEFT} right={width - RIGHT} />
        {Array.from(counts, (count, column) => {
          const top = y(isSmall(count, isPublic) ? LEAST_PUBLIC_COUNT : count);
          const height = Math.max(0, HEIGHT - BOTTOM - TOP);
          return (
            <g key={starts[column]}>
              {(coverage[column] ?? 'whole') !== 'whole' && (
                <rect fill={`url(#${hatch})`} x={x(column)} width={step} y={TOP} height={height} />
              )}
              <rect
                className={kindOf(column, count)}
                x={x(column) + step * 0.14}
                width={step * 0.72}
                y={top}
                height={HEIGHT - BOTTOM - top}
              />
              {column % every === 0 && x(column) < width - LABEL / 2 && (
                <text x={x(column)} y={HEIGHT - 5}>
                  {month(fromDayNumber(starts[column] ?? 0).slice(0, 7))}
                </text>
              )}
            </g>
          );
        })}
        <line className="axis" x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
      </svg>
    </div>
  );
}
