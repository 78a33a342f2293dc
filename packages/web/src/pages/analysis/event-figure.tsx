import type { EventResult } from '@reeve/contract';
import { useId, type ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { EventTable } from './event-table.tsx';
import { HoursChart } from './hours-chart.tsx';
import { PlacesMap } from './places-map.tsx';
import { TrendChart } from './trend-chart.tsx';

/** What a method found as a chart with its table: a trend over its periods, the hours of the week, places on a map; else the table alone. */
export function EventFigure({
  result: { table, n },
  startsAsTable = false,
}: {
  result: EventResult;
  startsAsTable?: boolean;
}): ReactElement | null {
  const t = useT('events');
  const { number } = useFormat();
  const id = useId();
  if (!table) return null;
  const note = t('chart.note', { n: number(n) });
  const [first] = table.columns;
  if (first?.name === 'period_from' || first?.name === 'hour') {
    const isTrend = first.name === 'period_from';
    return (
      <ChartFigure
        title={t(isTrend ? 'chart.trend' : 'chart.hours')}
        note={note}
        startsAsTable={startsAsTable}
        chart={isTrend ? <TrendChart table={table} /> : <HoursChart table={table} />}
        table={<EventTable table={table} />}
      />
    );
  }
  if (table.columns.some(({ name }) => name === 'lon'))
    return (
      <ChartFigure
        title={t('chart.places')}
        note={note}
        startsAsTable={startsAsTable}
        chart={<PlacesMap table={table} />}
        table={<EventTable table={table} />}
      />
    );
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('table')}</h2>
      <EventTable table={table} />
    </section>
  );
}
