import { PROBABILITY_TERMS } from '@reeve/domain';
import type { ReactElement } from 'react';
import '../../components/chart/chart.css';
import { linearScale } from '../../components/chart/scale.ts';
import { useWidth } from '../../components/chart/use-width.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { Measured } from './calibration.ts';

const ROW = 46;
const AXIS = 24;
const MARGIN = 14;
const TICKS = [0, 25, 50, 75, 100];

/** One row a term: the range it states as a band, the share that came true as a point with its interval. */
export function ReliabilityChart({ of }: { of: Measured }): ReactElement {
  const t = useT('calibration');
  const terms = useT('assess');
  const { number } = useFormat();
  const [box, width] = useWidth();
  const x = linearScale(0, 100, MARGIN, width - MARGIN);
  const height = of.terms.length * ROW + AXIS;
  return (
    <div ref={box} className="chart st-assess">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('chart.summary', { count: of.terms.length })}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - AXIS} className="grid" />
            <text
              x={x(tick)}
              y={height - 6}
              textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
            >{`${number(tick)} %`}</text>
          </g>
        ))}
        {of.terms.map(({ term, judgements, cameTrue, share, interval: [low, high] }, index) => {
          const range = PROBABILITY_TERMS[of.scheme].find(({ code }) => code === term);
          const middle = index * ROW + 32;
          return (
            <g key={term}>
              {range && (
                <rect
                  x={x(range.from)}
                  width={x(range.to) - x(range.from)}
                  y={middle - 9}
                  height={18}
                  className="band"
                />
              )}
              <text x={MARGIN} y={index * ROW + 15} className="strong">
                {terms(`term.${of.scheme}.${term}`)}
              </text>
              <text x={width - MARGIN} y={index * ROW + 15} textAnchor="end">
                {t('chart.ofAll', { cameTrue: number(cameTrue), judgements: number(judgements) })}
              </text>
              <line x1={x(low * 100)} x2={x(high * 100)} y1={middle} y2={middle} className="line n1" />
              <line x1={x(low * 100)} x2={x(low * 100)} y1={middle - 6} y2={middle + 6} className="end" />
              <line x1={x(high * 100)} x2={x(high * 100)} y1={middle - 6} y2={middle + 6} className="end" />
              <circle cx={x(share * 100)} cy={middle} r={5} className="best" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
