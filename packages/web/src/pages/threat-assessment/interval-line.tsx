import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../i18n.ts';
import type { Assessment, UnitResult } from './assessment.ts';

/** A score as an interval from every unknown nil to every unknown high; under it, each assessor alone. */
export function IntervalLine({
  result,
  assessors,
}: {
  result: UnitResult;
  assessors: Assessment['assessors'];
}): ReactElement | null {
  const t = useT('threats');
  const number = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { score, alone } = result;
  if (!score) return null;
  const place = (low: number, high: number) => ({
    insetInlineStart: `${100 * low}%`,
    inlineSize: `${100 * (high - low)}%`,
  });
  const nameOf = (id: string): string => assessors.find((one) => one.id === id)?.name ?? '';
  const isPoint = number.format(score.low) === number.format(score.high);
  return (
    <div className="ta-interval">
      <div className="ta-scale" aria-hidden="true">
        <span className="ta-bar" style={place(score.low, score.high)} />
        {alone.length > 1 &&
          alone.map(({ assessorId, low, high }, at) => (
            <span
              key={assessorId}
              className="ta-alone"
              style={{ ...place(low, high), insetBlockStart: `${18 + 4 * at}px` }}
            />
          ))}
      </div>
      <span className="mono sm">
        {isPoint
          ? number.format(score.low)
          : t('interval', { low: number.format(score.low), high: number.format(score.high) })}
      </span>
      {alone.length > 1 && (
        <span className="vh">
          {alone
            .map(({ assessorId, low, high }) =>
              t('aloneSays', { name: nameOf(assessorId), low: number.format(low), high: number.format(high) }),
            )
            .join(' ')}
        </span>
      )}
    </div>
  );
}
