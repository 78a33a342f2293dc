import { readBoundaries } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { frameOf, HEIGHT, pathOf, WIDTH, type Boundaries } from '../../components/area-frame.ts';
import { labelsThatFit, largestRing } from '../../components/area-label.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { usePlaces } from '../record/use-places.ts';
import type { Detail } from './evaluation-page.tsx';
import { signedNumber } from './signed.ts';

type Area = Detail['areas'][number];
const ROLES = ['treated', 'displacement', 'comparison', 'displacementComparison'] as const;

/** What changed in each area, on the boundaries and as a table: where it fell, and whether next door rose. */
export function AreaChanges({ detail }: { detail: Detail }): ReactElement {
  const t = useT('evaluate');
  const codes = detail.areas.map(({ code }) => code);
  const { data } = useReading(readBoundaries, { query: { codes } });
  const boundaries = data?.areas ?? [];
  const table = <AreaTable areas={detail.areas} />;
  return (
    <ChartFigure
      key={boundaries.length === 0 ? 'table' : 'map'}
      title={t('where.title')}
      note={t('where.note')}
      startsAsTable={boundaries.length === 0}
      chart={<AreaMap areas={detail.areas} boundaries={boundaries} />}
      table={table}
    />
  );
}

function AreaMap({ areas, boundaries }: { areas: readonly Area[]; boundaries: Boundaries }): ReactElement {
  const t = useT('evaluate');
  const record = useT('record');
  const { areaName } = usePlaces();
  const signed = signedNumber(useLanguage());
  const place = frameOf(boundaries);
  const shown = areas.flatMap((area) => {
    const boundary = boundaries.find(({ code }) => code === area.code);
    return boundary ? [{ ...area, ...boundary }] : [];
  });
  const roles = ROLES.filter((role) => shown.some((area) => area.role === role));
  const missing = areas.length - shown.length;
  const labels = labelsThatFit(
    shown.map(({ code, role, polygons, change, counts }) => {
      const number = change ? signed(change.difference) : t('where.pair', { before: counts[0], after: counts[1] });
      // The areas the result is about are named first.
      const weight = ROLES.length - ROLES.indexOf(role);
      return { code, weight, ring: largestRing(polygons), ways: [[areaName(code), number], [number]] };
    }),
    place,
  );
  return (
    <>
      <svg
        className="ev-map"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('where.summary', { count: shown.length })}
      >
        <defs>
          <pattern id="ev-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className="ev-paper" />
            <line x1="0" y1="0" x2="0" y2="7" className="ev-line" />
          </pattern>
        </defs>
        {shown.map(({ code, role, polygons }) => (
          <path key={code} className={`ev-area ev-${role}`} d={pathOf(polygons, place)} />
        ))}
        {labels.map(({ code, x, y, lines }) => (
          <text key={code} className="ev-name" x={x} y={y}>
            {lines.map((line, nth) => (
              <tspan
                key={line}
                x={x}
                dy={nth === 0 ? 0 : 14}
                className={nth === lines.length - 1 ? 'ev-change' : undefined}
              >
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
      <ul className="chart-legend">
        {roles.map((role) => (
          <li key={role}>
            <svg width={26} height={12} aria-hidden="true">
              <rect x={1} y={1} width={24} height={10} className={`ev-area ev-${role}`} />
            </svg>
            {record(`measure.${role}`)}
          </li>
        ))}
      </ul>
      {missing > 0 && <p className="hint">{t('where.missing', { count: missing })}</p>}
    </>
  );
}

function AreaTable({ areas }: { areas: readonly Area[] }): ReactElement {
  const t = useT('evaluate');
  const record = useT('record');
  const { number } = useFormat();
  const signed = signedNumber(useLanguage(), 1);
  const { areaName } = usePlaces();
  return (
    <div className="table">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{t('counts.area')}</th>
            <th scope="col">{t('where.role')}</th>
            <th scope="col" className="num">
              {t('weekly.before')}
            </th>
            <th scope="col" className="num">
              {t('weekly.after')}
            </th>
            <th scope="col" className="num">
              {t('where.against')}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ code, role, counts, change }) => (
            <tr key={code}>
              <th scope="row">
                {areaName(code)} <span className="mut sm">{code}</span>
              </th>
              <td>{record(`measure.${role}`)}</td>
              <td className="num">{number(counts[0])}</td>
              <td className="num">{number(counts[1])}</td>
              <td className="num">
                {change &&
                  t('where.change', {
                    best: signed(change.difference),
                    low: signed(change.ci95[0]),
                    high: signed(change.ci95[1]),
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
