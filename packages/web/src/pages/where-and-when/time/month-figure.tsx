import { fromDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { SeriesTable } from '../../../components/chart/series-table.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { MonthColumns, type MonthColumnsProps } from './month-columns.tsx';
import { movedByMonth } from './month-counts.ts';
import { isSmall } from './week-brush.tsx';

/** The months, for crimes that are dated to no week, and the period that is chosen from them. */
export function MonthFigure(props: MonthColumnsProps): ReactElement {
  const { months, coverage, brush, isPublic, onBrush } = props;
  const t = useT('where');
  const covers = useT('coverage');
  const { month } = useFormat();
  const labels = months.starts.slice(0, -1).map((start) => month(fromDayNumber(start).slice(0, 7)));
  return (
    <>
      <ChartFigure
        title={t('months.title')}
        note={t('months.note')}
        chart={<MonthColumns {...props} />}
        table={
          <SeriesTable
            caption={t('months.title')}
            head={t('months.month')}
            labels={labels}
            {...(coverage.length > 0
              ? { groups: { head: covers('weeks.status'), words: coverage.map((one) => covers(`weeks.${one}`)) } }
              : {})}
            series={[
              {
                label: t('when.count'),
                values: Array.from(months.counts, (count, at) =>
                  isSmall(count, isPublic) || (count === 0 && coverage[at] === 'none') ? null : count,
                ),
              },
            ]}
          />
        }
      />
      <div className="tools">
        <span className="sp" />
        <Button kind="quiet" onClick={() => onBrush(movedByMonth(brush, months, 'earlier'))}>
          {t('months.earlier')}
        </Button>
        <Button kind="quiet" onClick={() => onBrush(movedByMonth(brush, months, 'later'))}>
          {t('months.later')}
        </Button>
      </div>
    </>
  );
}
