import { fromDayNumber, toDayNumber } from '@reeve/domain';
import { useId, type ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useWidth } from '../../components/chart/use-width.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { DataSetInFull } from './data-set-page.tsx';
import { useSpanWords } from './span-words.ts';

type Span = DataSetInFull['covered'][number];
interface Line {
  readonly key: string;
  readonly name: string;
  readonly covered: readonly Span[];
}

const ROW = 24;
const BAR = 12;
const BOTTOM = 22;
/** More areas than these are a page of their own: the table has them all. */
const MOST_LINES = 60;

/** The covered days of each area on a time axis, days that are not covered hatched; the same as a table. */
export function CoverageAxis({ set }: { set: DataSetInFull }): ReactElement {
  const t = useT('coverage');
  const spanWords = useSpanWords();
  const lines: readonly Line[] = [
    { key: '', name: t('one.everywhere'), covered: set.covered },
    ...set.areas.map(({ code, name, covered }) => ({ key: code, name, covered })),
  ];
  return (
    <ChartFigure
      title={t('one.coverage')}
      note={t('one.legend')}
      chart={<Axis lines={lines.slice(0, MOST_LINES)} statements={set.statements} />}
      table={
        <div className="series-table">
          <table>
            <caption className="vh">{t('one.coverage')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('one.area')}</th>
                <th scope="col">{t('one.days')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, name, covered }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{covered.length === 0 ? t('one.nothing') : covered.map(spanWords).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}

function Axis({ lines, statements }: { lines: readonly Line[]; statements: readonly Span[] }): ReactElement {
  const t = useT('coverage');
  const { date } = useFormat();
  const hatch = useId();
  const [box, width] = useWidth(700);
  const left = Math.min(220, width * 0.36);
  const first = Math.min(...statements.map(({ from }) => toDayNumber(from)));
  const end = Math.max(...statements.map(({ before }) => toDayNumber(before)));
  const x = (day: number): number => left + ((day - first) / Math.max(1, end - first)) * (width - left - 8);
  const height = ROW * lines.length + BOTTOM;
  const marks = width < 500 ? 2 : 5;
  const letters = Math.floor(left / 7);
  return (
    <div ref={box} className="coverage-axis">
      <svg width={width} height={height} role="img" aria-label={t('one.picture')}>
        <defs>
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="hatch" x1={0} x2={0} y1={0} y2={6} />
          </pattern>
        </defs>
        {lines.map(({ key, name, covered }, nth) => {
          const y = nth * ROW + (ROW - BAR) / 2;
          return (
            <g key={key}>
              <text x={0} y={nth * ROW + ROW / 2 + 4} className={key === '' ? 'whole' : undefined}>
                {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
                <title>{name}</title>
              </text>
              <rect x={x(first)} width={x(end) - x(first)} y={y} height={BAR} fill={`url(#${hatch})`} />
              {covered.map(({ from, before }) => (
                <rect
                  key={from}
                  className="covered"
                  x={x(toDayNumber(from))}
                  width={Math.max(1, x(toDayNumber(before)) - x(toDayNumber(from)))}
                  y={y}
                  height={BAR}
                />
              ))}
            </g>
          );
        })}
        {Array.from({ length: marks }, (_, nth) => Math.round(first + ((end - 1 - first) * nth) / (marks - 1))).map(
          (day, nth) => (
            <text
              key={day}
              x={x(day)}
              y={height - 6}
              textAnchor={nth === 0 ? 'start' : nth === marks - 1 ? 'end' : 'middle'}
            >
              {date(fromDayNumber(day))}
            </text>
          ),
        )}
      </svg>
    </div>
  );
}
