import type { ProbabilityScheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { scaleTerms } from './term-scale.ts';

const WIDTH = 610;

/** The yardstick drawn to scale, the term chosen filled, the gaps left open; the words say it as well. */
export function ScalePicture({
  scheme,
  term,
  percent,
}: {
  scheme: ProbabilityScheme;
  term: string | undefined;
  /** Marks the position of a number, also in a gap. */
  percent?: number | undefined;
}): ReactElement {
  const t = useT('assess');
  const name = term === undefined ? t('scale.none') : t(`term.${scheme}.${term}`);
  return (
    <div className="term-scale">
      <svg
        viewBox="-4 0 618 56"
        role="img"
        aria-label={t('scale.label', { scheme: t(`scheme.${scheme}`), term: name })}
      >
        {scaleTerms(scheme, WIDTH).map((one) => {
          const on = one.code === term;
          return (
            <g key={one.code} className={on ? 'on' : undefined}>
              <rect x={one.x} width={one.width} y={on ? 4 : 8} height={on ? 20 : 12} rx={1} />
              <text x={one.labelX} y={one.line === 0 ? 38 : 51} textAnchor={one.anchor}>
                {t(`term.${scheme}.${one.code}`)}
              </text>
            </g>
          );
        })}
        {percent !== undefined && percent >= 0 && percent <= 100 && (
          <line className="at" x1={(percent / 100) * WIDTH} x2={(percent / 100) * WIDTH} y1={0} y2={28} />
        )}
      </svg>
    </div>
  );
}
