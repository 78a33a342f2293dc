import type { ReactElement } from 'react';
import { SeriesChart } from '../../components/chart/series-chart.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { ResultTable } from './event-table.tsx';

/** Crimes of each period as a line. A count that may not be shown leaves a gap. */
export function TrendChart({ table }: { table: ResultTable }): ReactElement {
  const t = useT('events');
  const { date, number } = useFormat();
  const at = table.columns.findIndex(({ name }) => name === 'crimes');
  const values = table.rows.map((row) => {
    const count = row[at];
    return typeof count === 'number' ? count : null;
  });
  const counts = values.filter((count) => count !== null);
  return (
    <SeriesChart
      stage="analyse"
      labels={table.rows.map(([from]) => date(String(from)))}
      series={[{ label: t('column.crimes'), values }]}
      summary={t('chart.trendSpoken', {
        periods: number(values.length),
        low: number(counts.length === 0 ? 0 : Math.min(...counts)),
        high: number(Math.max(...counts, 0)),
      })}
    />
  );
}
