import { fromDayNumber } from '@reeve/domain';
import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { SeriesTable } from '../../components/chart/series-table.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/use-keys.ts';
import { movedBrush } from './move-brush.ts';
import type { Brush } from './selection.ts';
import { isSmall, WeekBrush } from './week-brush.tsx';
import type { WeekLimits, Weeks } from './week-counts.ts';

const STEP_MS = 700;

/** When: the weeks, what is usual, and the period that is chosen. */
export function WhenPane(props: {
  weeks: Weeks;
  limits: WeekLimits | undefined;
  brush: Brush | undefined;
  asked: number | undefined;
  isPublic: boolean;
  onBrush: (brush: Brush | undefined) => void;
}): ReactElement {
  const { weeks, limits, brush, isPublic, onBrush } = props;
  const t = useT('where');
  const { date, number } = useFormat();
  const move = (by: 'earlier' | 'later' | 'wider' | 'narrower') => (event: KeyboardEvent) => {
    // In a field these keys choose text.
    if (event.target instanceof Element && event.target.closest('input,select,textarea') !== null) return false;
    onBrush(movedBrush(brush, weeks, by));
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
      const next = movedBrush(brush, weeks, 'later');
      if (next === brush) setPlaying(false);
      else onBrush(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, brush, weeks, onBrush]);
  const labels = Array.from(weeks.counts.keys(), (week) => fromDayNumber(weeks.firstMonday + 7 * week));
  return (
    <section className="pane when">
      <ChartFigure
        title={t('when.title')}
        note={
          limits
            ? t('when.limits', {
                mean: number(round1(limits.mean)),
                lower: number(round1(limits.lower)),
                upper: number(round1(limits.upper)),
                count: limits.weeks,
              })
            : t('when.noLimits')
        }
        chart={<WeekBrush {...props} />}
        table={
          <SeriesTable
            caption={t('when.title')}
            head={t('when.weekOf')}
            labels={labels.map((day) => date(day))}
            series={[
              {
                label: t('when.count'),
                values: Array.from(weeks.counts, (count) => (isSmall(count, isPublic) ? null : count)),
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
        <Button kind="quiet" onClick={() => onBrush(movedBrush(brush, weeks, 'earlier'))}>
          {t('when.earlier')}
        </Button>
        <Button kind="quiet" onClick={() => onBrush(movedBrush(brush, weeks, 'later'))}>
          {t('when.later')}
        </Button>
        <Button kind="quiet" aria-pressed={isPlaying} onClick={() => setPlaying(!isPlaying)}>
          {t(isPlaying ? 'when.stop' : 'when.play')}
        </Button>
      </div>
      {weeks.monthOnly > 0 && <p className="note">{t('when.monthOnly', { count: weeks.monthOnly })}</p>}
    </section>
  );
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
