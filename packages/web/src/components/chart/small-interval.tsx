import type { ReactElement } from 'react';
import './chart.css';

const WIDTH = 150;
const HEIGHT = 30;

/**
 * A difference with its 95 % interval against “no change”, in the line of a list. The text next to it states what it shows.
 *
 * @param scale the greatest distance from zero in the list, so that its rows are comparable
 */
export function SmallInterval({
  low,
  best,
  high,
  scale,
}: {
  low: number;
  best: number;
  high: number;
  scale: number;
}): ReactElement {
  const x = (value: number): number => WIDTH / 2 + (value / scale) * (WIDTH / 2 - 8);
  const middle = HEIGHT / 2;
  return (
    <svg
      className="chart st-evaluate"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <line x1={x(0)} x2={x(0)} y1={2} y2={HEIGHT - 2} className="mark-line" />
      <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} className="bar" />
      <line x1={x(low)} x2={x(low)} y1={middle - 6} y2={middle + 6} className="end" />
      <line x1={x(high)} x2={x(high)} y1={middle - 6} y2={middle + 6} className="end" />
      <circle cx={x(best)} cy={middle} r={5} className="best" />
    </svg>
  );
}
