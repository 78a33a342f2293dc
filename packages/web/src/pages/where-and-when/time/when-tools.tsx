import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import type { Brush } from '../selection.ts';
import { grownBrush, movedBrush, startOver, type Step } from './move-brush.ts';
import type { Weeks } from './week-counts.ts';

const STEP_MS = 700;

/** The period that is chosen from the weeks. */
export interface PeriodChoice {
  readonly weeks: Weeks;
  readonly brush: Brush | undefined;
  /** Whether the period grows from the first week on. */
  readonly grows: boolean;
  readonly onBrush: (brush: Brush | undefined) => void;
  readonly onGrows: (grows: boolean, brush: Brush | undefined) => void;
}

/** Moves the period by a week, lets it grow, and plays it. */
export function WhenTools(period: PeriodChoice): ReactElement {
  const { weeks, brush, grows, onBrush, onGrows } = period;
  const t = useT('where');
  const { stepped, isPlaying, play } = usePeriodSteps(period);
  return (
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
          onGrows(!grows, grows ? brush : { fromDay: weeks.firstMonday, toDay: brush?.toDay ?? weeks.firstMonday + 7 })
        }
      >
        {t('when.cumulative')}
      </Button>
      <Button kind="quiet" aria-pressed={isPlaying} onClick={play}>
        {t(isPlaying ? 'when.stop' : 'when.play')}
      </Button>
    </div>
  );
}

/** Steps of the period, by Shift and the arrows as well, or one after the other while it plays. */
function usePeriodSteps({ weeks, brush, grows, onBrush }: PeriodChoice) {
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
  return { stepped, isPlaying, play };
}

const isSame = (a: Brush | undefined, b: Brush | undefined): boolean =>
  a?.fromDay === b?.fromDay && a?.toDay === b?.toDay;
