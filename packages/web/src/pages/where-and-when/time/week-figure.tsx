import { fromDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { SeriesTable } from '../../../components/chart/series-table.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { isSmall, WeekBrush } from './week-brush.tsx';
import type { UsedCoverage } from './use-coverage.ts';
import { BASELINE_WEEKS, type WeekReading } from './week-coverage.ts';
import { WhenTools, type PeriodChoice } from './when-tools.tsx';

export interface WeekFigureProps extends PeriodChoice {
  readonly coverage: UsedCoverage;
  /** The week that is compared, and what it is compared with. */
  readonly reading: WeekReading | undefined;
  readonly isPublic: boolean;
}

/** The weeks, what is usual, and the period that is chosen from them. */
export function WeekFigure(props: WeekFigureProps): ReactElement {
  const { weeks, coverage, reading, isPublic } = props;
  const t = useT('where');
  const covers = useT('coverage');
  const { comparison } = reading ?? {};
  const { date, number } = useFormat();
  const labels = Array.from(weeks.counts.keys(), (week) => fromDayNumber(weeks.firstMonday + 7 * week));
  return (
    <>
      <ChartFigure
        title={t('when.title')}
        note={
          comparison
            ? t('when.limits', {
                mean: number(round1(comparison.mean)),
                lower: number(Math.ceil(comparison.bounds.alertBelow)),
                upper: number(Math.floor(comparison.bounds.alertAbove)),
                count: BASELINE_WEEKS,
              })
            : t('when.noLimits')
        }
        chart={<WeekBrush {...props} />}
        table={
          <SeriesTable
            caption={t('when.title')}
            head={t('when.weekOf')}
            labels={labels.map((day) => date(day))}
            {...(coverage.stated
              ? {
                  groups: {
                    head: covers('weeks.status'),
                    words: coverage.ofWeeks.map((one) => covers(`weeks.${one}`)),
                  },
                }
              : {})}
            series={[
              {
                label: t('when.count'),
                values: Array.from(weeks.counts, (count, week) =>
                  isSmall(count, isPublic) || (count === 0 && coverage.ofWeeks[week] === 'none') ? null : count,
                ),
              },
            ]}
          />
        }
      />
      <WhenTools {...props} />
    </>
  );
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
