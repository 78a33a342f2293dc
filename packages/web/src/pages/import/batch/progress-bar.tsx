import type { ReactElement } from 'react';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { roundedWait } from './eta.ts';

/**
 * Work in progress: what, how far in numbers, time left.
 *
 * @param left seconds, undefined while unknown
 */
export function ProgressBar({
  label,
  done,
  total,
  unit,
  left,
}: {
  label: string;
  done: number;
  total: number;
  unit: 'rows' | 'kilobytes';
  left: number | undefined;
}): ReactElement {
  const t = useT('crime');
  const { number } = useFormat();
  const wait = left === undefined ? undefined : roundedWait(left);
  const per = unit === 'kilobytes' ? 1024 : 1;
  const known = total > 0;
  return (
    <div className="progress">
      <label htmlFor="import-progress">{label}</label>
      <progress id="import-progress" {...(known ? { max: total, value: Math.min(done, total) } : {})} />
      <span className="mono sm">
        {known
          ? t(`progress.${unit}`, { done: number(Math.round(done / per)), total: number(Math.round(total / per)) })
          : t('progress.reading')}
      </span>
      <span className="mut sm">
        {wait === undefined ? t('progress.noEta') : t(`progress.${wait.unit}`, { count: wait.count })}
      </span>
    </div>
  );
}
