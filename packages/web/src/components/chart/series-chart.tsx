import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import './chart.css';
import { labelIndices, linearScale, linePath, niceTicks } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface ChartSeries {
  readonly label: string;
  /** One value a label; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** A vertical line in front of a point: the start of an action. */
export interface ChartMark {
  /** Index of the first point after the line. */
  readonly at: number;
  readonly label: string;
}

/** A horizontal band: the range that is usual. */
export interface ChartBand {
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** A band that changes from point to point: an interval around the first series. */
export interface ChartRange {
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly label: string;
}

const HEIGHT = 200;
const TOP = 24;
const FOOT = 168;
const LEFT = 34;
const RIGHT = 12;

interface SeriesChartProps {
  readonly series: readonly ChartSeries[];
  /** One a point, written under those that fit. */
  readonly labels: readonly string[];
  readonly marks?: readonly ChartMark[];
  readonly band?: ChartBand | undefined;
  readonly range?: ChartRange | undefined;
  /** The same in a sentence, for those who do not see it. */
  readonly summary: string;
  readonly stage: string;
}

/**
 * Counts over time as lines: the first series solid in the stage's hue, the second dashed, the third dotted, so that colour
 * is never the only difference.
 */
export function SeriesChart({
  series,
  labels,
  marks = [],
  band,
  range,
  summary,
  stage,
}: SeriesChartProps): ReactElement {
  const [box, width] = useWidth();
  const { number } = useFormat();
  const values = [
    ...series.flatMap((one) => one.values).filter((value) => value !== null),
    ...(range?.lows ?? []),
    ...(range?.highs ?? []),
  ];
  const ticks = niceTicks(Math.min(0, ...values), Math.max(1, band?.high ?? 0, ...values), 3);
  const y = linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, FOOT, TOP);
  const x = linearScale(0, Math.max(1, labels.length - 1), LEFT, width - RIGHT);
  const widest = Math.max(1, ...labels.map((label) => label.length)) * 9.5 + 12; // the first and the last are next to their point
  const shown = labelIndices(labels.length, (width - LEFT) / widest);
  const anchor = (index: number): 'start' | 'middle' | 'end' =>
    index === 0 ? 'start' : index === labels.length - 1 ? 'end' : 'middle';
  return (
    <div ref={box} className={`chart st-${stage}`}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={summary}>
        {band && (
          <rect
            x={LEFT}
            width={Math.max(0, width - LEFT - RIGHT)}
            y={y(band.high)}
            height={Math.max(0, y(band.low) - y(band.high))}
            className="band"
          />
        )}
        {range && <path d={rangePath(range, x, y)} className="band" />}
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT - 6} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className="grid" />
            <text x={LEFT - 10} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {shown.map((index) => (
          <text key={index} x={x(index)} y={FOOT + 20} textAnchor={anchor(index)}>
            {labels[index]}
          </text>
        ))}
        {series
          .map((one, index) => (
            <path
              key={one.label}
              d={linePath(
                one.values,
                x,
                y,
                marks.map((mark) => mark.at),
              )}
              className={`line n${index + 1}`}
            />
          ))
          // the first is drawn last, on top
          .toReversed()}
        {marks.map((mark) => (
          <MarkLine key={mark.at} mark={mark} at={x(mark.at - 0.5)} width={width} />
        ))}
      </svg>
      <ChartLegend series={series} bands={[band, range]} />
    </div>
  );
}

/** The outline of a range: along its lows, and back along its highs. */
function rangePath({ lows, highs }: ChartRange, x: (index: number) => number, y: (value: number) => number): string {
  const points = [
    ...lows.map((low, index) => `${x(index)},${y(low)}`),
    ...highs.map((high, index) => `${x(index)},${y(high)}`).toReversed(),
  ];
  return `M${points.join('L')}Z`;
}

/** A mark with its label on the side that has room. @param at of the line, in pixels from the left */
function MarkLine({ mark, at, width }: { mark: ChartMark; at: number; width: number }): ReactElement {
  const right = at < width * 0.6;
  return (
    <g>
      <line x1={at} x2={at} y1={6} y2={FOOT} className="mark-line" />
      <text x={at + (right ? 6 : -6)} y={15} textAnchor={right ? 'start' : 'end'} className="strong">
        {mark.label}
      </text>
    </g>
  );
}

function ChartLegend({
  series,
  bands,
}: {
  series: readonly ChartSeries[];
  bands: readonly ({ readonly label: string } | undefined)[];
}): ReactElement {
  return (
    <ul className="chart-legend">
      {series.map((one, index) => (
        <li key={one.label}>
          <svg width={26} height={8} aria-hidden="true">
            <path d="M0,4L26,4" className={`line n${index + 1}`} />
          </svg>
          {one.label}
        </li>
      ))}
      {bands.map(
        (one) =>
          one && (
            <li key={one.label}>
              <svg width={26} height={10} aria-hidden="true">
                <rect width={26} height={10} className="band" />
              </svg>
              {one.label}
            </li>
          ),
      )}
    </ul>
  );
}
