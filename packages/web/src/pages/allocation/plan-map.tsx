import type { AreaSet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { frameOf, HEIGHT, pathOf, WIDTH, type Boundaries } from '../../components/area-frame.ts';
import { distinctNames, labelsThatFit, largestRing } from '../../components/area-label.ts';
import { useT } from '../../i18n.ts';
import { roundShort, hoursIn, hoursOf, stepOf, type Judged } from './plan.ts';

export type { AreaSet };

/** A code as short as this says more than it covers. */
const SHORT = 4;

/** The hours of a plan by area, on the areas alone: two of them side by side have the same scale and extent. */
export function PlanMap({
  title,
  note,
  judged,
  boundaries,
  most,
}: {
  title: string;
  note: string;
  judged: Judged;
  boundaries: Boundaries;
  most: number;
}): ReactElement {
  const t = useT('allocation');
  const shown = boundaries.filter(({ code }) => judged.areas.some(({ area }) => area === code));
  const place = frameOf(shown);
  const names = distinctNames(shown.map(({ code, name }) => name || code));
  const labels = labelsThatFit(
    shown.map(({ code, polygons }, nth) => {
      const area = judged.areas.find((one) => one.area === code);
      const parts = `${area?.protective ?? 0}+${area?.enforcement ?? 0}+${area?.exploration ?? 0}`;
      const hours = hoursIn(area);
      const called = names[nth] ?? code;
      return { code, weight: hours, ring: largestRing(polygons), ways: [[`${called} ${hours}`, parts], [`${called} ${hours}`], ...(code.length <= SHORT ? [[`${code}: ${hours}`]] : []), [`${hours}`]] }; // prettier-ignore
    }),
    place,
  );
  const broken = new Set(judged.broken.map(({ of }) => of));
  return (
    <figure className="al-map">
      <figcaption>
        <b>{title}</b> <span className="mut">{note}</span>{' '}
        <span className="num">
          {t('reachOf', { reach: roundShort(judged.reachDays), of: roundShort(judged.ofDays) })}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('mapLabel', { title, hours: hoursOf(judged) })}>
        {shown.map(({ code, polygons }) => {
          const area = judged.areas.find((one) => one.area === code);
          const step = stepOf(hoursIn(area), most);
          return (
            <path
              key={code}
              className={`al-area al-seq-${step}${broken.has(code) ? ' is-broken' : ''}`}
              d={pathOf(polygons, place)}
            />
          );
        })}
        {labels.map(({ code, x, y, lines }) => {
          const isDark = stepOf(hoursIn(judged.areas.find((one) => one.area === code)), most) > 3;
          return (
            <text key={code} className={isDark ? 'al-name is-dark' : 'al-name'} x={x} y={y}>
              {lines.map((line, nth) => (
                <tspan key={line} x={x} dy={nth === 0 ? 0 : 14} className={nth === 0 ? 'al-code' : undefined}>
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
      </svg>
    </figure>
  );
}
