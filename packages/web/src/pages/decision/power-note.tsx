import { previewPower } from '@reeve/contract';
import { measureFaults, type Measure } from '@reeve/domain';
import { useDeferredValue, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** What a design can show, before it is decided on, in a plain sentence; and the counts it comes from. */
export function PowerNote({ measure }: { measure: Measure }): ReactElement | null {
  const t = useT('decide');
  const { number, date } = useFormat();
  const asked = useDeferredValue(measure);
  const isWhole = measureFaults(asked).length === 0;
  const { data, error } = useReading(
    previewPower,
    {
      input: {
        ...asked,
        treatedAreas: [...asked.treatedAreas],
        comparisonAreas: [...asked.comparisonAreas],
        displacementAreas: [...asked.displacementAreas],
        displacementComparisonAreas: [...asked.displacementComparisonAreas],
        harmTypes: [...(asked.harmTypes ?? [])],
      },
    },
    { enabled: isWhole, keep: true },
  );
  if (!isWhole) return null;
  if (error) return <ProblemNote error={error} />;
  if (!data) return <p className="hint">{t('power.counting')}</p>;
  const missing = data.days - data.coveredDays;
  return (
    <output className="power">
      <span>
        {data.power ? data.powerNote : t('power.nothing')}
        {data.power && measure.displacementAreas.length > 0 && ` ${t('power.withDisplacement')}`}
      </span>
      <span className="hint">
        {t('power.counts', { treated: number(data.treatedBefore), comparison: number(data.comparisonBefore) })}{' '}
        {missing > 0 && t('power.uncovered', { missing: number(missing), days: number(data.days) })}{' '}
        {t('power.readable', { on: date(data.readableOn) })}
      </span>
    </output>
  );
}
