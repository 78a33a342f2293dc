import type { Measure } from '@reeve/domain';
import type { ReactElement } from 'react';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePlaces } from './use-places.ts';
import { spokenWindows, weeksOf } from './windows.ts';

/** A measure in words: what is counted, where, against what, over which two windows. */
export function MeasureFacts({ measure }: { measure: Measure }): ReactElement {
  const t = useT('record');
  const places = usePlaces();
  const spoken = spokenWindows(measure);
  const weeks = Math.round(weeksOf(measure) * 10) / 10;
  return (
    <dl className="rec-facts measure">
      <dt>{t('measure.counted')}</dt>
      <dd>{places.offenceName(measure.offenceType)}</dd>
      <dt>{t('measure.treated')}</dt>
      <dd>{places.areaNames(measure.treatedAreas)}</dd>
      <dt>{t('measure.comparison')}</dt>
      <dd>{places.areaNames(measure.comparisonAreas)}</dd>
      {measure.displacementAreas.length > 0 && (
        <>
          <dt>{t('measure.displacement')}</dt>
          <dd>
            {places.areaNames(measure.displacementAreas)}{' '}
            {t('measure.against', { areas: places.areaNames(measure.displacementComparisonAreas) })}
          </dd>
        </>
      )}
      {(measure.harmTypes ?? []).length > 0 && (
        <>
          <dt>{t('measure.harm')}</dt>
          <dd>{measure.harmTypes?.map(places.offenceName).join('; ')}</dd>
        </>
      )}
      <dt>{t('measure.before', { count: weeks })}</dt>
      <dd>
        <DateText on={spoken.before[0]} /> – <DateText on={spoken.before[1]} />
      </dd>
      <dt>{t('measure.after', { count: weeks })}</dt>
      <dd>
        <DateText on={spoken.after[0]} /> – <DateText on={spoken.after[1]} />
      </dd>
    </dl>
  );
}
