import { fromDayNumber, nearestChange, toDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useWidth } from '../../components/chart/use-width.ts';
import { linearScale } from '../../components/chart/scale.ts';
import { Segments } from '../../components/field/segments.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import type { AsOf } from './use-as-of.ts';
import './as-of.css';

/** Half of the width of the thumb: its centre reaches the ends of the track but for this, in CSS pixels. */
const INSET = 9;

/** A day for the whole page: what was known then, or what was true then. A tick for each change; `[` and `]` step between them. */
export function AsOfSlider({ asOf }: { asOf: AsOf }): ReactElement {
  const t = useT('know');
  const format = useFormat();
  const [track, width] = useWidth();
  const { by, on, days, first, last, isNow } = asOf;
  const x = linearScale(toDayNumber(first), toDayNumber(last), INSET, Math.max(INSET, width - INSET));
  const step = (direction: 'before' | 'after'): void => {
    const next = nearestChange(days, on, direction) ?? (direction === 'before' ? first : last);
    asOf.setOn(next);
  };
  useKeys({ '[': () => step('before'), ']': () => step('after') });
  const words = t(isNow ? 'asOf.now' : by === 'known' ? 'asOf.knownOn' : 'asOf.trueOn', { day: format.date(on) });
  return (
    <div className="as-of no-print">
      <div className="track" ref={track}>
        <svg width={width} height={24} aria-hidden="true">
          <line className="rest" x1={INSET} x2={width - INSET} y1={12} y2={12} />
          <line className="passed" x1={INSET} x2={x(toDayNumber(on))} y1={12} y2={12} />
          {days
            .filter((day) => day >= first && day <= last)
            .map((day) => (
              <line key={day} className="tick" x1={x(toDayNumber(day))} x2={x(toDayNumber(day))} y1={5} y2={19} />
            ))}
        </svg>
        <input
          type="range"
          min={toDayNumber(first)}
          max={toDayNumber(last)}
          value={toDayNumber(on)}
          aria-label={t('asOf.label')}
          aria-valuetext={words}
          onChange={(event) => asOf.setOn(fromDayNumber(event.target.valueAsNumber))}
        />
      </div>
      <div className="ends">
        <DateText on={first} />
        <b aria-live="polite">{words}</b>
        <DateText on={last} />
      </div>
      <div className="row wrap">
        <Segments
          label={t('asOf.by')}
          options={[
            { value: 'known', label: t('asOf.known') },
            { value: 'true', label: t('asOf.true') },
          ]}
          value={by}
          onChange={asOf.setBy}
        />
        <span className="mut sm">
          <Shortcut keys="[" /> <Shortcut keys="]" /> {t('asOf.keys')}
        </span>
      </div>
      {days[0] !== undefined && on < days[0] && (
        <p className="hint">
          {t(by === 'known' ? 'asOf.nothingKnown' : 'asOf.nothingTrue', { day: format.date(days[0]) })}
        </p>
      )}
    </div>
  );
}
