import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import type { Months } from './month-counts.ts';
import { MonthFigure } from './month-figure.tsx';
import type { Covered } from './week-coverage.ts';
import { WeekFigure, type WeekFigureProps } from './week-figure.tsx';

interface WhenPaneProps extends WeekFigureProps {
  /** For crimes that are dated to the month alone. */
  readonly months: Months | undefined;
  /** One a month; none while it is unknown or not stated. */
  readonly ofMonths: readonly Covered[];
}

/** When: the weeks and, for what belongs to none, the months. */
export function WhenPane({ months, ofMonths, ...week }: WhenPaneProps): ReactElement {
  const { weeks, coverage, isPublic } = week;
  const t = useT('where');
  const covers = useT('coverage');
  // If every crime is dated to the month, the weeks would look like zero.
  const hasWeeks = weeks.monthOnly === 0 || weeks.counts.some((count) => count > 0);
  // A small number left out of the weeks could be computed from the number of their month.
  const shown = isPublic && hasWeeks ? undefined : months;
  const covered = [...(hasWeeks ? coverage.ofWeeks : []), ...(shown ? ofMonths : [])];
  const noWeek = weeks.monthOnly > 0 && !isPublic && (
    <p className="note">{t('when.monthOnly', { count: weeks.monthOnly })}</p>
  );
  return (
    <section className="board-pane">
      {hasWeeks && <WeekFigure {...week} />}
      {hasWeeks && noWeek}
      {shown && (
        <MonthFigure months={shown} coverage={ofMonths} brush={week.brush} isPublic={isPublic} onBrush={week.onBrush} />
      )}
      {!hasWeeks && noWeek}
      {covered.some((one) => one !== 'whole') && <p className="note">{covers('weeks.legend')}</p>}
    </section>
  );
}
