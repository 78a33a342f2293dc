import { fromDayNumber } from '@reeve/domain';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { SeriesTable } from '../../../components/chart/series-table.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { grownBrush, movedBrush, startOver, type Step } from './move-brush.ts';
import type { Brush } from '../selection.ts';
import { isSmall, WeekBrush } from './week-brush.tsx';
import type { UsedCoverage } from './use-coverage.ts';
import type { Weeks } from './week-counts.ts';
import { BASELINE_WEEKS, type WeekReading } from './week-coverage.ts';

const STEP_MS = 700;

/** When: the weeks, what is usual, and the period that is chosen. */
export function WhenPane(props: {
  weeks: Weeks;
  coverage: UsedCoverage;
  /** The week that is compared, and what it is compared with. */
  reading: WeekReading | undefined;
  brush: Brush | undefined;
  /** Whether the period grows from the first week on. */
  grows: boolean;
  isPublic: boolean;
  onBrush: (brush: Brush | undefined) => void;
  onGrows: (grows: boolean, brush: Brush | undefined) => void;
}): ReactElement {
  const { weeks, coverage, reading, brush, grows, isPublic, onBrush, onGrows } = props;
  const t = useT('where');
  const covers = useT('coverage');
  const { comparison } = reading ?? {};
  const { date, number } = useFormat();
  const stepped = useCallback(
    (by: Step) => (grows ? grownBrush(brush, weeks, by) : movedBrush(brush, weeks, by)),
    [grows, brush, weeks],
  );
  const move = (by: Step) => (event: KeyboardEvent) => {
    // In a field these keys choose text.
    if (event.target instanceof Element && event.target.closest('input,select,textarea') !== null) return false;
    onBrush(stepped(by));
    return true;
  };
  useKeys({
    'Shift+ArrowLeft': move('earlier'),
    'Shift+ArrowRight': move('later'),
    'Shift+ArrowUp': move('wider'),
    'Shift+ArrowDown': move('narrower'),
  });
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = stepped('later');
      if (isSame(next, brush)) setPlaying(false);
      else onBrush(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, brush, stepped, onBrush]);
  const play = (): void => {
    if (!isPlaying && brush && isSame(stepped('later'), brush)) onBrush(startOver(brush, weeks, grows));
    setPlaying(!isPlaying);
  };
  const labels = Array.from(weeks.counts.keys(), (week) => fromDayNumber(weeks.firstMonday + 7 * week));
  return (
    <section className="pane when">
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
      <div className="tools">
        <span className="mut sm">{t('when.how')}</span>
        <Shortcut keys="Shift" />
        <span className="mut sm">{t('when.arrows')}</span>
        <span className="sp" />
        <Button kind="quiet" onClick={() => onBrush(stepped('earlier'))}>
          {t('when.earlier')}
        </Button>
        <Button kind="quiet" onClick={() => onBrush(stepped('later'))}>
          {t('when.later')}
        </Button>
        <Button
          kind="quiet"
          aria-pressed={grows}
          title={t('when.cumulativeWhat')}
          onClick={() =>
            onGrows(
              !grows,
              grows ? brush : { fromDay: weeks.firstMonday, toDay: brush?.toDay ?? weeks.firstMonday + 7 },
            )
          }
        >
          {t('when.cumulative')}
        </Button>
        <Button kind="quiet" aria-pressed={isPlaying} onClick={play}>
          {t(isPlaying ? 'when.stop' : 'when.play')}
        </Button>
      </div>
      {coverage.ofWeeks.some((one) => one !== 'whole') && <p className="note">{covers('weeks.legend')}</p>}
      {weeks.monthOnly > 0 && !isPublic && <p className="note">{t('when.monthOnly', { count: weeks.monthOnly })}</p>}
    </section>
  );
}

const isSame = (a: Brush | undefined, b: Brush | undefined): boolean =>
  a?.fromDay === b?.fromDay && a?.toDay === b?.toDay;
const round1 = (value: number): number => Math.round(value * 10) / 10;
