import type { ReactElement } from 'react';
import './chart.css';
import { linearScale, niceTicks } from './scale.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 78;
const AXIS = 54;
const BAR = 34;
/** Characters of a label take about this many pixels. */
const GLYPH = 7.2;

/**
 * An estimate with its interval against "no change".
 *
 * @param low the end with the smallest value; `low <= best <= high`
 * @param text the values as they are written, in the reader's language
 * @param noChange the words under zero
 * @param summary the same in a sentence, for those who do not see it
 * @param stage gives it its hue
 */
export function IntervalBar({
  low,
  best,
  high,
  text,
  noChange,
  summary,
  stage,
}: {
  low: number;
  best: number;
  high: number;
  text: (value: number) => string;
  noChange: string;
  summary: string;
  stage: string;
}): ReactElement {
  const [box, width] = useWidth();
  const ticks = niceTicks(Math.min(low, 0), Math.max(high, 0), width < 420 ? 3 : 5);
  const from = ticks[0] ?? low;
  const to = ticks.at(-1) ?? high;
  const x = linearScale(from, to, 26, width - 26);
  const zero = x(0);
  // a number under the words would be set over them
  const clear = (tick: number): boolean => tick !== 0 && Math.abs(x(tick) - zero) > (noChange.length / 2 + 3) * GLYPH;
  return (
    <div ref={box} className={`chart st-${stage}`}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={summary}>
        <line x1={x(from)} x2={x(to)} y1={AXIS} y2={AXIS} className="axis" />
        {ticks.map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={AXIS} y2={AXIS + 5} className="axis" />
        ))}
        {ticks.filter(clear).map((tick) => (
          <text key={tick} x={x(tick)} y={AXIS + 19} textAnchor="middle">
            {text(tick)}
          </text>
        ))}
        <line x1={zero} x2={zero} y1={8} y2={AXIS} className="mark-line" />
        <text x={within(zero, noChange, width)} y={AXIS + 19} textAnchor="middle" className="strong">
          {noChange}
        </text>
        <line x1={x(low)} x2={x(high)} y1={BAR} y2={BAR} className="bar" />
        <line x1={x(low)} x2={x(low)} y1={BAR - 9} y2={BAR + 9} className="end" />
        <line x1={x(high)} x2={x(high)} y1={BAR - 9} y2={BAR + 9} className="end" />
        <circle cx={x(best)} cy={BAR} r={8} className="best" />
        <text x={within(x(low), text(low), width)} y={16} textAnchor="middle">
          {text(low)}
        </text>
        <text x={within(x(best), text(best), width)} y={16} textAnchor="middle" className="strong">
          {text(best)}
        </text>
        {/* next to the line of zero, not on it */}
        <text x={x(high) + 2} y={16} textAnchor={x(high) > width - 40 ? 'end' : 'start'}>
          {text(high)}
        </text>
      </svg>
    </div>
  );
}

/** A place for centred words that do not leave the drawing. */
function within(at: number, words: string, width: number): number {
  const half = (words.length * GLYPH) / 2;
  return Math.max(half, Math.min(width - half, at));
}
