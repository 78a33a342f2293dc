import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { ResultTable } from './event-table.tsx';

const CELL = 26;
const LEFT = 44;
const TOP = 18;
/** Steps of the ramp; the seventh, the ground, is for no crime at all. */
const STEPS = 6;

/** Crimes by weekday and hour as a grid, the darker the more. A count that may not be shown leaves its cell empty. */
export function HoursChart({ table }: { table: ResultTable }): ReactElement {
  const t = useT('events');
  const { number } = useFormat();
  const days = table.columns.slice(1).map(({ name }) => t(`column.${name}`));
  const cells = days.flatMap((day, row) =>
    table.rows.map((hour, column) => ({ day, row, column, hour: Number(hour[0]), count: hour[row + 1] })),
  );
  const counts = cells.map(({ count }) => (typeof count === 'number' ? count : 0));
  const most = Math.max(0, ...counts);
  const peak = cells[counts.indexOf(most)];
  const width = LEFT + CELL * table.rows.length;
  const height = TOP + CELL * days.length;
  return (
    <div className="chart hours-chart st-analyse">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('chart.hoursSpoken', {
          day: peak?.day ?? '',
          hour: number(peak?.hour ?? 0),
          most: number(Number(most.toFixed(1))),
        })}
      >
        {table.rows.map(
          ([hour], column) =>
            column % 3 === 0 && (
              <text key={column} x={LEFT + CELL * column} y={TOP - 6}>
                {hour}
              </text>
            ),
        )}
        {days.map((day, row) => (
          <text key={day} x={0} y={TOP + CELL * row + CELL * 0.65}>
            {day}
          </text>
        ))}
        {cells.map(({ row, column }, index) => (
          <rect
            key={index}
            className={`hour q${most === 0 ? 0 : Math.ceil(((counts[index] ?? 0) / most) * STEPS)}`}
            x={LEFT + CELL * column}
            y={TOP + CELL * row}
            width={CELL - 1}
            height={CELL - 1}
          />
        ))}
      </svg>
    </div>
  );
}
