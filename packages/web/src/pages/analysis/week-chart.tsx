import type { WeeklyResult } from './run.ts';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { countScale } from './week-scale.ts';

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 34;
const RIGHT = 96;
const TOP = 20;
const BOTTOM = 26;

/**
 * The weeks of the baseline and the week asked about as columns, the mean as a line, the bands of watch and alert as
 * grounds with words. The figure around it has the same numbers as a table.
 */
export function WeekChart({ result }: { result: WeeklyResult }): ReactElement {
  const t = useT('analyse');
  const { date, number } = useFormat();
  const { weeks, mean, observed, bounds: bands } = result;
  const scale = countScale(Math.max(observed, bands?.alertAbove ?? 0, ...weeks.map(({ count }) => count)));
  const y = (count: number): number => TOP + (1 - count / scale.top) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT - RIGHT) / weeks.length;
  const bar = Math.min(34, step * 0.66);
  const x = (index: number): number => LEFT + step * (index + 0.5) - bar / 2;
  const every = Math.ceil(weeks.length / 9);
  return (
    <div className="week-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('chart.label', { count: weeks.length })}>
        {bands && <Bands bounds={bands} top={scale.top} y={y} />}
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {weeks.map(({ weekOf, count }, index) => {
          const isAsked = index === weeks.length - 1;
          return (
            <g key={weekOf}>
              <rect
                className={isAsked ? 'bar asked' : 'bar'}
                x={x(index)}
                width={bar}
                y={y(count)}
                height={y(0) - y(count)}
                rx={1}
              />
              <text
                className={isAsked ? 'count asked' : 'count'}
                x={x(index) + bar / 2}
                y={y(count) - 4}
                textAnchor="middle"
              >
                {number(count)}
              </text>
              {(isAsked || (weeks.length - 1 - index) % every === 0) && (
                <text
                  className={isAsked ? 'tick asked' : 'tick'}
                  x={x(index) + bar / 2}
                  y={HEIGHT - 8}
                  textAnchor="middle"
                >
                  {date(weekOf).replace(/\s\d{4}$/, '')}
                </text>
              )}
            </g>
          );
        })}
        <line className="mean" x1={LEFT} x2={WIDTH - RIGHT} y1={y(mean)} y2={y(mean)} />
        <text className="asked" x={WIDTH - RIGHT + 6} y={y(mean) + 4}>
          {t('chart.mean', { mean: number(Number(mean.toFixed(1))) })}
        </text>
      </svg>
    </div>
  );
}

/** The counts at which a week is watched or alerted, as grounds with words. */
function Bands({
  bounds: bands,
  top,
  y,
}: {
  bounds: NonNullable<WeeklyResult['bounds']>;
  /** The largest count of the scale. */
  top: number;
  y: (count: number) => number;
}): ReactElement {
  const t = useT('analyse');
  const band = (from: number, to: number, name: string): ReactElement => (
    <rect
      className={`band ${name}`}
      x={LEFT}
      width={WIDTH - LEFT - RIGHT}
      y={y(to)}
      height={Math.max(0, y(from) - y(to))}
    />
  );
  return (
    <>
      {band(bands.alertAbove, top, 'alert')}
      {band(bands.watchAbove, Math.min(top, bands.alertAbove), 'watch')}
      {bands.watchBelow > 0 && band(bands.alertBelow, bands.watchBelow, 'watch')}
      {bands.alertBelow > 0 && band(0, bands.alertBelow, 'alert')}
      <text x={WIDTH - RIGHT + 6} y={y((bands.alertAbove + top) / 2) + 4}>
        {t('chart.alert')}
      </text>
      <text x={WIDTH - RIGHT + 6} y={y((bands.watchAbove + bands.alertAbove) / 2) + 4}>
        {t('chart.watch')}
      </text>
    </>
  );
}
