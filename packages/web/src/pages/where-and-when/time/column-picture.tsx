import type { ReactElement } from 'react';
import { useFormat } from '../../../format.ts';

/** A line over the picture for each count of the scale, with the count before it; places in CSS pixels. */
export function CountLines({
  ticks,
  y,
  left,
  right,
}: {
  ticks: readonly number[];
  y: (count: number) => number;
  left: number;
  right: number;
}): ReactElement {
  const { number } = useFormat();
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

/** The hatching of what the data set does not cover, to fill with by its id. */
export function Hatching({ id }: { id: string }): ReactElement {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" x1={0} x2={0} y1={0} y2={6} />
      </pattern>
    </defs>
  );
}
