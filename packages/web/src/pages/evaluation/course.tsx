import type { ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { SeriesChart } from '../../components/chart/series-chart.tsx';
import { SeriesTable } from '../../components/chart/series-table.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import type { Detail } from './evaluation-page.tsx';
import { signedNumber } from './signed.ts';

/** How the difference came about: added up from the start to each week, with its interval. Only the last was fixed. */
export function Course({ detail }: { detail: Detail }): ReactElement | null {
  const t = useT('evaluate');
  const format = useFormat();
  const signed = signedNumber(useLanguage());
  const { cumulative } = detail;
  const last = cumulative.at(-1);
  if (!last || cumulative.length < 2) return null;
  const labels = cumulative.map(({ weekOf }) => format.date(weekOf));
  const rounded = (of: 'difference' | 'low' | 'high') => cumulative.map((one) => Math.round(one[of] * 10) / 10);
  const [difference, lows, highs] = [rounded('difference'), rounded('low'), rounded('high')];
  const title = t('course.title');
  return (
    <ChartFigure
      title={title}
      note={t('course.note')}
      chart={
        <SeriesChart
          series={[{ label: t('course.difference'), values: difference }]}
          labels={labels}
          range={{ lows, highs, label: t('course.range') }}
          summary={t('course.summary', {
            count: cumulative.length,
            best: signed(last.difference),
            low: signed(last.low),
            high: signed(last.high),
          })}
          stage="evaluate"
        />
      }
      table={
        <SeriesTable
          caption={title}
          head={t('weekly.weekOf')}
          labels={labels}
          series={[
            { label: t('course.difference'), values: difference },
            { label: t('course.low'), values: lows },
            { label: t('course.high'), values: highs },
          ]}
        />
      }
    />
  );
}
