import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { WeeklyResult } from './run.ts';

/** The same weeks of earlier years: season, not trend. */
export function SameWeeks({
  weeks,
  observed,
}: {
  weeks: NonNullable<WeeklyResult['sameWeeks']>;
  observed: number;
}): ReactElement {
  const t = useT('analyse');
  const { number } = useFormat();
  return (
    <section aria-label={t('years.heading')}>
      <h2>{t('years.heading')}</h2>
      <p>
        {t('years.sentence', { observed: number(observed), median: number(weeks.median) })}{' '}
        {weeks.years.map(({ weekOf, count }) => `${weekOf}: ${number(count)}`).join('; ')}
      </p>
    </section>
  );
}
