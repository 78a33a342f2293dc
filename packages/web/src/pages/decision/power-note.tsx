import { previewPower } from '@reeve/contract';
import { measureFaults, type Measure } from '@reeve/domain';
import { useDeferredValue, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { powerWords } from './power-words.ts';

/** What a design can show, before it is decided on, in a plain sentence; and the counts it comes from. */
export function PowerNote({ measure }: { measure: Measure }): ReactElement | null {
  const t = useT('decide');
  const { number } = useFormat();
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
      },
    },
    { enabled: isWhole, keep: true },
  );
  if (!isWhole) return null;
  if (error) return <ProblemNote error={error} />;
  if (!data) return <p className="hint">{t('power.counting')}</p>;
  const words = powerWords(data);
  const parts = {
    expected: number(words.expected),
    drop: number(words.drop),
    percent: number(words.percent),
    tenth: number(words.tenth),
  };
  return (
    <output className="power">
      <span>
        {t(`power.${words.case}`, parts)}
        {words.case === 'can' && ` ${t(words.isTenthSeen ? 'power.tenthSeen' : 'power.tenthLost', parts)}`}
        {measure.displacementAreas.length > 0 && words.case !== 'nothing' && ` ${t('power.withDisplacement')}`}
      </span>
      <span className="hint">
        {t('power.counts', { treated: number(data.treatedBefore), comparison: number(data.comparisonBefore) })}
      </span>
    </output>
  );
}
