import type { ReactElement } from 'react';
import './chart.css';

const WIDTH = 120;
const HEIGHT = 26;

/**
 * Weekly counts as a line from zero, with the compared weeks in ink. The text next to it states what it shows.
 *
 * @param counts oldest first
 * @param last number of weeks at the end that are set off
 */
export function Sparkline({ counts, last }: { counts: readonly number[]; last: number }): ReactElement {
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length - 1);
  const points = counts.map(
    (count, nth) => `${(nth * step).toFixed(1)},${(HEIGHT - 2 - (count / most) * (HEIGHT - 4)).toFixed(1)}`,
  );
  return (
    <svg className="chart" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className="axis" />
      <polyline points={points.join(' ')} className="line" />
      <polyline points={points.slice(-last).join(' ')} className="line strong-line" />
    </svg>
  );
}
