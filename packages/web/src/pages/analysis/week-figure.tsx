import type { ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { SeriesTable } from '../../components/chart/series-table.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { WeeklyResult } from './run.ts';
import { WeekChart } from './week-chart.tsx';

/** The weeks of a weekly count as a chart with its bounds, and as a table. */
export function WeekFigure({
  result,
  startsAsTable = false,
}: {
  result: WeeklyResult;
  startsAsTable?: boolean;
}): ReactElement {
  const t = useT('analyse');
  const { date } = useFormat();
  const title = t('chart.title');
  return (
    <ChartFigure
      title={title}
      note={t('chart.label', { count: result.weeks.length })}
      startsAsTable={startsAsTable}
      chart={<WeekChart result={result} />}
      table={
        <SeriesTable
          caption={title}
          head={t('chart.week')}
          labels={result.weeks.map(({ weekOf }) => date(weekOf))}
          series={[{ label: t('chart.count'), values: result.weeks.map(({ count }) => count) }]}
        />
      }
    />
  );
}
