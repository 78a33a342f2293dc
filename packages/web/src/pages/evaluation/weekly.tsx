import type { ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { SeriesChart } from '../../components/chart/series-chart.tsx';
import { SeriesTable } from '../../components/chart/series-table.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePlaces } from '../record/use-places.ts';
import type { Result } from './evaluation-page.tsx';

/** Treated against comparison, week by week, with the start as a line; the same as a table. */
export function Weekly({ result }: { result: Result }): ReactElement {
  const t = useT('evaluate');
  const format = useFormat();
  const { areaNames, offenceName } = usePlaces();
  const { weekly, measure, treated, control } = result;
  const start = weekly.findIndex((week) => week.weekOf >= measure.startsOn);
  const labels = weekly.map((week) => format.date(week.weekOf));
  const series = [
    {
      label: t('weekly.treated', { areas: areaNames(measure.treatedAreas), before: treated[0], after: treated[1] }),
      values: weekly.map((week) => week.treated),
    },
    {
      label: t('weekly.comparison', {
        areas: areaNames(measure.comparisonAreas),
        before: control[0],
        after: control[1],
      }),
      values: weekly.map((week) => week.control),
    },
  ];
  const title = t('weekly.title');
  const note = t('weekly.note', {
    offence: offenceName(measure.offenceType),
    count: treated[0] + treated[1] + control[0] + control[1],
  });
  const summary = t('weekly.summary', {
    treatedBefore: treated[0],
    treatedAfter: treated[1],
    controlBefore: control[0],
    controlAfter: control[1],
    on: format.date(measure.startsOn),
  });
  return (
    <ChartFigure
      title={title}
      note={note}
      chart={
        <SeriesChart
          series={series}
          labels={labels}
          marks={start > 0 ? [{ at: start, label: t('weekly.start', { on: format.date(measure.startsOn) }) }] : []}
          summary={summary}
          stage="evaluate"
        />
      }
      table={
        <SeriesTable
          caption={title}
          head={t('weekly.weekOf')}
          labels={labels}
          series={[
            { label: t('weekly.treatedShort'), values: series[0]?.values ?? [] },
            { label: t('weekly.comparisonShort'), values: series[1]?.values ?? [] },
          ]}
          groups={{
            head: t('weekly.window'),
            words: weekly.map((_, index) => t(index < start ? 'weekly.before' : 'weekly.after')),
          }}
        />
      }
    />
  );
}
