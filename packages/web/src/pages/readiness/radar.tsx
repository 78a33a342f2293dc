import { READINESS_DOMAINS, type ReadinessDomain } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { radarPoint, radarPath } from './radar-geometry.ts';

interface DomainScore {
  readonly domain: ReadinessDomain;
  readonly median: number | null;
  readonly scored: number;
  readonly criteria: number;
}
interface Series {
  readonly name: string;
  readonly result: { readonly domains: readonly DomainScore[] };
}

const RADIUS = 120;
const SIZE = 340;

/** The seven domain scores as a radar chart, and as a table. At most two series: more would be indistinguishable. */
export function Radar({ title, series }: { title: string; series: readonly Series[] }): ReactElement {
  const t = useT('readiness');
  const decimal = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 });
  // A median of some of the criteria says of how many.
  const say = (one: Series, domain: ReadinessDomain): string => {
    const score = one.result.domains.find((other) => other.domain === domain);
    if (!score || score.median === null) return t('radar.notScored');
    const { scored, criteria } = score;
    const median = decimal.format(score.median);
    return scored < criteria ? t('radar.some', { median, scored, criteria }) : median;
  };
  return (
    <ChartFigure
      title={title}
      note={t('radar.note')}
      chart={
        <div className="chart radar">
          <RadarDrawing series={series} />
          <ul className="radar-legend">
            {series.map((one, place) => (
              <li key={one.name} className={`s${place}`}>
                <svg width="16" height="12" aria-hidden>
                  {place === 0 ? <circle cx={8} cy={6} r={4} /> : <rect x={4} y={2} width={8} height={8} />}
                </svg>{' '}
                {one.name}
              </li>
            ))}
            {READINESS_DOMAINS.map((domain) => (
              <li key={domain}>
                <b className="m">{domain}</b> {t(`domain.${domain}`)}{' '}
                <span className="mono">{series.map((one) => say(one, domain)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      }
      table={
        <div className="table">
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('radar.domain')}</th>
                {series.map((one) => (
                  <th key={one.name} scope="col" className="num">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {READINESS_DOMAINS.map((domain) => (
                <tr key={domain}>
                  <th scope="row">
                    {domain} {t(`domain.${domain}`)}
                  </th>
                  {series.map((one) => (
                    <td key={one.name} className="num">
                      {say(one, domain)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}

const scoreOf = (one: Series, domain: ReadinessDomain): number | null =>
  one.result.domains.find((score) => score.domain === domain)?.median ?? null;

/** The axes of the domains, the four levels, and the shape of each series. */
function RadarDrawing({ series }: { series: readonly Series[] }): ReactElement {
  const t = useT('readiness');
  return (
    <svg viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} role="img" aria-label={t('radar.spoken')}>
      {[1, 2, 3, 4].map((level) => (
        <path
          key={level}
          className="grid"
          d={radarPath(
            READINESS_DOMAINS.map(() => level),
            RADIUS,
          )}
        />
      ))}
      {READINESS_DOMAINS.map((domain, place) => {
        const end = radarPoint(place, 4, RADIUS);
        const label = radarPoint(place, 4.75, RADIUS);
        return (
          <g key={domain}>
            <line className="axis" x1={0} y1={0} x2={end.x} y2={end.y} />
            <text className="strong" x={label.x} y={label.y + 4} textAnchor="middle">
              {domain}
            </text>
          </g>
        );
      })}
      {series.map((one, place) => (
        <g key={one.name} className={`series s${place}`}>
          <path
            d={radarPath(
              READINESS_DOMAINS.map((domain) => scoreOf(one, domain)),
              RADIUS,
            )}
          />
          {READINESS_DOMAINS.map((domain, at) => {
            const value = scoreOf(one, domain);
            if (value === null) return null;
            const point = radarPoint(at, value, RADIUS);
            return place === 0 ? (
              <circle key={domain} cx={point.x} cy={point.y} r={4} />
            ) : (
              <rect key={domain} x={point.x - 4} y={point.y - 4} width={8} height={8} />
            );
          })}
        </g>
      ))}
    </svg>
  );
}
